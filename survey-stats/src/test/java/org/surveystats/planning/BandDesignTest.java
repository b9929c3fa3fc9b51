package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandBoundary;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.Winsorisation;
import org.surveystats.expectedrange.ZeroStandardError;
import org.surveystats.questionnaire.ScoreScale;

final class BandDesignTest {
    /** tau = 0.15. */
    private static final BandDesign SPREAD = BandDesign.of(0.0225);

    private static final AnswerSpread ANSWERS = new AnswerSpread(3, 1.2);

    private static ExpectedRange range(OverDispersion overDispersion, double phi, double tau2) {
        ExpectedRangeRule rule = new ExpectedRangeRule(
                Winsorisation.NONE, overDispersion, BandScheme.SEVEN, BandBoundary.OUTER, 3, ZeroStandardError.NO_BAND);
        return new ExpectedRange(6, 50, phi, tau2, -2, 2, rule, ScoreScale.ZERO_TO_TEN);
    }

    /** Reference: mpmath with 40 digits, from the quantiles of 0.95, 0.975 and 0.999; bands from worst to best. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.2, 0.0225, 1, 9.9060496540874224e-11, 3.7105419091690168e-7, 2.2348622076186826e-6, 0.32854291865753641, 0.1514977318327908, 0.43348245201049076, 0.086474291483723001",
        "0, 0.2, 0.0225, 1, 5.6049596147064076e-5, 0.007087654252680335, 0.012744323807240742, 0.96022394468786372, 0.012744323807240742, 0.007087654252680335, 5.6049596147064076e-5",
        "-0.3, 0.15, 0, 1, 0.13780541289830024, 0.37816238054403149, 0.12279223787000334, 0.36110619667306624, 9.6291480755686374e-5, 3.7301721286305225e-5, 1.7881255670397106e-7",
        "0.8, 0.25, 0, 1.5, 2.3377211814764179e-15, 4.127454119226071e-10, 6.841341314574747e-9, 0.23186473862936494, 0.16554630521522308, 0.52699503629399641, 0.075593912607326506",
        "0, 0.2, 0, 1, 0.001, 0.024, 0.025, 0.9, 0.025, 0.024, 0.001"
    })
    void probabilitiesOfTheBands(
            double deviation,
            double error,
            double tau2,
            double stretch,
            double p1,
            double p2,
            double p3,
            double p4,
            double p5,
            double p6,
            double p7) {
        BandDesign design = new BandDesign(tau2, stretch, BandScheme.SEVEN);
        BandProbabilities probabilities = design.probabilities(deviation, error);

        double[] expected = {p1, p2, p3, p4, p5, p6, p7};
        for (Band band : BandScheme.SEVEN.bands()) {
            assertThat(probabilities.of(band))
                    .as("%s", band)
                    .isCloseTo(expected[band.code() - 1], withinPercentage(1e-9));
        }
        assertThat(design.power(Band.BETTER, deviation, error)).isCloseTo(p6 + p7, withinPercentage(1e-9));
        assertThat(design.power(Band.MUCH_BETTER, deviation, error)).isCloseTo(p7, withinPercentage(1e-9));
        assertThat(design.power(Band.SOMEWHAT_WORSE, deviation, error)).isCloseTo(p1 + p2 + p3, withinPercentage(1e-9));
        assertThat(design.power(Band.MUCH_WORSE, deviation, error)).isCloseTo(p1, withinPercentage(1e-9));
    }

    @Test
    void threeBandsHaveOneCut() {
        BandDesign three = new BandDesign(0.0225, 1, BandScheme.THREE);
        BandProbabilities probabilities = three.probabilities(0.5, 0.2);

        assertThat(probabilities.probabilities().keySet())
                .containsExactly(Band.WORSE, Band.ABOUT_THE_SAME, Band.BETTER);
        assertThat(probabilities.of(Band.WORSE)).isCloseTo(3.711532514134425e-7, withinPercentage(1e-9));
        assertThat(probabilities.of(Band.ABOUT_THE_SAME)).isCloseTo(0.4800428853525348, withinPercentage(1e-11));
        assertThat(probabilities.of(Band.BETTER)).isCloseTo(0.5199567434942137, withinPercentage(1e-11));
        assertThat(three.power(Band.BETTER, 0.5, 0.2)).isEqualTo(SPREAD.power(Band.BETTER, 0.5, 0.2));
        refused(
                "band must be one of [Worse than expected, Better than expected]: Much better than expected",
                () -> three.power(Band.MUCH_BETTER, 0.5, 0.2));
        refused(
                "band must be one of [Worse than expected, About the same, Better than expected]: Much better than expected",
                () -> probabilities.of(Band.MUCH_BETTER));
    }

    /** 200000 scores judged by the expected range itself; five binomial standard errors are allowed. */
    @ParameterizedTest
    @CsvSource({
        "ADDITIVE, 1, 0.04, 0.5, 0.25",
        "ADDITIVE, 1, 0.04, 0, 0.25",
        "ADDITIVE, 1, 0.04, -0.9, 0.1",
        "MULTIPLICATIVE, 2.25, 0, 0.5, 0.2",
        "MULTIPLICATIVE, 0.8, 0, -0.5, 0.2",
        "NONE, 2.25, 0, 0.3, 0.2"
    })
    void probabilitiesAreHowOftenAUnitIsPutIntoABand(
            OverDispersion overDispersion, double phi, double tau2, double deviation, double error) {
        ExpectedRange range = range(overDispersion, phi, tau2);
        Map<Band, Integer> counts = new HashMap<>();
        Random random = new Random(54);
        int units = 200_000;
        for (int i = 0; i < units; i++) {
            double score = range.target() + deviation + error * random.nextGaussian();
            counts.merge(range.classify(score, error).orElseThrow().band(), 1, Integer::sum);
        }
        BandProbabilities probabilities = BandDesign.of(range).probabilities(deviation, error);

        for (Band band : BandScheme.SEVEN.bands()) {
            double p = probabilities.of(band);
            assertThat((double) counts.getOrDefault(band, 0) / units)
                    .as("%s", band)
                    .isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / units)));
        }
    }

    /**
     * True scores with variance tau2 about the target and scores with variance s^2 about these have variance S^2, so
     * the share beyond each cut is that of the normal distribution. Integrated by the trapezoidal rule, which is exact
     * here but for rounding.
     */
    @Test
    void overTheSpreadOfUnitsEachBandHasItsShare() {
        double tau = 0.15;
        double step = 0.05;
        Map<Band, Double> shares = new HashMap<>();
        for (int i = -200; i <= 200; i++) {
            double x = i * step;
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            SPREAD.probabilities(x * tau, 0.2)
                    .probabilities()
                    .forEach((band, p) -> shares.merge(band, p * density * step, Double::sum));
        }

        List<Double> expected = List.of(0.001, 0.024, 0.025, 0.9, 0.025, 0.024, 0.001);
        for (Band band : BandScheme.SEVEN.bands()) {
            assertThat(shares.get(band)).as("%s", band).isCloseTo(expected.get(band.code() - 1), within(1e-14));
        }
    }

    @Test
    void probabilitiesAddUpToOneAndMirrorTheOtherSide() {
        for (double deviation = -1; deviation <= 1; deviation += 0.125) {
            BandProbabilities here = SPREAD.probabilities(deviation, 0.2);
            BandProbabilities there = SPREAD.probabilities(-deviation, 0.2);
            assertThat(here.probabilities().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-15));
            for (Band band : BandScheme.SEVEN.bands()) {
                assertThat(here.of(band)).isCloseTo(there.of(BandScheme.SEVEN.ofCode(8 - band.code())), within(1e-16));
                if (!band.equals(Band.ABOUT_THE_SAME)) {
                    assertThat(SPREAD.power(band, deviation, 0.2))
                            .isEqualTo(SPREAD.power(BandScheme.SEVEN.ofCode(8 - band.code()), -deviation, 0.2));
                }
            }
        }
    }

    @Test
    void powerRisesWithTheDeviation() {
        double before = 0;
        for (double deviation = -1; deviation <= 1.5; deviation += 0.125) {
            double power = SPREAD.power(Band.BETTER, deviation, 0.2);
            assertThat(power).isGreaterThan(before);
            before = power;
        }
    }

    /** The marginal variance s^2 + tau2 is then below the S^2 by which units are judged. */
    @Test
    void withStretchedErrorsFewerPassACut() {
        BandDesign stretched = new BandDesign(0.0225, 1.5, BandScheme.SEVEN);
        double step = 0.05;
        double share = 0;
        for (int i = -200; i <= 200; i++) {
            double x = i * step;
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            share += stretched.power(Band.BETTER, x * 0.15, 0.2) * density * step;
        }

        // 1.96 S / sqrt(s^2 + tau2) with S^2 = 2.25 * 0.04 + 0.0225 and s^2 + tau2 = 0.0625.
        double cut = StandardNormal.Q975 * Math.sqrt(0.1125 / 0.0625);
        assertThat(share)
                .isCloseTo(StandardNormal.probability(cut, Double.POSITIVE_INFINITY), within(1e-14))
                .isLessThan(0.025);
    }

    @Test
    void theOverDispersionOfARangeIsTaken() {
        assertThat(BandDesign.of(range(OverDispersion.ADDITIVE, 3, 0.04)))
                .isEqualTo(new BandDesign(0.04, 1, BandScheme.SEVEN));
        assertThat(BandDesign.of(range(OverDispersion.NONE, 3, 0))).isEqualTo(BandDesign.of(0));
        assertThat(BandDesign.of(range(OverDispersion.MULTIPLICATIVE, 2.25, 0)))
                .isEqualTo(new BandDesign(0, 1.5, BandScheme.SEVEN));
        assertThat(BandDesign.of(range(OverDispersion.MULTIPLICATIVE, 0.5, 0))).isEqualTo(BandDesign.of(0));
        assertThat(BandDesign.of(range(OverDispersion.MULTIPLICATIVE, 2.25, 0.04)))
                .as("a tau2 by which no unit is judged")
                .isEqualTo(new BandDesign(0, 1.5, BandScheme.SEVEN));
    }

    @Test
    void printsTables() {
        assertThat(SPREAD).hasToString("""
                Bands where tau2 is 0.022500
                band                              cut  least deviation
                Somewhat better than expected  1.6449           0.2467
                Better than expected           1.9600           0.2940
                Much better than expected      3.0902           0.4635""");
        assertThat(new BandDesign(0, 1.5, BandScheme.THREE)).hasToString("""
                Bands where tau2 is 0.000000, errors stretched by 1.5000
                band                     cut  least deviation
                Better than expected  1.9600           0.0000""");
        assertThat(SPREAD.probabilities(0.5, 0.2)).hasToString("""
                A unit 0.5000 from the target, standard error 0.2000
                band                           probability
                Much worse than expected            0.0000
                Worse than expected                 0.0000
                Somewhat worse than expected        0.0000
                About the same                      0.3285
                Somewhat better than expected       0.1515
                Better than expected                0.4335
                Much better than expected           0.0865""");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        refused("tau2 must be in [0, inf): -1", () -> BandDesign.of(-1));
        refused("tau2 must be in [0, inf): NaN", () -> BandDesign.of(Double.NaN));
        refused("stretch must be in [1, inf): 0.5", () -> new BandDesign(0, 0.5, BandScheme.SEVEN));
        refused("deviation must be in (-inf, inf): NaN", () -> SPREAD.probabilities(Double.NaN, 1));
        refused("standardError must be in (0, inf): 0", () -> SPREAD.probabilities(1, 0));
        refused("standardError must be in (0, inf): NaN", () -> SPREAD.power(Band.BETTER, 1, Double.NaN));
        refused("deviation must be in (-inf, inf): inf", () -> SPREAD.power(Band.BETTER, Double.POSITIVE_INFINITY, 1));
        refused("standard deviation must be in (-inf, inf): inf", () -> SPREAD.power(Band.BETTER, 1, 1e200));
        refused("deviation must be in (0, inf): -0.5", () -> SPREAD.respondents(Band.BETTER, -0.5, ANSWERS, 0.8));
        refused("deviation must be in (0, inf): 0", () -> SPREAD.respondents(Band.BETTER, 0, ANSWERS, 0.8));
        refused("deviation must be in (-inf, 0): 0.5", () -> SPREAD.respondents(Band.WORSE, 0.5, ANSWERS, 0.8));
        refused("deviation must be in (-inf, 0): NaN", () -> SPREAD.respondents(Band.WORSE, Double.NaN, ANSWERS, 0.8));
        refused("power must be in (0, 1): 1", () -> SPREAD.respondents(Band.WORSE, -0.5, ANSWERS, 1));
        assertThatThrownBy(() -> SPREAD.leastDeviation(Band.ABOUT_THE_SAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": About the same");
        refusedNull("band", () -> SPREAD.power(null, 1, 1));
        refusedNull("band", () -> SPREAD.respondents(null, 1, ANSWERS, 0.8));
        refusedNull("band", () -> SPREAD.leastDeviation(null));
        refusedNull("band", () -> SPREAD.probabilities(1, 1).of(null));
        refusedNull("bands", () -> new BandDesign(0, 1, null));
        refusedNull("range", () -> BandDesign.of(null));
        refusedNull("spread", () -> SPREAD.respondents(Band.BETTER, 1, null, 0.8));
        refused("probability must be in [0, 1]: 1.5", () -> new BandProbabilities(0, 1, Map.of(Band.BETTER, 1.5)));
        Map<Band, Double> certain = Map.of(Band.BETTER, 1.0);
        refused("deviation must be in (-inf, inf): NaN", () -> new BandProbabilities(Double.NaN, 1, certain));
        refused("standardError must be in (0, inf): 0", () -> new BandProbabilities(0, 0, certain));
    }

    private static void refusedNull(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
