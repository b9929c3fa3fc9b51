package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.RowProblem;
import org.surveystats.decoding.Strictness;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** One file for each thing that can be wrong, or look wrong, named by it. */
final class BadFilesTest {
    private static final String WINDOWS =
            "; if that is the file's encoding (Excel's \"CSV\"), set layout.file.encoding to"
                    + " windows-1252 for responses, otherwise save the file in UTF-8";

    private static final ResponsesCsv STRICT = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE);
    private static final ResponsesCsv LENIENT = STRICT.withStrictness(Strictness.LENIENT);

    private static DecodingReport read(ResponsesCsv csv, String file, List<Responses> batches) throws IOException {
        try (InputStream in = BadFilesTest.class.getResourceAsStream("bad/" + file)) {
            return csv.read(in, file, batches::add);
        }
    }

    private static void failsAtOnceInBothModes(String file, String message) {
        for (ResponsesCsv csv : List.of(STRICT, LENIENT)) {
            assertThatThrownBy(() -> read(csv, file, new ArrayList<>()))
                    .isExactlyInstanceOf(InvalidSourceException.class)
                    .hasMessage(file + ": " + message);
        }
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                badRow("unknown-answer-code.csv", RowProblem.UNKNOWN_CODE, """
                        line 3, column Q1: "4" must be an answer code of Q1 (1-3, 8) or blank"""),
                badRow("answer-of-11-on-0-10.csv", RowProblem.UNKNOWN_CODE, """
                        line 3, column Q2: "11" must be an answer code of Q2 (0-10) or blank"""),
                badRow("sex-code-3.csv", RowProblem.UNKNOWN_CODE, """
                        line 3, column sex: "3" must be an answer code of sex (1, 2) or blank"""),
                badRow("undeclared-missing-code.csv", RowProblem.UNKNOWN_CODE, """
                        line 3, column Q1: "-9" must be an answer code of Q1 (1-3, 8) or blank"""),
                badRow("age-of-121.csv", RowProblem.OUT_OF_RANGE, """
                        line 3, column age: "121" must be a whole number in [0, 120] or blank"""),
                badRow("decimal-comma.csv", RowProblem.NOT_AN_INTEGER, """
                        line 3, column age: "30,5" must be a whole number in [0, 120] or blank"""),
                badRow("duplicate-respondent.csv", RowProblem.DUPLICATE_RESPONDENT, """
                        line 3, column id: "1" must be used once only"""),
                badRow("blank-respondent.csv", RowProblem.MISSING_RESPONDENT, """
                        line 3, column id: "" must be a respondent's identity"""),
                badRow("blank-unit.csv", RowProblem.MISSING_UNIT, """
                        line 3, column trust: " " must be the code of a unit"""),
                badRow("short-row.csv", RowProblem.FIELD_COUNT, """
                        line 3: "5 fields" must be 6 fields as in the header"""),
                badRow("long-row.csv", RowProblem.FIELD_COUNT, """
                        line 3: "7 fields" must be 6 fields as in the header"""),
                badRow("control-characters.csv", RowProblem.NOT_AN_INTEGER, """
                        line 3, column Q1: "<U+001B>[2J<U+009B>1m" must be an answer code of Q1 (1-3, 8) or blank"""),
                badRow("bad-row-after-quoted-line-breaks.csv", RowProblem.UNKNOWN_CODE, """
                        line 6, column sex: "3" must be an answer code of sex (1, 2) or blank"""),
                badRow("not-an-integer.csv", RowProblem.NOT_AN_INTEGER, """
                        line 3, column Q1: "1.5" must be an answer code of Q1 (1-3, 8) or blank""", """
                        line 3, column Q2: "five" must be an answer code of Q2 (0-10) or blank"""));
    }

    private static Arguments badRow(String file, RowProblem problem, String... errors) {
        return arguments(file, problem, List.of(errors));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void strictReadingFailsWithThePlaceAndWhatIsAllowed(String file, RowProblem problem, List<String> errors) {
        List<Responses> batches = new ArrayList<>();
        String listed = errors.stream().map(e -> "\n  " + file + " " + e).collect(Collectors.joining());

        assertThatThrownBy(() -> read(STRICT, file, batches))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        exception -> assertThat(exception.errors())
                                .extracting(RowError::problem)
                                .containsOnly(problem))
                .message()
                .satisfies(told -> assertThat(told.replaceFirst("\n  hint: .*", ""))
                        .isEqualTo(file + ": " + errors.size() + (errors.size() == 1 ? " error" : " errors") + listed));
        assertThat(batches).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void lenientReadingLeavesTheRowOutAndCountsIt(String file, RowProblem problem, List<String> errors)
            throws IOException {
        List<Responses> batches = new ArrayList<>();

        DecodingReport report = read(LENIENT, file, batches);

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(Map.of(problem, 1L));
        assertThat(report.errors())
                .extracting(RowError::toString)
                .isEqualTo(errors.stream().map(e -> file + " " + e).toList());
        assertThat(batches).singleElement().satisfies(batch -> {
            assertThat(batch.size()).isEqualTo(2);
            assertThat(batch.units().label(1)).isEqualTo("X01");
            assertThat(state(batch, "Q2", 0)).isEqualTo(11);
            assertThat(state(batch, "Q2", 1)).isEqualTo(1);
        });
    }

    static Stream<Arguments> unusableFiles() {
        return Stream.of(
                arguments(
                        "missing-unit-column.csv",
                        "the header must have a column \"trust\" for the unit; it has [Q1, Q2, age, id, sex]"),
                arguments(
                        "missing-question-column.csv",
                        "the header must have a column \"Q2\" for question Q2 (if it was not asked, say so in"
                                + " layout.notAsked); it has [Q1, age, id, sex, trust]"),
                arguments(
                        "duplicated-header.csv",
                        "the header must name each column once: \"Q1\" occurs twice (a position, such as #6, can be named in"
                                + " the layout instead)"),
                arguments("empty.csv", "must have a header; it is empty"),
                arguments("only-line-breaks.csv", "must have a header; it is empty"),
                arguments("unclosed-quote.csv", "line 3 must be well-formed CSV: a quotation mark is not closed"),
                arguments(
                        "text-after-closing-quote.csv",
                        "line 3 must be well-formed CSV: \" \" is behind a closing quotation mark; within a field in"
                                + " quotation marks they are written twice"),
                arguments("not-utf-8.csv", "line 3 must be UTF-8: byte 0xf4, \"\u00f4\" in Windows-1252" + WINDOWS),
                arguments(
                        "cut-inside-a-character.csv",
                        "line 3 must be UTF-8: byte 0xc3, \"\u00c3\" in Windows-1252" + WINDOWS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableFiles")
    void aFileThatCannotBeTrustedFailsInBothModes(String file, String message) {
        failsAtOnceInBothModes(file, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "byte-order-mark.csv, RT5",
        "byte-order-mark-and-quotes.csv, RT5",
        "crlf.csv, RT5",
        "carriage-returns.csv, RT5",
        "empty-lines.csv, RT5",
        "no-line-break-at-the-end.csv, RT5",
        "other-order.csv, RT5",
        "unknown-column.csv, RT5",
        "wrong-separator.csv, RT5",
        "utf-16.csv, RT5",
        "spaces-around-cells.csv, RT5",
        "quoted-commas.csv, 'RT5, Leicestershire \"LPT\"'",
        "quoted-line-break.csv, 'RT5\nNorth'"
    })
    void whatOnlyLooksWrongIsRead(String file, String unit) throws IOException {
        List<Responses> batches = new ArrayList<>();

        DecodingReport report = read(STRICT, file, batches);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.unknownColumns())
                .isEqualTo(file.equals("unknown-column.csv") ? List.of("Q99", "comment") : List.of());
        Responses batch = batches.get(0);
        assertThat(List.of(batch.units().label(0), batch.units().label(1))).containsExactly(unit, "X01");
        assertThat(List.of(state(batch, "sex", 0), state(batch, "sex", 1))).containsExactly(2, 1);
        assertThat(List.of(state(batch, "Q1", 0), state(batch, "Q1", 1))).containsExactly(1, 4);
        assertThat(List.of(state(batch, "Q2", 0), state(batch, "Q2", 1))).containsExactly(11, 1);
        assertThat(List.of(age(batch, 0), age(batch, 1))).containsExactly(47.0, 66.0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"missing-code.csv, 2", "blank-answers.csv, 0"})
    void missingCodesAndBlanksAreBlank(String file, int sex) throws IOException {
        List<Responses> batches = new ArrayList<>();
        read(STRICT, file, batches);
        Responses batch = batches.get(0);

        assertThat(List.of(age(batch, 0), age(batch, 1))).containsExactly(Double.NaN, 66.0);
        assertThat(List.of(state(batch, "sex", 0), state(batch, "Q1", 0), state(batch, "Q2", 0)))
                .containsExactly(sex, 0, 0);
    }

    /** A value outside the cut points is no error: the respondent is of unknown stratum. */
    @Test
    void anAgeBelowTheStrataIsRead() throws IOException {
        List<Responses> batches = new ArrayList<>();

        assertThat(read(STRICT, "age-of-17.csv", batches).accepted()).isEqualTo(2);
        assertThat(age(batches.get(0), 0)).isEqualTo(17);
    }

    /** So that a file added beside the others cannot be forgotten here. */
    @Test
    void everyFileIsTested() throws Exception {
        Set<String> tested = new TreeSet<>(Set.of("age-of-17.csv", "missing-code.csv", "blank-answers.csv"));
        badRows().forEach(row -> tested.add((String) row.get()[0]));
        unusableFiles().forEach(row -> tested.add((String) row.get()[0]));
        CsvSource read = BadFilesTest.class
                .getDeclaredMethod("whatOnlyLooksWrongIsRead", String.class, String.class)
                .getAnnotation(CsvSource.class);
        for (String line : read.value()) {
            tested.add(line.substring(0, line.indexOf(',')));
        }
        Path folder = Path.of(BadFilesTest.class.getResource("bad").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(tested);
        }
    }

    private static int state(Responses batch, String question, int row) {
        return ((CodedColumn) batch.column(
                        SmallSurvey.QUESTIONNAIRE.question(question).id()))
                .state(row);
    }

    private static double age(Responses batch, int row) {
        return ((NumericColumn)
                        batch.column(SmallSurvey.QUESTIONNAIRE.question("age").id()))
                .value(row);
    }
}
