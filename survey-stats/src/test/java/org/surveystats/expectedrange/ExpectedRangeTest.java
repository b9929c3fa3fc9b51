package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.questionnaire.ScoreScale;

/**
 * Five units worked out by hand. Scores 4, 5, 6, 7, 8 have T = 6; with s = 1/2 for all, z = -4, -2, 0, 2, 4. Without
 * winsorising phi = (16 + 4 + 0 + 4 + 16) / 5 = 8. With a tail of a quarter and percentiles at (n + 1) p = 1.5 and 4.5
 * the z are -3, -2, 0, 2, 3 and phi = 26 / 5 = 5.2. g = 4, so sum g - sum g^2 / sum g = 20 - 80 / 20 = 16 and tau2 =
 * (26 - 4) / 16 = 1.375.
 */
final class ExpectedRangeTest {
    private static final double[] SCORES = {4, 5, 6, 7, 8};
    private static final double[] HALVES = {0.5, 0.5, 0.5, 0.5, 0.5};
    private static final Winsorisation QUARTERS = new Winsorisation(0.25, PercentileType.TYPE_6);

    private static ExpectedRangeRule rule(Winsorisation winsorisation, OverDispersion overDispersion) {
        return new ExpectedRangeRule(
                winsorisation, overDispersion, BandScheme.SEVEN, BandBoundary.OUTER, 3, ZeroStandardError.NO_BAND);
    }

    private static ExpectedRange range(double[] scores, double[] errors, ExpectedRangeRule rule) {
        return ExpectedRange.of(scores, errors, rule, ScoreScale.ZERO_TO_TEN).orElseThrow();
    }

    private static ExpectedRange range(Winsorisation winsorisation, OverDispersion overDispersion) {
        return range(SCORES, HALVES, rule(winsorisation, overDispersion));
    }

    @Test
    void theHandExample() {
        ExpectedRange range = range(QUARTERS, OverDispersion.ADDITIVE);

        assertThat(range.target()).isEqualTo(6);
        assertThat(range.units()).isEqualTo(5);
        assertThat(range.lowZ()).isEqualTo(-3);
        assertThat(range.highZ()).isEqualTo(3);
        assertThat(range.phi()).isCloseTo(5.2, within(1e-15));
        assertThat(range.tau2()).isCloseTo(1.375, within(1e-15));
        assertThat(range.standardDeviation(0.5)).isCloseTo(Math.sqrt(1.625), within(1e-15));
        assertThat(range).hasToString("Expected range of 5 units: target 6.0000, phi 5.2000, tau2 1.375000");
    }

    @Test
    void theHandExampleJudgesItsUnits() {
        ExpectedRange range = range(QUARTERS, OverDispersion.ADDITIVE);
        Classification best = range.classify(8, 0.5).orElseThrow();
        double deviation = Math.sqrt(1.625);

        assertThat(best.z()).isEqualTo(4);
        assertThat(best.winsorisedZ()).isEqualTo(3);
        assertThat(best.standardDeviation()).isCloseTo(deviation, within(1e-15));
        assertThat(best.adjustedZ()).isCloseTo(2 / deviation, within(1e-15));
        assertThat(best.band()).isEqualTo(Band.ABOUT_THE_SAME);
        assertThat(best.limits().lower(ConfidenceLevel.P90))
                .isCloseTo(6 - StandardNormal.Q95 * deviation, within(1e-14));
        assertThat(best.limits().upper(ConfidenceLevel.P90))
                .isCloseTo(6 + StandardNormal.Q95 * deviation, within(1e-14));
        assertThat(best.limits().lower(ConfidenceLevel.P95))
                .isCloseTo(6 - StandardNormal.Q975 * deviation, within(1e-14));
        assertThat(best.limits().upper(ConfidenceLevel.P95))
                .isCloseTo(6 + StandardNormal.Q975 * deviation, within(1e-14));
        assertThat(best.limits().lower(ConfidenceLevel.P99_8))
                .isCloseTo(6 - StandardNormal.Q999 * deviation, within(1e-14));
        assertThat(best.limits().upper(ConfidenceLevel.P99_8))
                .isCloseTo(6 + StandardNormal.Q999 * deviation, within(1e-14));
        assertThat(best).hasToString("About the same (adjusted z 1.569)");
        assertThat(range.classify(4, 0.5).orElseThrow().winsorisedZ()).isEqualTo(-3);
    }

    @Test
    void withoutWinsorisingAllZCount() {
        ExpectedRange range = range(Winsorisation.NONE, OverDispersion.ADDITIVE);

        assertThat(range.phi()).isEqualTo(8);
        assertThat(range.tau2()).isEqualTo(36 / 16.0);
        assertThat(range.lowZ()).isEqualTo(-4);
        assertThat(range.highZ()).isEqualTo(4);
    }

    @Test
    void otherPercentilesPullInElsewhere() {
        // (n - 1) p + 1 = 2 and 4: z become -2, -2, 0, 2, 2 and phi 16 / 5.
        ExpectedRange range = range(new Winsorisation(0.25, PercentileType.TYPE_7), OverDispersion.ADDITIVE);

        assertThat(range.phi()).isCloseTo(3.2, within(1e-15));
        assertThat(range.tau2()).isCloseTo(12 / 16.0, within(1e-15));
    }

    @Test
    void multiplicativeOverDispersionStretchesTheErrors() {
        ExpectedRange range = range(QUARTERS, OverDispersion.MULTIPLICATIVE);

        assertThat(range.tau2()).isZero();
        assertThat(range.standardDeviation(0.5)).isCloseTo(0.5 * Math.sqrt(5.2), within(1e-15));
        assertThat(range.classify(8, 0.5).orElseThrow().adjustedZ()).isCloseTo(4 / Math.sqrt(5.2), within(1e-14));
    }

    @Test
    void multiplicativeOverDispersionNeverShrinksTheErrors() {
        ExpectedRange range = range(
                new double[] {5.9, 6, 6.1}, new double[] {1, 1, 1}, rule(QUARTERS, OverDispersion.MULTIPLICATIVE));

        assertThat(range.phi()).isLessThan(1);
        assertThat(range.standardDeviation(0.7)).isEqualTo(0.7);
    }

    @Test
    void withoutOverDispersionTheErrorsStand() {
        ExpectedRange range = range(QUARTERS, OverDispersion.NONE);

        assertThat(range.tau2()).isZero();
        assertThat(range.classify(8, 0.5).orElseThrow().adjustedZ()).isEqualTo(4);
        assertThat(range.classify(8, 0.5).orElseThrow().band()).isEqualTo(Band.MUCH_BETTER);
    }

    /** phi = 0.02 / 3 is less than chance alone gives, so tau2 would be negative. */
    @Test
    void tau2IsNeverNegative() {
        ExpectedRange range = range(
                new double[] {5.9, 6, 6.1}, new double[] {1, 1, 1}, rule(Winsorisation.NONE, OverDispersion.ADDITIVE));

        assertThat(range.phi()).isCloseTo(0.02 / 3, within(1e-15));
        assertThat(range.tau2()).isZero();
        assertThat(range.standardDeviation(0.3)).isEqualTo(0.3);
    }

    /** Errors 1/2, 1, 1/4 have g = 4, 1, 16: 21 - (16 + 1 + 256) / 21 = 8; z = -4, 0, 8 have phi 80 / 3. */
    @Test
    void unequalErrorsWeighByTheirPrecision() {
        ExpectedRange range = range(
                new double[] {4, 6, 8}, new double[] {0.5, 1, 0.25}, rule(Winsorisation.NONE, OverDispersion.ADDITIVE));

        assertThat(range.tau2()).isCloseTo((80 - 2) / 8.0, within(1e-13));
    }

    @Test
    void unitsWithoutSpreadCountInTheTargetOnly() {
        double[] scores = {4, 5, 6, 7, 8, 10, 2};
        double[] errors = {0.5, 0.5, 0.5, 0.5, 0.5, 0, 0};
        ExpectedRange range = range(scores, errors, rule(QUARTERS, OverDispersion.ADDITIVE));

        assertThat(range.target()).isEqualTo(6);
        assertThat(range.units()).isEqualTo(5);
        assertThat(range.tau2()).isCloseTo(1.375, within(1e-15));
        assertThat(range(new double[] {4, 5, 6, 9}, new double[] {1, 1, 1, 0}, rule(QUARTERS, OverDispersion.ADDITIVE))
                        .target())
                .isEqualTo(6);
    }

    @Test
    void tooFewUnitsWithSpreadHaveNoExpectedRange() {
        ExpectedRangeRule three = rule(QUARTERS, OverDispersion.ADDITIVE);
        double[] oneZero = {0.5, 0.5, 0};

        assertThat(ExpectedRange.of(new double[] {4, 5, 6}, oneZero, three, ScoreScale.ZERO_TO_TEN))
                .isEmpty();
        assertThat(ExpectedRange.of(new double[0], new double[0], three, ScoreScale.ZERO_TO_TEN))
                .isEmpty();
        assertThat(ExpectedRange.of(new double[] {4, 5, 6}, new double[] {1, 1, 1}, three, ScoreScale.ZERO_TO_TEN))
                .isPresent();
        ExpectedRangeRule two = new ExpectedRangeRule(
                QUARTERS, OverDispersion.ADDITIVE, BandScheme.SEVEN, BandBoundary.OUTER, 2, ZeroStandardError.NO_BAND);
        assertThat(ExpectedRange.of(new double[] {4, 5, 6}, oneZero, two, ScoreScale.ZERO_TO_TEN))
                .isPresent();
    }

    /**
     * One error so small that 1 / s^2 swamps the others' still leaves their spread: sum g - sum g^2 / sum g is 4 here.
     */
    @Test
    void aTinyErrorBesideOrdinaryOnesIsNoTrouble() {
        ExpectedRange range = range(
                new double[] {5, 6, 7}, new double[] {1, 1e-9, 1}, rule(Winsorisation.NONE, OverDispersion.ADDITIVE));

        assertThat(range.tau2()).isZero();
        assertThat(range(
                                new double[] {2, 6, 10},
                                new double[] {1, 1e-9, 1},
                                rule(Winsorisation.NONE, OverDispersion.ADDITIVE))
                        .tau2())
                .isCloseTo((16 + 16 - 2) / 4.0, within(1e-8));
    }

    @Test
    void scoresAndErrorsMustPair() {
        assertThatThrownBy(() ->
                        ExpectedRange.of(SCORES, new double[4], ExpectedRangeRule.NHS_2021, ScoreScale.ZERO_TO_TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("errors must be as many as scores, 5: 4");
    }
}
