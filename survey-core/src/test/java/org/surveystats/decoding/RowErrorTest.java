package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowErrorTest {
    private static RowError error(String column, String value) {
        return new RowError("answers.csv", 12, column, value, RowProblem.UNKNOWN_CODE, "1, 2 or blank");
    }

    @Test
    void readsAsOneLine() {
        assertThat(error("Q1", "7")).hasToString("answers.csv line 12, column Q1: \"7\" must be 1, 2 or blank");
        assertThat(error("", "7 fields")).hasToString("answers.csv line 12: \"7 fields\" must be 1, 2 or blank");
    }

    @Test
    void hostileValuesCannotActOnATerminalOrAddLines() {
        RowError error = error("Q1", "\u001b[31m\nanswers\u009b2J\u202e");

        assertThat(error.value()).isEqualTo("<U+001B>[31m<U+000A>answers<U+009B>2J…");
        assertThat(error.toString().lines()).hasSize(1);
    }

    @Test
    void longValuesAreCut() {
        assertThat(error("Q1", "9".repeat(1_000_000)).value()).isEqualTo("9".repeat(39) + "…");
        assertThat(error("Q".repeat(200), "7").column()).isEqualTo("Q".repeat(200));
        assertThat(error("Q".repeat(201), "7").column()).isEqualTo("Q".repeat(199) + "…");
    }

    @Test
    void errorsOfAnswersAreGroupedBehindTheFirst() {
        List<RowError> errors = java.util.Collections.nCopies(25, error("Q1", "7"));

        InvalidSourceException exception = new InvalidSourceException(
                "answers.csv", errors, 25, ErrorGroups.of(errors).list());

        assertThat(exception.getMessage().lines()).hasSize(9);
        assertThat(exception).hasMessageStartingWith("answers.csv: 25 errors\n  answers.csv line 12, column Q1: \"7\"");
        assertThat(exception)
                .hasMessageEndingWith("\n  ...\nby column and reason:\n"
                        + "  column Q1, an unknown code: 25 (\"7\" 25) must be 1, 2 or blank; hint: if \"7\" means that there"
                        + " is no answer, list it in layout.missingCodes, or in missingCodes of layout.answersTo where it is an answer to"
                        + " another question");
        assertThat(exception.groups()).hasSize(1);
    }

    @Test
    void messageListsTheFirstErrorsAndCountsTheRest() {
        List<RowError> errors = java.util.Collections.nCopies(25, error("Q1", "7"));

        InvalidSourceException exception = new InvalidSourceException("answers.csv", errors, 31);

        assertThat(exception.getMessage().lines()).hasSize(22);
        assertThat(exception).hasMessageStartingWith("answers.csv: 31 errors\n  answers.csv line 12, column Q1: \"7\"");
        assertThat(exception).hasMessageEndingWith("\n  and 11 more");
        assertThat(exception.errors()).hasSize(25);
        assertThat(new InvalidSourceException("answers.csv", errors.subList(0, 1), 1))
                .hasMessage("answers.csv: 1 error\n  answers.csv line 12, column Q1: \"7\" must be 1, 2 or blank");
    }
}
