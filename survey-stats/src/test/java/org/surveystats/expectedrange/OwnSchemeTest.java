package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.questionnaire.ScoreScale;

/** A scheme of one's own, with its own levels and names. */
final class OwnSchemeTest {
    private static final ConfidenceLevel P80 = ConfidenceLevel.of("80");
    private static final ConfidenceLevel P98 = ConfidenceLevel.of("98.0");
    private static final List<Band> BANDS = List.of(
            Band.of(1, Side.WORSE, "Far below expected"),
            Band.of(2, Side.WORSE, "Below expected"),
            Band.of(3, Side.SAME, "As expected"),
            Band.of(4, Side.BETTER, "Above expected"),
            Band.of(5, Side.BETTER, "Far above expected"));
    private static final BandScheme FIVE = BandScheme.of("five", BANDS, List.of(P80, P98));

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"-9, 1", "-2.3, 2", "-1.2, 3", "0, 3", "1.3, 4", "2.4, 5"})
    void bandsAreCutAtItsLevels(double z, int code) {
        assertThat(FIVE.band(z)).isEqualTo(FIVE.ofCode(code)).isEqualTo(BANDS.get(code - 1));
    }

    @Test
    void levelsHaveTheNormalQuantilesAndOneSpelling() {
        assertThat(FIVE.cuts()).containsExactly(StandardNormal.twoSided(0.8), StandardNormal.twoSided(0.98));
        assertThat(P98).isEqualTo(ConfidenceLevel.of("98")).hasSameHashCodeAs(ConfidenceLevel.of("98"));
        assertThat(P98).hasToString("98 %").isNotEqualTo(P80);
        assertThat(P98.id()).isEqualTo("98");
        assertThat(ConfidenceLevel.P99_8.id()).isEqualTo("998");
        assertThat(ConfidenceLevel.P99_8.quantile()).isEqualTo(StandardNormal.Q999);
        assertThat(ConfidenceLevel.P90.proportion()).isEqualTo(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-5", "100.1"})
    void aLevelLiesWithinTheWhole(String percent) {
        refused("percent must be in (0, 100): " + percent, () -> ConfidenceLevel.of(percent));
    }

    @Test
    void itsLimitsAreThoseOfItsLevels() {
        ExpectedRangeRule rule = new ExpectedRangeRule(
                Winsorisation.NONE, OverDispersion.NONE, FIVE, BandBoundary.OUTER, 3, ZeroStandardError.NO_BAND);
        Limits limits = new ExpectedRange(5, 9, 1, 0, -2, 2, rule, ScoreScale.ZERO_TO_TEN).limits(1);

        assertThat(limits.levels()).containsExactly(P80, P98);
        assertThat(limits.lower(P80)).isEqualTo(5 - StandardNormal.twoSided(0.8));
        assertThat(limits.upper(P98)).isEqualTo(5 + StandardNormal.twoSided(0.98));
        assertThat(limits.cutsOf(FIVE))
                .containsExactly(limits.lower(P98), limits.lower(P80), limits.upper(P80), limits.upper(P98));
        assertThat(limits).hasToString("""
                Limits of the expected range
                level   lower   upper
                 80 %  3.7184  6.2816
                 98 %  2.6737  7.3263""");
        refused("level must be one of [80 %, 98 %]: 90 %", () -> limits.lower(ConfidenceLevel.P90));
    }

    @Test
    void itKnowsHowFarOutABandLies() {
        assertThat(FIVE.steps(BANDS.get(0))).isEqualTo(-2);
        assertThat(FIVE.steps(FIVE.middle())).isZero();
        assertThat(FIVE.innermost()).isEqualTo(P80);
        assertThat(Side.count(Stream.of(BANDS.get(0), BANDS.get(1), BANDS.get(4))))
                .containsExactly(Map.entry(Side.WORSE, 2), Map.entry(Side.SAME, 0), Map.entry(Side.BETTER, 1));
        refused("band must be one of " + BANDS + ": Worse than expected", () -> FIVE.steps(Band.WORSE));
    }

    @Test
    void itPrintsItsBands() {
        assertThat(FIVE).hasToString("""
                Scheme five: 5 bands, cut at the limits of 80 %, 98 %
                code  band                side    letters
                   1  Far below expected  worse   1
                   2  Below expected      worse   2
                   3  As expected         same    3
                   4  Above expected      better  4
                   5  Far above expected  better  5""");
    }

    @Test
    void partsThatMakeNoSchemeAreRefused() {
        List<ConfidenceLevel> cuts = List.of(P80, P98);
        refused("id must not be one of [seven, three]: seven", () -> BandScheme.of("seven", BANDS, cuts));
        refused("id must match [a-z][a-z0-9-]{0,63}: Five", () -> BandScheme.of("Five", BANDS, cuts));
        refused("bands must number 3: 5", () -> BandScheme.of("x", BANDS, List.of(P80)));
        refused("cuts must ascend: [98 %, 80 %]", () -> BandScheme.of("x", BANDS, List.of(P98, P80)));
        refused("cuts must hold one level or more: []", () -> BandScheme.of("x", BANDS, List.of()));
        refused("levels must hold all cuts, [80 %, 98 %]: [80 %]", () -> BandScheme.of("x", BANDS, cuts, List.of(P80)));
        refused(
                "ids of cuts must be distinct: [998, 998]",
                () -> BandScheme.of("x", BANDS, List.of(ConfidenceLevel.of("9.98"), ConfidenceLevel.P99_8)));
        refused(
                "side of Above expected must be same: better",
                () -> BandScheme.of("x", List.of(BANDS.get(0), BANDS.get(3), BANDS.get(4)), List.of(P80)));
        refused(
                "codes of bands must be distinct: [1, 2, 1]",
                () -> BandScheme.of(
                        "x",
                        List.of(BANDS.get(0), Band.of(2, Side.SAME, "b"), Band.of(1, Side.BETTER, "c")),
                        List.of(P80)));
        refused("code must be in [1, inf): 0", () -> Band.of(0, Side.SAME, "None"));
    }

    @Test
    void aSchemeOfVeryManyLevelsIsRefusedBeforeItIsLookedAt() {
        List<ConfidenceLevel> many = java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> ConfidenceLevel.of("50." + (10 + i)))
                .toList();

        assertThatThrownBy(() -> BandScheme.of("many", List.of(), many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuts must number at most 20: 21");
        assertThatThrownBy(() -> BandScheme.of("many", List.of(), List.of(ConfidenceLevel.P95), many))
                .hasMessage("levels must number at most 20: 21");
    }
}
