package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks on lists of the best and worst questions of which the answer can be worked out by hand. */
final class PublishedRankingsTest {
    private final PublishedReport empty = PublishedReport.of("report");

    private static Finding finding(PublishedReport report, String check) {
        return report.verify().finding(check);
    }

    private static Verdict verdict(PublishedReport report, String check) {
        return finding(report, check).verdict();
    }

    @Test
    void sectionsAreNotRanked() {
        PublishedReport report = empty.withScore("Q1", "6.2")
                .withAverage("Q1", "6.0")
                .withScore("S1", "6.2")
                .withAverage("S1", "5.0");

        assertThat(verdict(report.withSection("S1", "Q1").withBest("Q1"), "best 1"))
                .as("the only question")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withSection("S1", "Q1").withBest("S1", "Q1"), "best 2"))
                .as("unless they are listed")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withBest("Q1"), "best 1")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void theOrderOfAListIsChecked() {
        PublishedReport report = empty.withScore("Q1", "6.2")
                .withAverage("Q1", "6.0")
                .withScore("Q2", "7.0")
                .withAverage("Q2", "6.0")
                .withScore("Q3", "5.0")
                .withAverage("Q3", "6.0");

        assertThat(verdict(report.withBest("Q2", "Q1"), "best 2")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withBest("Q1", "Q2"), "best 2")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBest("Q2", "Q3"), "best 2")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withWorst("Q3", "Q1", "Q2"), "worst 3")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withWorst("Q1"), "worst 1")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(finding(report.withWorst("Q1"), "worst 1").reasoning())
                .startsWith("Q1 difference (0.1, 0.3) <= Q2 difference (0.9, 1.1), Q3 difference (-1.1, -0.9)")
                .contains("impossible, Q1 difference (0.1, 0.3) would be above Q3 difference (-1.1, -0.9)");
    }
}
