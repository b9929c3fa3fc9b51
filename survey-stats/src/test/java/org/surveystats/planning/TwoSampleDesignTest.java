package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.comparison.ZTest;
import org.surveystats.estimation.Estimate;

final class TwoSampleDesignTest {
    /** 3-4-5: the standard error of the difference is 0.5. */
    private static final TwoSampleDesign HALF = TwoSampleDesign.of(0.3, 0.4);

    /** Reference: both tails by mpmath with 40 digits, at the doubles nearest to the confidence. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 0.95, 0.050011455103510844232",
        "0.1, 0.95, 0.051146302810810596449",
        "0.5, 0.99, 0.020004460473822232081",
        "1, 0.95, 0.17007504575308745844",
        "2, 0.5, 0.91124116714393843232",
        "2.8, 0.95, 0.79955687143565142063",
        "3, 0.9, 0.91231623833856342495",
        "4, 0.998, 0.81852748227565063911",
        "5, 0.95, 0.9988172507035044383",
        "6, 0.99999, 0.94326950240465207858"
    })
    void powerCountsBothTails(double shift, double confidence, double power) {
        TwoSampleDesign design = HALF.withConfidence(confidence);

        assertThat(design.power(shift / 2)).isCloseTo(power, withinPercentage(1e-11));
        assertThat(design.power(-shift / 2)).isEqualTo(design.power(shift / 2));
    }

    /** The first two are R's pwr.2p.test (two-sided), all are NormalIndPower of Python's statsmodels 0.15. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 80, 80, 0.95, 0.475100870572638",
        "0.01, 80, 80, 0.95, 0.05045832927039228",
        "0.3, 80, 200, 0.95, 0.6209032365405903",
        "0.3, 120, 30, 0.99, 0.13436004994339293"
    })
    void powerOfTwoNumbersOfRespondents(double difference, long n, long other, double confidence, double power) {
        TwoSampleDesign design =
                TwoSampleDesign.of(AnswerSpread.of(1), n, other).withConfidence(confidence);

        assertThat(design.power(difference)).isCloseTo(power, withinPercentage(1e-11));
    }

    /** Reference: halving in mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.06, 0.95, 0.29459362577024681394",
        "0.1, 0.95, 0.65235820031871572151",
        "0.5, 0.95, 1.9598529205203136401",
        "0.8, 0.95, 2.8015817870135786762",
        "0.9, 0.95, 3.2415149868064397251",
        "0.999999, 0.95, 6.7133882933567176589",
        "0.8, 0.99, 3.4174505334489846134",
        "0.8, 0.9, 2.4864104296033672016",
        "0.6, 0.5, 0.72107133782574912564",
        "0.95, 0.998, 4.7350859331192610131"
    })
    void detectableDifferenceIsTheExactInverse(double power, double confidence, double shift) {
        TwoSampleDesign design = HALF.withConfidence(confidence);

        assertThat(design.detectableDifference(power)).isCloseTo(shift / 2, withinPercentage(2e-12));
        assertThat(design.power(design.detectableDifference(power))).isCloseTo(power, withinPercentage(1e-12));
    }

    /** Reference: the sum of two quantiles by mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.95, 1.9599639845400538556",
        "0.8, 0.95, 2.8015852181129682194",
        "0.9, 0.95, 3.2415155500846544491",
        "0.8, 0.99, 3.4174505371218148177"
    })
    void theApproximationLeavesOutTheWrongSide(double power, double confidence, double shift) {
        TwoSampleDesign design = HALF.withConfidence(confidence);

        assertThat(design.approximateDetectableDifference(power)).isCloseTo(shift / 2, withinPercentage(1e-12));
        assertThat(design.approximateDetectableDifference(power)).isGreaterThan(design.detectableDifference(power));
    }

    @Test
    void powerStartsAtTheLevelAndRisesToOne() {
        assertThat(HALF.power(0)).isCloseTo(0.05, within(1e-16));
        double before = HALF.power(0);
        for (int step = 1; step <= 80; step++) {
            double power = HALF.power(step * 0.05);
            assertThat(power).as("step %d", step).isGreaterThan(before);
            before = power;
        }
        assertThat(HALF.power(10)).isEqualTo(1);
        assertThat(HALF.power(Double.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aPowerBarelyAboveTheLevelNeedsBarelyADifference() {
        double difference = HALF.detectableDifference(Math.nextUp(0.05));

        assertThat(difference).isBetween(0.0, 1e-7);
    }

    /** At some levels, 0.1 among them, the power of no difference comes out at the next double itself, by rounding. */
    @Test
    void thatHoldsAtAnyLevel() {
        for (int thousandths = 1; thousandths <= 999; thousandths++) {
            double level = (1000 - thousandths) / 1000.0;
            TwoSampleDesign design = HALF.withConfidence(thousandths / 1000.0);

            assertThat(design.detectableDifference(Math.nextUp(level)))
                    .as("confidence 0.%03d", thousandths)
                    .isBetween(0.0, 1e-5);
        }
    }

    /** 100000 tests by ZTest itself; the binomial standard error is 0.0013, five of which are allowed. */
    @ParameterizedTest
    @CsvSource({"0, 0.95", "0.5, 0.95", "1.4, 0.95", "-1.4, 0.9"})
    void powerIsHowOftenTheTestFindsTheDifference(double difference, double confidence) {
        Random random = new Random(20210907);
        int tests = 100_000;
        int found = 0;
        for (int i = 0; i < tests; i++) {
            double score = 5 + difference + 0.3 * random.nextGaussian();
            double other = 5 + 0.4 * random.nextGaussian();
            found += ZTest.compare(score, 0.3, other, 0.4).significant(confidence) ? 1 : 0;
        }
        double power = HALF.withConfidence(confidence).power(difference);

        assertThat((double) found / tests).isCloseTo(power, within(5 * Math.sqrt(power * (1 - power) / tests)));
    }

    /** Reference: NormalIndPower.solve_power of Python's statsmodels 0.15, rounded up. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.8, 0.95, 392.4430232577884",
        "0.5, 0.8, 0.95, 62.79088416571134",
        "0.8, 0.8, 0.95, 24.527689095731226",
        "0.1, 0.8, 0.95, 1569.7721019023281",
        "0.1, 0.9, 0.95, 2101.4838819284646",
        "0.3, 0.9, 0.99, 330.653048522142",
        "0.25, 0.5, 0.95, 122.91275104229584",
        "0.4, 0.1, 0.95, 5.319640144268286",
        "0.05, 0.95, 0.998, 17936.831035218824"
    })
    void respondentsOfEachSample(double difference, double power, double confidence, double respondents) {
        AnswerSpread spread = AnswerSpread.of(1);
        RespondentsNeeded needed = TwoSampleDesign.respondents(spread, difference, power, confidence);
        long n = needed.orElseThrow();

        assertThat(n).isEqualTo((long) Math.ceil(respondents));
        assertThat(needed.reached())
                .isEqualTo(TwoSampleDesign.of(spread, n, n)
                        .withConfidence(confidence)
                        .power(difference))
                .isGreaterThanOrEqualTo(power);
        assertThat(TwoSampleDesign.of(spread, n - 1, n - 1)
                        .withConfidence(confidence)
                        .power(difference))
                .isLessThan(power);
        assertThat(TwoSampleDesign.respondents(spread, -difference, power, confidence))
                .isEqualTo(needed);
    }

    @Test
    void respondentsGrowWithTheVarianceAndTheDesignEffect() {
        // Twice the standard deviation is four times the respondents, 1569.77 for 392.44; 1.25 times is 490.55.
        assertThat(TwoSampleDesign.respondents(AnswerSpread.of(2), 0.2, 0.8).orElseThrow())
                .isEqualTo(1570);
        assertThat(TwoSampleDesign.respondents(new AnswerSpread(1, 1.25), 0.2, 0.8)
                        .orElseThrow())
                .isEqualTo(491);
    }

    @Test
    void lessThanTheLevelNeedsOneRespondent() {
        assertThat(TwoSampleDesign.respondents(AnswerSpread.of(3), 0.1, 0.04).orElseThrow())
                .isEqualTo(1);
    }

    /**
     * Beside a standard error of 0.2, a difference of 0.5 is found with PHI(2.5 - 1.96) + PHI(-2.5 - 1.96) = 0.7054180
     * at most. For 0.6 the error of the difference may be 0.5 / 2.2130 ...: e = 0.5 / x with power(x) = 0.6, n = 9 /
     * (e^2 - 0.04).
     */
    @Test
    void aGivenScoreSetsABound() {
        AnswerSpread spread = AnswerSpread.of(3);
        double bound = TwoSampleDesign.of(0, 0.2).power(0.5);
        RespondentsNeeded most = TwoSampleDesign.respondentsBeside(0.2, spread, 0.5, 0.8, 0.95);
        RespondentsNeeded less = TwoSampleDesign.respondentsBeside(0.2, spread, 0.5, 0.6, 0.95);
        double error = 0.5 / TwoSampleDesign.of(0, 1).detectableDifference(0.6);

        assertThat(most.isReachable()).isFalse();
        assertThat(most.reached()).isCloseTo(bound, within(1e-8));
        assertThat(bound).isCloseTo(0.7054180, within(1e-7));
        assertThat(less.orElseThrow()).isEqualTo((long) Math.ceil(9 / (error * error - 0.04)));
    }

    @Test
    void aDifferenceTooSmallForAllPeopleIsOutOfReach() {
        RespondentsNeeded needed = TwoSampleDesign.respondents(AnswerSpread.of(3), 1e-7, 0.8);

        assertThat(needed).isInstanceOf(RespondentsNeeded.OutOfReach.class);
        assertThat(((RespondentsNeeded.OutOfReach) needed).best()).isEqualTo(RespondentsNeeded.MOST);
    }

    @Test
    void oneOfTheScoresMayBeExact() {
        assertThat(TwoSampleDesign.of(0, 0.5))
                .satisfies(design -> assertThat(design.differenceError()).isEqualTo(0.5));
        assertThat(TwoSampleDesign.of(new Estimate(5, 0.3, 50), new Estimate(6, 0.4, 50)))
                .isEqualTo(HALF);
    }

    @Test
    void printsTheDetectableDifferences() {
        assertThat(HALF).hasToString("""
                z test at 95 %, standard errors 0.3000 and 0.4000
                power  detectable difference
                 50 %                 0.9799
                 70 %                 1.2422
                 80 %                 1.4008
                 90 %                 1.6208
                 95 %                 1.8024
                 99 %                 2.1432""");
        assertThat(HALF.withConfidence(0.3).toString().lines()).hasSize(6);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        Estimate estimate = new Estimate(5, 0.3, 50);
        refusedNull("spread", () -> TwoSampleDesign.respondents(null, 0.5, 0.8));
        refusedNull("spread", () -> TwoSampleDesign.respondentsBeside(0.1, null, 0.5, 0.8, 0.95));
        refusedNull("spread", () -> TwoSampleDesign.of(null, 10, 10));
        refusedNull("estimate", () -> TwoSampleDesign.of(null, estimate));
        refusedNull("other", () -> TwoSampleDesign.of(estimate, null));
        refused("standardError must be in [0, inf): -1", () -> TwoSampleDesign.of(-1, 1));
        refused("standardError must be in [0, inf): NaN", () -> TwoSampleDesign.of(Double.NaN, 1));
        refused("otherStandardError must be in [0, inf): inf", () -> TwoSampleDesign.of(1, Double.POSITIVE_INFINITY));
        refused("standard error of the difference must be in (0, inf): 0", () -> TwoSampleDesign.of(0, 0));
        refused("confidence must be in (0, 1): 1", () -> HALF.withConfidence(1));
        refused("confidence must be in (0, 1): NaN", () -> HALF.withConfidence(Double.NaN));
        refused("difference must be in (-inf, inf): NaN", () -> HALF.power(Double.NaN));
        refused("power must be in (0.05, 1): 0.05", () -> HALF.detectableDifference(0.05));
        refused("power must be in (0.05, 1): NaN", () -> HALF.detectableDifference(Double.NaN));
        refused("power must be in (0.05, 1): 1", () -> HALF.detectableDifference(1));
        refused("power must be in [0.5, 1): 0.4", () -> HALF.approximateDetectableDifference(0.4));
        refused("respondents must be in [1, inf): 0", () -> TwoSampleDesign.of(AnswerSpread.of(1), 0, 5));
        AnswerSpread one = AnswerSpread.of(1);
        refused("size of the difference must be in (0, inf): 0", () -> TwoSampleDesign.respondents(one, 0, 0.8));
        refused("power must be in (0, 1): 1", () -> TwoSampleDesign.respondents(one, 1, 1));
        refused("confidence must be in (0, 1): 0", () -> TwoSampleDesign.respondents(one, 1, 0.8, 0));
        refused(
                "otherStandardError must be in [0, inf): NaN",
                () -> TwoSampleDesign.respondentsBeside(Double.NaN, one, 1, 0.8, 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void powersAreProbabilities(double power) {
        refused(
                "power must be in (0, 1): " + (power == 0 ? "0" : String.valueOf(power)),
                () -> TwoSampleDesign.respondents(AnswerSpread.of(1), 1, power));
    }

    private static void refusedNull(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
