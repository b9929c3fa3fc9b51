package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;
import org.surveystats.response.Responses;

/** The same answers in plain codes and in every other form, by rows, columns and lines. */
final class WrittenFormsTest {
    private static final List<String> LABELS =
            List.of("Yes, definitely", "Yes, to some extent", "No; never", "Don't know");
    private static final int[] CODES = {1, 2, 3, 10};
    private static final String[] WHITE = {" ", "\t", "\u00a0", "\u2009", "\u3000", " \u200b", "  "};
    private static final List<String> HEADER = List.of(
            "unit", "code", "label", "letter", "tick1", "tick2", "tick3", "tick10", "cell", "m1", "m2", "m3", "m4",
            "number");

    private final Random random = new Random(13);

    private static SingleChoice single(String id) {
        return new SingleChoice(
                QuestionInfo.of(id, "How?"),
                IntStream.range(0, CODES.length)
                        .mapToObj(i -> AnswerOption.of(CODES[i], LABELS.get(i)))
                        .toList());
    }

    private static MultipleChoice multiple(String id) {
        return new MultipleChoice(
                QuestionInfo.of(id, "Which?"),
                IntStream.range(0, CODES.length)
                        .mapToObj(i -> TickOption.of(CODES[i], LABELS.get(i)))
                        .toList());
    }

    private static Questionnaire questionnaire(ResponseLayout layout) {
        return Questionnaire.of(
                SurveyInfo.of("test", 2021),
                layout.withMissingCodes("-9")
                        .withColumns("tick", QuestionColumns.of("tick1", "tick2", "tick3", "tick10"))
                        .withColumns("cell", QuestionColumns.delimited("cell", ";"))
                        .withColumns("mention", QuestionColumns.mentions("m1", "m2", "m3", "m4")),
                single("code"),
                single("label"),
                single("letter"),
                multiple("tick"),
                multiple("cell"),
                multiple("mention"),
                new NumericQuestion(QuestionInfo.of("number", "How many?"), 0, 100, false));
    }

    private static final Questionnaire PLAIN = questionnaire(ResponseLayout.of("unit"));

    private static final AnswerForm IN_LABELS = AnswerForm.EMPTY.as(AnswerForm.Written.LABELS);

    private static final Questionnaire OTHER = questionnaire(ResponseLayout.of("unit")
            .withFile(FileForm.TOLD.withDecimalMark(','))
            .withAnswersTo("label", IN_LABELS)
            .withAnswersTo("letter", AnswerForm.EMPTY.withCodes(Map.of("A", 1, "B", 2, "C", 3, "D", 10)))
            .withAnswersTo("tick", AnswerForm.EMPTY.withTicks(Ticks.of("Checked", "2")))
            .withAnswersTo("cell", IN_LABELS)
            .withAnswersTo("mention", IN_LABELS.withMissingCodes("98")));

    private String white() {
        return WHITE[random.nextInt(WHITE.length)];
    }

    private String around(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> white() + text;
            case 1 -> text + white();
            case 2 -> "\u200b" + text + white();
            default -> text;
        };
    }

    private String spelled(int number) {
        String zeros = "0".repeat(random.nextInt(3));
        String decimals = random.nextBoolean() ? "" : (random.nextBoolean() ? "," : ".") + "00";
        return around((number < 0 ? "-" : "") + zeros + Math.abs(number) + decimals);
    }

    private String cased(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private String label(int option) {
        return around(cased(LABELS.get(option)).replace(" ", white()));
    }

    /** An option, -1 for blank, -2 for a missing code. */
    private int option() {
        return random.nextInt(CODES.length + 2) - 2;
    }

    private static String plain(int option) {
        return option < 0 ? (option == -1 ? "" : "-9") : String.valueOf(CODES[option]);
    }

    private void row(List<String> plain, List<String> other) {
        plain.add("T");
        other.add("T");
        int code = option();
        plain.add(plain(code));
        other.add(code == -1 ? around("") : spelled(code == -2 ? -9 : CODES[code]));
        int label = option();
        plain.add(plain(label));
        other.add(label < 0 ? plain(label) : label(label));
        int letter = option();
        plain.add(plain(letter));
        other.add(
                letter < 0
                        ? plain(letter)
                        : around(cased(List.of("A", "B", "C", "D").get(letter))));
        for (int i = 0; i < CODES.length; i++) {
            boolean ticked = random.nextBoolean();
            plain.add(ticked ? "1" : "0");
            other.add(ticked ? around(cased("Checked")) : random.nextBoolean() ? "" : spelled(2));
        }
        List<Integer> chosen = IntStream.range(0, CODES.length)
                .filter(i -> random.nextBoolean())
                .boxed()
                .toList();
        plain.add(chosen.stream().map(WrittenFormsTest::plain).collect(Collectors.joining(";")));
        other.add(chosen.stream().map(this::label).collect(Collectors.joining(";"))
                + (chosen.isEmpty() ? "" : ";".repeat(random.nextInt(3))));
        for (int i = 0; i < CODES.length; i++) {
            plain.add(i < chosen.size() ? plain(chosen.get(i)) : "");
            // Mentions in another order, the last one twice.
            int last = chosen.size() - 1;
            other.add(chosen.isEmpty() ? "" : label(chosen.get(Math.max(0, last - i))));
        }
        int number = random.nextInt(1000);
        plain.add(number / 10 + "." + number % 10);
        other.add(around(number / 10 + "," + number % 10));
    }

    private static List<Responses> decoded(Questionnaire questionnaire, String way, List<List<String>> rows) {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, way, Strictness.STRICT, rows.size(), batches::add);
        decoder.header(HEADER);
        if (way.equals("rows")) {
            for (int i = 0; i < rows.size(); i++) {
                decoder.row(i + 1L, rows.get(i));
            }
        } else if (way.equals("columns")) {
            decoder.columns(
                    1,
                    IntStream.range(0, HEADER.size())
                            .mapToObj(column -> SourceColumn.ofCells(
                                    rows.stream().map(row -> row.get(column)).toList()))
                            .toList());
        } else {
            byte[] lines = rows.stream()
                    .map(row -> String.join("|", row) + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
            decoder.lines(lines, 0, lines.length, (byte) '|', 1);
        }
        decoder.finish();
        return batches;
    }

    private static List<Object> columns(List<Responses> batches) {
        return PLAIN.questions().stream()
                .<Object>map(question -> batches.get(0).column(question.id()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns", "lines"})
    void theSameAnswersInAnyForm(String way) {
        List<List<String>> plain = new ArrayList<>();
        List<List<String>> other = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            List<String> plainRow = new ArrayList<>();
            List<String> otherRow = new ArrayList<>();
            row(plainRow, otherRow);
            plain.add(plainRow);
            other.add(otherRow);
        }
        Responses expected = decoded(PLAIN, "rows", plain).get(0);
        Responses found = decoded(OTHER, way, other).get(0);

        assertThat(columns(List.of(found)))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(columns(List.of(expected)));
    }
}
