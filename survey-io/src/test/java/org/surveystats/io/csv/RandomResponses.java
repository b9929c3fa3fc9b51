package org.surveystats.io.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;

/** Files of responses with all that files of responses have, right and wrong. */
final class RandomResponses {
    /** Every kind of question, two things in one column, and a respondent's identity. */
    static final Questionnaire WITH_IDS = questionnaire(Optional.of("id"), Set.of("NA", "-9", "777", "."));

    static final Questionnaire WITHOUT_IDS = questionnaire(Optional.empty(), Set.of("NA", "-9", "."));

    private static final String[] ODD = {
        "",
        " ",
        "9",
        "NA",
        "-9",
        "99",
        ".",
        "1.5",
        "+1",
        "07",
        "x",
        "1 ",
        " 1",
        "777",
        "123456789",
        "1234567890",
        "\u00e9",
        "\u00a0",
        "1\u00a0",
        "\u200b2",
        "\ufeff",
        "T1\u2009",
        "\u2060T1",
        "T\u00a01",
        "N\u202f",
        "\u0085",
        "\u0000",
        "\u001c",
        "1;2",
        "1;",
        ";",
        "-0",
        "0",
        "1e2",
        "300",
        "-1",
        "100",
        "200",
        "words of some length",
        "\ufeff",
        "12345678901234567890",
        "007",
        "T\u00e9",
        "\"",
        "\"1\"",
        "\"\"",
        "\"a\nb\"",
        "a\"b"
    };

    private final SplittableRandom random;
    private final char separator;
    private final List<String> columns;

    RandomResponses(SplittableRandom random, Questionnaire questionnaire, char separator) {
        this.random = random;
        this.separator = separator;
        this.columns = new ArrayList<>(
                List.of("trust", "region", "site", "age", "weight", "M1_1", "M1_2", "M1_3", "M2", "T1"));
        IntStream.rangeClosed(1, 12).forEach(i -> columns.add("Q" + i));
        columns.add("comment");
        questionnaire.layout().respondentColumn().ifPresent(columns::add);
        for (int i = columns.size() - 1; i > 0; i--) {
            columns.set(i, columns.set(random.nextInt(i + 1), columns.get(i)));
        }
    }

    private static SingleChoice choice(QuestionInfo info, int... codes) {
        return new SingleChoice(
                info,
                IntStream.of(codes)
                        .mapToObj(code -> AnswerOption.scored(code, "code " + code, Math.floorMod(code, 11)))
                        .toList());
    }

    private static Questionnaire questionnaire(Optional<String> respondents, Set<String> missing) {
        List<Question> questions = new ArrayList<>();
        questions.add(new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true));
        questions.add(new NumericQuestion(QuestionInfo.of("weight", "Weight"), -5, 500, false));
        questions.add(MultipleChoice.of(
                QuestionInfo.of("M1", "Which?"), TickOption.of(1, "a"), TickOption.of(2, "b"), TickOption.of(3, "c")));
        questions.add(MultipleChoice.of(
                QuestionInfo.of("M2", "Which?"), TickOption.of(1, "a"), TickOption.of(2, "b"), TickOption.of(30, "c")));
        questions.add(new TextQuestion(QuestionInfo.of("T1", "Why?")));
        for (int i = 1; i <= 7; i++) {
            questions.add(choice(QuestionInfo.of("Q" + i, "How?"), 1, 2, 3, 8));
        }
        questions.add(choice(QuestionInfo.of("Q8", "0-10"), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        questions.add(choice(QuestionInfo.of("Q9", "Odd codes"), -1, 1, 7, 10, 11, 99, 100, 999));
        questions.add(
                choice(QuestionInfo.of("Q10", "Wide"), IntStream.range(0, 300).toArray()));
        questions.add(choice(
                QuestionInfo.of("Q11", "Nearly wide"), IntStream.range(0, 254).toArray()));
        questions.add(choice(QuestionInfo.of("Q12", "Routed").withRoute(Route.answered("Q1", 1, 2)), 1, 2, 3));
        StratumVariable ages = new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("18-35", 18, OptionalDouble.of(36)),
                        new StratumVariable.RangeCategory("36+", 36, OptionalDouble.empty())));
        ResponseLayout layout = new ResponseLayout(
                "trust",
                respondents,
                List.of(ages),
                List.of(
                        new GroupingColumn("region", "region", Map.of("N", "North", "S", "South")),
                        GroupingColumn.of("site"),
                        new GroupingColumn("trusts", "trust", Map.of())),
                missing,
                Map.of(QuestionId.of("M2"), QuestionColumns.delimited("M2", "/")),
                new TreeSet<>(),
                Optional.empty(),
                FileForm.TOLD,
                AnswerForm.EMPTY,
                Map.of());
        return Questionnaire.of(SurveyInfo.of("random", 2021), layout, questions.toArray(Question[]::new));
    }

    /**
     * A file.
     *
     * @param rows the most rows
     * @param odd one cell in so many is odd
     * @param quotes whether cells may have quotation marks and line breaks in them
     */
    byte[] file(int rows, int odd, boolean quotes) {
        Supplier<String> lineEnd = lineEnds();
        StringBuilder text = new StringBuilder();
        if (random.nextInt(8) == 0) {
            text.append('\ufeff');
        }
        while (random.nextInt(8) == 0) {
            text.append(lineEnd.get());
        }
        text.append(columns.stream()
                .map(name -> quotes && random.nextInt(200) == 0 ? "\"" + name + "\"" : name)
                .collect(Collectors.joining(String.valueOf(separator))));
        text.append(lineEnd.get());
        int count = random.nextInt(rows + 1);
        for (int row = 0; row < count; row++) {
            text.append(row(row, odd, quotes)).append(lineEnd.get());
            while (random.nextInt(30) == 0) {
                text.append(lineEnd.get());
            }
        }
        if (random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (odd < 100 && random.nextInt(20) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Gzip.of(bytes) : bytes;
    }

    private Supplier<String> lineEnds() {
        return switch (random.nextInt(12)) {
            case 0 -> () -> "\r";
            case 1 -> () -> random.nextInt(20) == 0 ? "\r" : "\n";
            case 2, 3, 4 -> () -> "\r\n";
            case 5 -> () -> random.nextBoolean() ? "\n" : "\r\n";
            default -> () -> "\n";
        };
    }

    private String row(int row, int odd, boolean quotes) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(random.nextInt(odd) > 0 ? cell(column, row) : odd(quotes));
        }
        if (random.nextInt(5 * odd) == 0) {
            cells.remove(random.nextInt(cells.size()));
        }
        if (random.nextInt(5 * odd) == 0) {
            cells.add("1");
        }
        return String.join(String.valueOf(separator), cells);
    }

    private String odd(boolean quotes) {
        while (true) {
            String cell = ODD[random.nextInt(ODD.length)];
            // Without them most files stay plain to the end.
            if (quotes || cell.chars().allMatch(c -> c < 128 && c != '"')) {
                return cell;
            }
        }
    }

    private String cell(String column, int row) {
        return switch (column) {
            case "id" -> id(row);
            case "trust" -> "T" + (row / 7 + random.nextInt(3));
            case "region" -> pick("N", "S", "", "NA");
            case "site" ->
                pick(
                        "",
                        "s" + random.nextInt(40),
                        "site of a name longer than any that is remembered by its bytes, so long");
            case "age" -> pick("", String.valueOf(random.nextInt(121)), "NA", "7", "018");
            case "weight" -> pick("", "70.5", String.valueOf(random.nextInt(500)), "-1", "1e1", "-0");
            case "M1_1", "M1_2", "M1_3" -> pick("", "0", "1", "NA");
            case "M2" -> pick("", "1", "2/1", "30", "1/2/30", "-9");
            case "T1" -> pick("", "words", "NA", "none at all", ".", "x");
            case "Q8" -> pick("", "10", String.valueOf(random.nextInt(11)), "010");
            case "Q9" -> pick("-1", "1", "10", "11", "100", "999", "", "-9", "07");
            case "Q10" -> String.valueOf(random.nextInt(300));
            case "Q11" -> String.valueOf(random.nextInt(254));
            case "Q12" -> pick("1", "2", "3", "");
            case "comment" -> pick("", "anything", "12", "-");
            default -> pick("1", "2", "3", "8", "", "1", "2", "NA", "03");
        };
    }

    private String pick(String... cells) {
        return cells[random.nextInt(cells.length)];
    }

    private String id(int row) {
        int number = random.nextInt(60) == 0 ? random.nextInt(row + 1) : row;
        return switch (number % 5) {
            case 0 -> "R" + number;
            case 1 -> "00" + number;
            case 2 -> number + "x";
            default -> String.valueOf(2_100_000 + number);
        };
    }
}
