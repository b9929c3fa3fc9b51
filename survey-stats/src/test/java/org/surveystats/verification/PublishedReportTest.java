package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * Eight sections that are each the mean of the seven others and of Q, from which it follows that all equal Q, but
     * only step by step: of [0, 10] a section has left, beyond either end of Q's range, an eighth of what the others
     * have left together.
     */
    @Test
    void whatOneCheckTellsIsPassedOnAHundredTimes() {
        List<String> sections =
                IntStream.rangeClosed(1, 8).mapToObj(i -> "S" + i).toList();
        PublishedReport report = empty.withScore("Q", "5");
        for (String section : sections) {
            List<String> others = new ArrayList<>(sections);
            others.set(others.indexOf(section), "Q");
            report = report.withSection(section, others.toArray(String[]::new));
        }
        double[] left = new double[8];
        Arrays.fill(left, 4.5);
        for (int pass = 0; pass < 100; pass++) {
            for (int i = 0; i < left.length; i++) {
                left[i] = (Arrays.stream(left).sum() - left[i]) / 8;
            }
        }

        Verification verification = report.verify();
        assertThat(verification.range("Q")).isEqualTo(Interval.of("[4.5, 5.5)"));
        for (int i = 0; i < left.length; i++) {
            Interval range = verification.range(sections.get(i));
            assertThat(new BigDecimal("4.5").subtract(range.low()).doubleValue())
                    .isCloseTo(left[i], withinPercentage(1e-10));
            assertThat(range.high().subtract(new BigDecimal("5.5")).doubleValue())
                    .isCloseTo(left[i], withinPercentage(1e-10));
        }
    }
}
