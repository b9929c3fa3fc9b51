package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.ScoreScale;

/** What is refused, word for word. */
final class OutOfRangeTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Limits LIMITS = SevenLimits.of(4, 8, 3, 9, 2, 10);
    private static final ExpectedRangeRule RULE = ExpectedRangeRule.NHS_2021;
    private static final ExpectedRange RANGE = range(6, 1, 0.04, -2, 2);

    private static ExpectedRange range(double target, double phi, double tau2, double lowZ, double highZ) {
        return new ExpectedRange(target, 5, phi, tau2, lowZ, highZ, RULE, ScoreScale.ZERO_TO_TEN);
    }

    @Test
    void everyLimitIsFinite() {
        List<String> names = List.of("lower90", "upper90", "lower95", "upper95", "lower998", "upper998");
        for (int i = 0; i < names.size(); i++) {
            double[] ends = {4, 8, 3, 9, 2, 10};
            ends[i] = Double.NaN;
            refused(
                    names.get(i) + " must be in (-inf, inf): NaN",
                    () -> SevenLimits.of(ends[0], ends[1], ends[2], ends[3], ends[4], ends[5]));
        }
    }

    @Test
    void widerLimitsLieAroundNarrowerOnes() {
        assertThat(SevenLimits.of(5, 5, 5, 5, 5, 5).upper(ConfidenceLevel.P99_8))
                .isEqualTo(5);
        refused("lower95 must be in [4, inf): 3", () -> SevenLimits.of(4, 8, 3, 9, 4, 10));
        refused("lower90 must be in [3, inf): 2", () -> SevenLimits.of(2, 8, 3, 9, 2, 10));
        refused("upper90 must be in [4, inf): 3", () -> SevenLimits.of(4, 3, 3, 9, 2, 10));
        refused("upper95 must be in [8, inf): 7", () -> SevenLimits.of(4, 8, 3, 7, 2, 10));
        refused("upper998 must be in [9, inf): 8", () -> SevenLimits.of(4, 8, 3, 9, 2, 8));
    }

    @Test
    void aClassificationHasADeviationAndAnAdjustedZ() {
        Band band = Band.BETTER;
        refused(
                "winsorisedZ must be in (-inf, inf): inf",
                () -> new Classification(INFINITE, INFINITE, 1, 2, LIMITS, band));
        refused("standardDeviation must be in (0, inf): 0", () -> new Classification(2, 2, 0, 2, LIMITS, band));
        refused(
                "standardDeviation must be in (0, inf): inf",
                () -> new Classification(2, 2, INFINITE, 2, LIMITS, band));
        refused("adjustedZ must be in (-inf, inf): NaN", () -> new Classification(2, 2, 1, Double.NaN, LIMITS, band));
        refusedNull("limits", () -> new Classification(2, 2, 1, 2, null, band));
        refusedNull("band", () -> new Classification(2, 2, 1, 2, LIMITS, null));
        assertThat(new Classification(Double.NaN, Double.NaN, 1, 2, LIMITS, band).winsorisedZ())
                .isNaN();
    }

    @Test
    void anExpectedRangeIsOfFiniteNumbers() {
        refused("target must be in (-inf, inf): NaN", () -> range(Double.NaN, 1, 0, -2, 2));
        refused("phi must be in [0, inf): -1", () -> range(6, -1, 0, -2, 2));
        refused("tau2 must be in [0, inf): -1", () -> range(6, 1, -1, -2, 2));
        refused("lowZ must be in (-inf, inf): -inf", () -> range(6, 1, 0, -INFINITE, 2));
        refused("highZ must be in (-inf, inf): inf", () -> range(6, 1, 0, -2, INFINITE));
        refusedNull("rule", () -> new ExpectedRange(6, 5, 1, 0, -2, 2, null, ScoreScale.ZERO_TO_TEN));
        refusedNull("scale", () -> new ExpectedRange(6, 5, 1, 0, -2, 2, RULE, null));
    }

    @Test
    void unitsHaveFiniteScoresAndErrors() {
        double[] ones = {1, 1, 1};
        double[] oneNaN = {1, Double.NaN, 1};
        double[] oneNegative = {1, 1, -1};
        refused(
                "score must be in (-inf, inf): NaN",
                () -> ExpectedRange.of(oneNaN, ones, RULE, ScoreScale.ZERO_TO_TEN));
        refused(
                "standard error must be in [0, inf): NaN",
                () -> ExpectedRange.of(ones, oneNaN, RULE, ScoreScale.ZERO_TO_TEN));
        refused(
                "standard error must be in [0, inf): -1",
                () -> ExpectedRange.of(ones, oneNegative, RULE, ScoreScale.ZERO_TO_TEN));
        refused("score must be in (-inf, inf): NaN", () -> RANGE.classify(Double.NaN, 1));
        refused("standard error must be in [0, inf): NaN", () -> RANGE.classify(6, Double.NaN));
        refused("standard error must be in [0, inf): -1", () -> RANGE.limits(-1));
        refused("standard error must be in [0, inf): inf", () -> RANGE.standardDeviation(INFINITE));
    }

    @Test
    void aRuleHasAllItsParts() {
        Winsorisation tails = Winsorisation.NONE;
        OverDispersion added = OverDispersion.ADDITIVE;
        BandScheme bands = BandScheme.SEVEN;
        BandBoundary outer = BandBoundary.OUTER;
        ZeroStandardError zero = ZeroStandardError.NO_BAND;
        refused(
                "minimumUnits must be in [2, inf): 1",
                () -> new ExpectedRangeRule(tails, added, bands, outer, 1, zero));
        refusedNull("winsorisation", () -> new ExpectedRangeRule(null, added, bands, outer, 3, zero));
        refusedNull("overDispersion", () -> new ExpectedRangeRule(tails, null, bands, outer, 3, zero));
        refusedNull("bands", () -> new ExpectedRangeRule(tails, added, null, outer, 3, zero));
        refusedNull("boundary", () -> new ExpectedRangeRule(tails, added, bands, null, 3, zero));
        refusedNull("zeroStandardError", () -> new ExpectedRangeRule(tails, added, bands, outer, 3, null));
        refusedNull("percentiles", () -> new Winsorisation(0.1, null));
    }

    private static void refusedNull(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
