package org.surveystats.response;

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
    private static RowError error(long line, String column, String value, RowProblem problem) {
        return new RowError("f.csv", line, column, value, problem, "an answer code");
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
                .hasToString("column Q1, an unknown code: 3 (\"99\" 2, \"5\" 1) must be an answer code; hint: if \"99\""
                        + " means that there is no answer, list it in layout.missingCodes");
        assertThat(groups.get(1)).hasToString("column Q1, not a whole number: 1 (\"x\" 1) must be an answer code");
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
                .allSatisfy(group -> assertThat(group.values()).hasSizeLessThanOrEqualTo(50));

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
                "OUT_OF_RANGE | 999 | if \"999\" means that there is no answer, list it in layout.missingCodes",
                "UNKNOWN_LABEL | NA | if \"NA\" means that there is no answer, list it in layout.missingCodes",
                "NOT_A_NUMBER | 90,5 | decimals are separated by a point, not a comma",
                "NOT_AN_INTEGER | 1.0 | codes are whole numbers, without decimals",
                "LABEL | Yes | the labels of answers are there instead of their codes",
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

    @Test
    void ticksInWordsAreExplained() {
        RowError checked = new RowError("f.csv", 2, "Q3_1", "Checked", RowProblem.NOT_AN_INTEGER, TickDecoder.ALLOWED);
        assertThat(ErrorGroups.of(List.of(checked)).list().get(0).hint())
                .isEqualTo("ticks in words cannot be read: write 1 for ticked, 0 or nothing for not");
    }
}
