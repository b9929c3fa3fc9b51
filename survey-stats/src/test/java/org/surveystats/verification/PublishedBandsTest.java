package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Constant;

/** Checks on bands and limits of which the answer can be worked out by hand. */
final class PublishedBandsTest {
    private final PublishedReport empty = PublishedReport.of("report");

    private static Finding finding(PublishedReport report, String check) {
        return report.verify().finding(check);
    }

    private static Verdict verdict(PublishedReport report, String check) {
        return finding(report, check).verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, MUCH_WORSE",
        "3.5, WORSE",
        "4.5, SOMEWHAT_WORSE",
        "5.5, ABOUT_THE_SAME",
        "6.5, ABOUT_THE_SAME",
        "7.5, SOMEWHAT_BETTER",
        "8.5, BETTER",
        "9.5, MUCH_BETTER"
    })
    void aBandLiesBetweenItsLimits(String score, @ConvertWith(Constant.class) Band right) {
        PublishedReport report = empty.withScore("Q1", score)
                .withAverage("Q1", "6.0")
                .withLimits("Q1", "90", "5.0", "7.0")
                .withLimits("Q1", "95", "4.0", "8.0")
                .withLimits("Q1", "99.8", "3.0", "9.0");

        for (Band band : BandScheme.SEVEN.bands()) {
            assertThat(verdict(report.withBand("Q1", band), "Q1 band"))
                    .as("%s", band)
                    .isEqualTo(band.equals(right) ? Verdict.CONSISTENT : Verdict.IMPOSSIBLE);
        }
    }

    @Test
    void aBandWithoutLimitsLiesOnASideOfTheAverage() {
        PublishedReport report = empty.withScore("Q1", "6.2").withAverage("Q1", "6.0");

        assertThat(finding(report.withBand("Q1", Band.SOMEWHAT_BETTER), "Q1 band")
                        .reasoning())
                .isEqualTo("Q1 average [5.95, 6.05) <= Q1 [6.15, 6.25); not printed: Q1 upper 90, Q1 upper 95");
        assertThat(verdict(report.withBand("Q1", Band.SOMEWHAT_BETTER), "Q1 band"))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(report.withBand("Q1", Band.SOMEWHAT_WORSE), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MUCH_WORSE; Q lower 99.8",
                "WORSE; Q lower 99.8, Q lower 95",
                "SOMEWHAT_WORSE; Q lower 95, Q lower 90",
                "ABOUT_THE_SAME; Q lower 90, Q upper 90",
                "SOMEWHAT_BETTER; Q upper 90, Q upper 95",
                "BETTER; Q upper 95, Q upper 99.8",
                "MUCH_BETTER; Q upper 99.8"
            })
    void aBandBesideNothingIsUndecidedAndSaysWhatItLacks(@ConvertWith(Constant.class) Band band, String missing) {
        Finding alone = finding(empty.withScore("Q", "7").withBand("Q", band), "Q band");

        assertThat(alone.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.fromRounded()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.reasoning()).isEqualTo("Q [6.5, 7.5); not printed: " + missing);
        assertThat(finding(empty.withBand("Q", band), "Q band").reasoning()).isEqualTo("not printed: Q, " + missing);
    }

    @Test
    void threeBandsAreCutAt95Alone() {
        PublishedReport report = empty.withScore("Q1", "7.0")
                .withAverage("Q1", "7.5")
                .withLimits("Q1", "90", "7.2", "7.8")
                .withLimits("Q1", "95", "6.9", "8.1");

        assertThat(report.withBands(BandScheme.THREE)
                        .withBand("Q1", Band.ABOUT_THE_SAME)
                        .verify()
                        .findings())
                .extracting(Finding::check, Finding::verdict)
                .containsExactly(tuple("Q1 limits", Verdict.CONSISTENT), tuple("Q1 band", Verdict.CONSISTENT));
        assertThat(verdict(report.withBand("Q1", Band.ABOUT_THE_SAME), "Q1 band"))
                .as("of seven")
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBands(BandScheme.THREE).withBand("Q1", Band.WORSE), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBands(BandScheme.THREE).withBand("Q1", Band.BETTER), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(finding(
                                empty.withScore("Q1", "7.0")
                                        .withBands(BandScheme.THREE)
                                        .withBand("Q1", Band.WORSE),
                                "Q1 band")
                        .reasoning())
                .endsWith("; not printed: Q1 lower 95");
        assertThat(verdict(
                        empty.withScore("Q1", "6.0")
                                .withLimits("Q1", "95", "6.9", "8.1")
                                .withLimits("Q1", "99.8", "6.4", "8.6")
                                .withBands(BandScheme.THREE)
                                .withBand("Q1", Band.WORSE),
                        "Q1 band"))
                .as("below 99.8 % too, of which three bands know nothing")
                .isEqualTo(Verdict.CONSISTENT);
    }

    @ParameterizedTest
    @CsvSource({"5.0, 7.0, CONSISTENT", "7.0, 5.0, IMPOSSIBLE", "6.2, 7.0, IMPOSSIBLE", "5.0, 5.8, IMPOSSIBLE"})
    void limitsLieOnEitherSideOfTheAverage(String lower, String upper, Verdict verdict) {
        PublishedReport limits = empty.withLimits("Q1", "90", lower, upper);

        assertThat(verdict(limits.withAverage("Q1", "6.0"), "Q1 limits")).isEqualTo(verdict);
    }

    @Test
    void limitsWithoutAnAverageAreStillInOrder() {
        assertThat(verdict(empty.withLimits("Q1", "90", "7.0", "5.0"), "Q1 limits"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        Finding limits = finding(empty.withLimits("Q1", "90", "5.0", "7.0"), "Q1 limits");
        assertThat(limits.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(limits.reasoning())
                .isEqualTo("Q1 lower 90 [4.95, 5.05) <= Q1 upper 90 [6.95, 7.05); not printed: Q1 average");
    }

    @ParameterizedTest
    @CsvSource({
        "90, 95, 4.0, 8.0, CONSISTENT",
        "90, 95, 5.2, 8.0, IMPOSSIBLE",
        "90, 95, 4.0, 6.8, IMPOSSIBLE",
        "95, 99.8, 5.2, 8.0, IMPOSSIBLE",
        "99.8, 90, 4.0, 8.0, IMPOSSIBLE"
    })
    void limitsOfAHigherLevelLieOutside(
            String level, String otherLevel, String otherLower, String otherUpper, Verdict verdict) {
        PublishedReport report = empty.withAverage("Q1", "6.0")
                .withLimits("Q1", level, "5.0", "7.0")
                .withLimits("Q1", otherLevel, otherLower, otherUpper);

        assertThat(verdict(report, "Q1 limits")).isEqualTo(verdict);
    }
}
