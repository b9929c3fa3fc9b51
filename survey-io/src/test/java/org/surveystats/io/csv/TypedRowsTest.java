package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.MissingCode;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.SourceColumn;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.responses.ResponseReading;
import org.surveystats.io.responses.ResponseSource;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.text.WhiteSpace;

/** Typed rows, typed columns, texts and CSV agree in everything, on random files right and wrong. */
final class TypedRowsTest {
    private static final String SEPARATOR = "|";
    private static final String NAME = "f.csv";
    private static final Predicate<String> WHOLE =
            Pattern.compile("0|-?[1-9][0-9]{0,8}").asMatchPredicate();
    private static final Predicate<String> DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,3})\\.[0-9]?[1-9]").asMatchPredicate();

    /** A row of a file, blank lines left out. */
    private record Row(long line, List<String> cells) {}

    private int blocks;

    @Test
    void allWaysAgree() throws IOException {
        int compared = 0;
        long accepted = 0;
        for (int odd : new int[] {20, 100, 1000}) {
            for (long seed = 1; seed <= 60; seed++) {
                SplittableRandom random = new SplittableRandom(seed * 31 + odd);
                Questionnaire questionnaire =
                        random.nextBoolean() ? RandomResponses.WITH_IDS : RandomResponses.WITHOUT_IDS;
                if (random.nextInt(3) == 0) {
                    questionnaire = questionnaire.withLayout(
                            questionnaire.layout().withRows(RowCondition.in("Q1", "1", "2", "NA")));
                }
                byte[] file = new RandomResponses(random, questionnaire, SEPARATOR.charAt(0)).file(80, odd, false);
                String text = text(file);
                // Damaged so that it is not a table any more.
                if (text.indexOf('"') >= 0 || text.indexOf('\ufffd') >= 0) {
                    continue;
                }
                accepted += compare(questionnaire, file, rows(text), random);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
        assertThat(accepted).isGreaterThan(500);
        assertThat(blocks).isGreaterThan(500);
    }

    private static String text(byte[] file) throws IOException {
        InputStream bytes = new ByteArrayInputStream(file);
        boolean zipped = file.length > 1 && file[0] == 0x1f && file[1] == (byte) 0x8b;
        try (InputStream in = zipped ? new GZIPInputStream(bytes) : bytes) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        String[] lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                rows.add(new Row(i + 1L, List.of(lines[i].split("\\|", -1))));
            }
        }
        return rows;
    }

    /** Gives how many rows were accepted. */
    private long compare(Questionnaire questionnaire, byte[] file, List<Row> rows, SplittableRandom random)
            throws IOException {
        long accepted = 0;
        for (Strictness strictness : Strictness.values()) {
            ResponseReading reading =
                    ResponseReading.of(questionnaire).withStrictness(strictness).withBatchSize(random.nextInt(1, 50));
            ResponsesCsv csv = ResponsesCsv.of(questionnaire)
                    .withStrictness(strictness)
                    .withFile(SplitText.form(SEPARATOR.charAt(0)));
            Object expected = outcome(() -> csv.tally(new ByteArrayInputStream(file), NAME));
            List<ResponseSource> ways = List.of(
                    decoder -> texts(rows, decoder),
                    decoder -> typed(questionnaire, rows, decoder, random),
                    decoder -> columns(questionnaire, rows, decoder, random));
            for (ResponseSource way : ways) {
                assertThat(outcome(() -> reading.tally(NAME, way))).isEqualTo(expected);
            }
            if (expected instanceof List<?> read && read.get(0) instanceof ReadTally tally) {
                accepted += tally.decoding().accepted();
            }
        }
        return accepted;
    }

    private interface Reading {
        ReadTally read() throws IOException;
    }

    private static Object outcome(Reading reading) throws IOException {
        try {
            ReadTally read = reading.read();
            return List.of(read, read.ledger(), read.toString());
        } catch (InvalidSourceException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static void header(List<Row> rows, ResponseDecoder decoder) {
        if (!rows.isEmpty()) {
            decoder.header(rows.get(0).cells());
        }
    }

    private static void texts(List<Row> rows, ResponseDecoder decoder) {
        header(rows, decoder);
        rows.stream().skip(1).forEach(row -> decoder.row(row.line(), row.cells()));
    }

    private static void typed(
            Questionnaire questionnaire, List<Row> rows, ResponseDecoder decoder, SplittableRandom random) {
        header(rows, decoder);
        rows.stream().skip(1).forEach(row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(typed(questionnaire, cell, random)));
            decoder.row(row.line(), cells);
        });
    }

    /** A cell that means the text, of any type that can. */
    private static @Nullable Object typed(Questionnaire questionnaire, String cell, SplittableRandom random) {
        int type = random.nextInt(7);
        if (cell.isEmpty()) {
            return type == 0 ? null : type == 1 ? Double.NaN : type == 2 ? Float.NaN : cell;
        }
        if (questionnaire.layout().missingCodes().contains(WhiteSpace.strip(cell)) && type == 0) {
            return new MissingCode(cell);
        }
        if (WHOLE.test(cell)) {
            long number = Long.parseLong(cell);
            return switch (type) {
                case 1 -> (int) number;
                case 2 -> number;
                case 3 -> (double) number;
                case 4 -> new BigDecimal(cell + ".00");
                case 5 -> number == (byte) number ? (Object) (byte) number : number;
                case 6 -> number == 1 || number == 0 ? (Object) (number == 1) : cell;
                default -> cell;
            };
        }
        if (DECIMAL.test(cell)) {
            return switch (type) {
                case 1 -> Double.parseDouble(cell);
                case 2 -> Float.parseFloat(cell);
                case 3 -> new BigDecimal(cell + "0");
                default -> cell;
            };
        }
        return cell;
    }

    private void columns(
            Questionnaire questionnaire, List<Row> rows, ResponseDecoder decoder, SplittableRandom random) {
        header(rows, decoder);
        int at = 1;
        while (at < rows.size()) {
            int to = at + 1;
            int most = random.nextInt(1, 40);
            while (to < rows.size() && to - at < most && isNext(rows, to)) {
                to++;
            }
            if (isWhole(rows, at)) {
                blocks++;
                decoder.columns(rows.get(at).line(), block(questionnaire, rows, at, to, random));
            } else {
                decoder.row(rows.get(at).line(), rows.get(at).cells());
                to = at + 1;
            }
            at = to;
        }
    }

    private static boolean isWhole(List<Row> rows, int row) {
        return rows.get(row).cells().size() == rows.get(0).cells().size();
    }

    private static boolean isNext(List<Row> rows, int row) {
        return isWhole(rows, row) && rows.get(row).line() == rows.get(row - 1).line() + 1;
    }

    private static List<SourceColumn> block(
            Questionnaire questionnaire, List<Row> rows, int from, int to, SplittableRandom random) {
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).cells().size(); i++) {
            int column = i;
            List<String> cells = rows.subList(from, to).stream()
                    .map(row -> row.cells().get(column))
                    .toList();
            columns.add(column(questionnaire, rows.get(0).cells().get(i), cells, random));
        }
        return columns;
    }

    private static SourceColumn column(
            Questionnaire questionnaire, String name, List<String> cells, SplittableRandom random) {
        Predicate<String> blank = String::isEmpty;
        if (cells.stream().allMatch(blank.or(WHOLE))) {
            List<Integer> options = questionnaire.questions().stream()
                    .filter(question -> question instanceof SingleChoice
                            && question.id().value().equals(name))
                    .flatMap(question -> ((SingleChoice) question).options().stream())
                    .map(option -> option.code())
                    .toList();
            boolean known = cells.stream().allMatch(blank.or(cell -> options.contains(number(cell))));
            if (known && !options.isEmpty() && options.size() < 255 && random.nextBoolean()) {
                byte[] states = new byte[cells.size()];
                for (int row = 0; row < states.length; row++) {
                    states[row] = (byte) (cells.get(row).isEmpty() ? 0 : options.indexOf(number(cells.get(row))) + 1);
                }
                return SourceColumn.ofStates(options.size(), states);
            }
            int[] codes = cells.stream().mapToInt(TypedRowsTest::number).toArray();
            return cells.stream().noneMatch(blank)
                    ? SourceColumn.ofCodes(codes)
                    : SourceColumn.ofCodesOrBlank(Integer.MIN_VALUE, codes);
        }
        if (cells.stream().allMatch(blank.or(WHOLE).or(DECIMAL))) {
            return SourceColumn.ofNumbers(cells.stream()
                    .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                    .toArray());
        }
        if (random.nextBoolean()) {
            List<String> dictionary =
                    cells.stream().filter(blank.negate()).distinct().toList();
            return SourceColumn.ofLabels(
                    dictionary, cells.stream().mapToInt(dictionary::indexOf).toArray());
        }
        return SourceColumn.ofCells(Arrays.asList(
                cells.stream().map(cell -> typed(questionnaire, cell, random)).toArray()));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(cell);
    }
}
