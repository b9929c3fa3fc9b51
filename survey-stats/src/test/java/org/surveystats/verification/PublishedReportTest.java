package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surveystats.expectedrange.Band;

/** What the checks of a report say together. */
final class PublishedReportTest {
    private final PublishedReport empty = PublishedReport.of("report");

    @Test
    void checksTogetherFindWhatEachAloneDoesNot() {
        Verification verification = empty.withScore("Q1", "5.0")
                .withScore("Q2", "6.0")
                .withScore("S1", "5.45")
                .withSection("S1", "Q1", "Q2")
                .withAverage("Q1", "4.7")
                .withDifference("Q1", "0.4")
                .verify();

        assertThat(verification.finding("S1 mean").ranges()).containsEntry("Q1", Interval.of("[4.95, 4.96)"));
        assertThat(verification.finding("Q1 difference").ranges()).containsEntry("Q1", Interval.of("[5, 5.05)"));
        assertThat(verification.findings(Verdict.IMPOSSIBLE))
                .extracting(Finding::check)
                .containsExactly("all together");
        assertThat(verification.range("Q1")).as("by its printing alone").isEqualTo(Interval.of("[4.95, 5.05)"));
    }

    @Test
    void whatOneCheckTellsIsPassedOn() {
        Verification verification = empty.withScore("Q1", "5.0")
                .withScore("S1", "5.00")
                .withSection("S1", "Q1")
                .withAverage("Q1", "4.0")
                .withBest("Q1")
                .withScore("Q2", "6.0")
                .withDifference("Q1", "1.0")
                .verify();

        assertThat(verification.range("Q1")).isEqualTo(Interval.of("[4.995, 5.005)"));
        assertThat(verification.range("Q1 difference")).isEqualTo(Interval.of("[0.95, 1.05)"));
        assertThat(verification.range("Q1 average")).isEqualTo(Interval.of("[3.95, 4.05)"));
        assertThat(verification.range("Q2 average")).as("more than 5.95 - 1.05").isEqualTo(Interval.of("(4.9, 10]"));
    }

    @Test
    void sayingTheSameTwiceIsNoContradiction() {
        PublishedReport report = empty.withBand("Q1", Band.WORSE).withBand("Q1", Band.WORSE);

        assertThat(report).hasToString("report: 0 figures, not verified; verify() does it");
    }
}
