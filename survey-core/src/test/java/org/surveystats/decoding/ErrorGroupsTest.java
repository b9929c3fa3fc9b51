package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorGroupsTest {
    private static final String ELSEWHERE =
            ", or in missingCodes of layout.answersTo where it is an answer to another question";

    private static RowError error(long line, String column, String value, RowProblem problem) {
        return new RowError("f.csv", line, column, value, problem, "an answer code or blank");
    }

    @Test
    void errorsAreCountedByColumnAndReason() {
        List<ErrorGroup> groups = ErrorGroups.of(List.of(
                        error(2, "Q2", "x", RowProblem.NOT_AN_INTEGER),
                        error(3, "Q1", "99", RowProblem.UNKNOWN_CODE),
                        error(4, "Q1", "99", RowProblem.UNKNOWN_CODE),
                        error(5, "Q1", "5", RowProblem.UNKNOWN_CODE),
                        error(6, "Q1", "x", RowProblem.NOT_AN_INTEGER)))
                .list();

        assertThat(groups).hasSize(3);
        assertThat(groups.get(0).values()).isEqualTo(Map.of("99", 2L, "5", 1L));
        assertThat(groups.get(0))
                .hasToString(
                        "column Q1, an unknown code: 3 (\"99\" 2, \"5\" 1) must be an answer code or blank; hint: if"
                                + " \"99\" means that there is no answer, list it in layout.missingCodes" + ELSEWHERE);
        assertThat(groups.get(0).examples()).isEqualTo(Map.of(3L, "99", 4L, "99", 5L, "5"));
        assertThat(groups.get(1))
                .hasToString("column Q1, not a whole number: 1 (\"x\" 1) must be an answer code or blank");
    }

    /** However many columns and values there are, what is kept is the same in any order and however it is shared. */
    @Test
    void whatIsKeptDoesNotDependOnOrderOrSharing() {
        Random random = new Random(7);
        List<RowError> errors = new ArrayList<>();
        List<RowProblem> problems = List.of(RowProblem.values());
        for (int i = 0; i < 40_000; i++) {
            errors.add(error(
                    i,
                    "Q" + random.nextInt(150),
                    String.valueOf(random.nextInt(300)),
                    problems.get(random.nextInt(problems.size()))));
        }
        List<ErrorGroup> inOrder = ErrorGroups.of(errors).list();
        assertThat(inOrder)
                .hasSize(200)
                .allSatisfy(group -> assertThat(group.values()).hasSizeLessThanOrEqualTo(50))
                .allSatisfy(group -> assertThat(group.examples()).hasSize((int) Math.min(3, group.errors())));

        Collections.shuffle(errors, random);
        assertThat(ErrorGroups.of(errors).list()).isEqualTo(inOrder);
        ErrorGroups shared = ErrorGroups.of(errors.subList(0, 9_000));
        shared.add(ErrorGroups.of(errors.subList(9_000, 9_001)));
        shared.add(ErrorGroups.of(errors.subList(9_001, 40_000)));
        assertThat(shared.list()).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_A_NUMBER | . | if \".\" means that there is no answer, list it in layout.missingCodes",
                "OUT_OF_RANGE | 999 | if \"999\" means that there is no answer, list it in layout.missingCodes, or in missingCodes of"
                        + " layout.answersTo where it is an answer to another question",
                "UNKNOWN_LABEL | NA | if \"NA\" means that there is no answer, list it in layout.missingCodes",
                "NOT_A_NUMBER | 90,5 | decimals have a comma: set layout.file.decimalMark to \",\"",
                "UNKNOWN_CODE | 5.0 | ''",
                "UNKNOWN_CODE | 99.0 | if \"99.0\" means that there is no answer, list it in layout.missingCodes, or in missingCodes of"
                        + " layout.answersTo where it is an answer to another question",
                "LABEL | Yes | these are labels of answers: set layout.answers to {\"as\": \"labels\"} (Java: withAnswers)",
                "NOT_AN_INTEGER | perhaps | ''",
                "MISSING_UNIT | . | ''",
                "FIELD_COUNT | 99 | ''"
            })
    void hintsSayWhatMayHelp(RowProblem problem, String value, String hint) {
        assertThat(ErrorGroups.of(List.of(error(2, "Q1", value, problem)))
                        .list()
                        .get(0)
                        .hint())
                .isEqualTo(hint);
    }

    @Test
    void aValueOfNearlyAllErrorsMayBeAMissingCode() {
        List<RowError> errors = new ArrayList<>(Collections.nCopies(19, error(2, "Q1", "5", RowProblem.UNKNOWN_CODE)));
        errors.add(error(3, "Q1", "4", RowProblem.UNKNOWN_CODE));
        assertThat(ErrorGroups.of(errors).list().get(0).hint()).startsWith("if \"5\" means");
    }

    private static String hint(String allowed, RowProblem problem, int times, String... values) {
        List<RowError> errors = new ArrayList<>();
        for (String value : values) {
            errors.addAll(Collections.nCopies(times, new RowError("f.csv", 3, "Q3", value, problem, allowed)));
        }
        return ErrorGroups.of(errors).list().get(0).hint();
    }

    @Test
    void formsOfTicksAreExplained() {
        String ticks = Allowed.TICK;

        assertThat(hint(ticks, RowProblem.NOT_AN_INTEGER, 1, "Checked", "unchecked"))
                .isEqualTo(
                        "ticks are in words: set layout.answers to {\"ticked\": [\"Checked\"], \"notTicked\": [\"unchecked\"]}"
                                + " (Java: withAnswers)");
        assertThat(hint(ticks, RowProblem.UNKNOWN_CODE, 1, "2"))
                .isEqualTo(
                        "if \"2\" means not ticked, set layout.answers to {\"ticked\": [\"1\"], \"notTicked\": [\"2\"]}"
                                + " (Java: withAnswers); if it means ticked, list it in ticked");
        assertThat(hint(ticks, RowProblem.UNKNOWN_CODE, 1, "2", "3")).isEmpty();
        assertThat(hint(ticks, RowProblem.UNKNOWN_CODE, 1, "-9"))
                .isEqualTo("if \"-9\" means that there is no answer, list it in layout.missingCodes");
    }

    @Test
    void formsOfCodesAndNumbersAreExplained() {
        assertThat(hint("a code or blank", RowProblem.NOT_AN_INTEGER, 20, "M", "F"))
                .isEqualTo("if these stand for codes, say so in layout.answersTo, such as {\"codes\": {\"A1\": 1}}");
        assertThat(hint("a code or blank", RowProblem.NOT_AN_INTEGER, 1, "M", "F"))
                .isEmpty();
        assertThat(hint("a whole number in [0, 120] or blank", RowProblem.NOT_AN_INTEGER, 1, "90.5", "7.25"))
                .isEqualTo("the question takes whole numbers only, unless \"whole\" is false in the questionnaire");
        assertThat(hint("a whole number in [0, 120] or blank", RowProblem.NOT_AN_INTEGER, 1, "90,5"))
                .startsWith(
                        "decimals have a comma: set layout.file.decimalMark to \",\"; the question takes whole numbers only");
    }

    /** The files of units, outcomes and history have no missing codes. */
    @Test
    void missingCodesAreForAnswers() {
        assertThat(hint("a number such as 6.25", RowProblem.NOT_A_NUMBER, 1, "NA"))
                .isEmpty();
    }

    @Test
    void textsOnTheFirstRowsOfSeveralColumnsMayBelongToTheHeader() {
        List<RowError> errors = new ArrayList<>();
        for (String column : List.of("Q1", "Q2")) {
            errors.add(error(2, column, "How was " + column + "?", RowProblem.NOT_AN_INTEGER));
            errors.add(error(3, column, "{id}", RowProblem.NOT_AN_INTEGER));
        }
        assertThat(ErrorGroups.of(errors).list()).extracting(ErrorGroup::hint).containsOnly(Hint.HEADER);

        errors.add(error(9, "Q1", "6?", RowProblem.NOT_AN_INTEGER));
        assertThat(ErrorGroups.of(errors).list()).extracting(ErrorGroup::hint).containsOnly("");
    }
}
