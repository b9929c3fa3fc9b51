package org.surveystats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.text.Decimals;

final class RoundedScoreTest {
    /**
     * 7.0 less 6.2 is 0.7 to 0.9; 0.3 and 0.4 are at most 0.35 and 0.45, at least 0.25 and 0.35: z from 0.7 / 0.570088
     * to 0.9 / 0.430116.
     */
    @Test
    void theHandExample() {
        RoundedTestResult result = ZTest.compare(RoundedScore.of("7.0", "0.3"), RoundedScore.of("6.2", "0.4"));

        assertThat(result.asPrinted()).isEqualTo(ZTest.compare(7, 0.3, 6.2, 0.4));
        assertThat(result.lowest().difference()).isCloseTo(0.7, within(1e-14));
        assertThat(result.lowest().standardError()).isCloseTo(Math.sqrt(0.35 * 0.35 + 0.45 * 0.45), within(1e-15));
        assertThat(result.highest().difference()).isCloseTo(0.9, within(1e-14));
        assertThat(result.highest().standardError()).isCloseTo(Math.sqrt(0.25 * 0.25 + 0.35 * 0.35), within(1e-15));
        assertThat(result.change(0.95)).isEmpty();
        assertThat(result.change(0.99)).contains(Change.NO_CHANGE);
        assertThat(result.change(0.7)).contains(Change.INCREASE);
        assertThat(result).hasToString("""
                z 1.6000, with the rounding from 1.2279 to 2.0925
                            difference  standard error       z       p
                lowest          0.7000          0.5701  1.2279  0.2195
                as printed      0.8000          0.5000  1.6000  0.1096
                highest         0.9000          0.4301  2.0925  0.0364""");
    }

    @Test
    void moreDigitsSayMore() {
        assertThat(ZTest.compare(RoundedScore.of("7.0", "0.3"), RoundedScore.of("6.0", "0.4"))
                        .change(0.95))
                .isEmpty();
        assertThat(ZTest.compare(RoundedScore.of("7.000", "0.3000"), RoundedScore.of("6.000", "0.4000"))
                        .change(0.95))
                .contains(Change.INCREASE);
        assertThat(ZTest.compare(RoundedScore.of("6.000", "0.4000"), RoundedScore.of("7.000", "0.3000"))
                        .change(0.95))
                .contains(Change.DECREASE);
    }

    /** Where the difference may be of either sign, small standard errors take z to both ends. */
    @Test
    void equalFiguresMayHideADifferenceOfEitherSign() {
        RoundedTestResult result = ZTest.compare(RoundedScore.of("6.0", "0.03"), RoundedScore.of("6.0", "0.04"));
        double smallest = Math.sqrt(0.025 * 0.025 + 0.035 * 0.035);

        assertThat(result.asPrinted().z()).isZero();
        assertThat(result.highest().z()).isCloseTo(0.1 / smallest, within(1e-12));
        assertThat(result.lowest().z()).isCloseTo(-0.1 / smallest, within(1e-12));
        assertThat(result.change(0.95)).isEmpty();
    }

    /** Whatever the figures were, the test of the unrounded ones lies between the ends. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "0, 3", "3, 3"})
    void theUnroundedTestLiesBetweenTheEnds(int decimals, int decimalsOfErrors) {
        Random random = new Random(29);
        for (int i = 0; i < 2000; i++) {
            double score = 10 * random.nextDouble();
            double other = score + 2 * random.nextDouble() - 1;
            double error = 0.1 + random.nextDouble();
            double otherError = 0.1 + random.nextDouble();
            RoundedTestResult result = ZTest.compare(
                    new RoundedScore(Decimals.rounded(score, decimals), Decimals.rounded(error, decimalsOfErrors)),
                    new RoundedScore(
                            Decimals.rounded(other, decimals), Decimals.rounded(otherError, decimalsOfErrors)));
            assertThat(ZTest.compare(score, error, other, otherError).z())
                    .as("round %d", i)
                    .isBetween(result.lowest().z(), result.highest().z());
        }
    }

    @Test
    void whatIsNoFigureIsRefused() {
        String expected = " must be a decimal of up to 15 digits before and after its point, such as 7.0: ";
        refused("score" + expected + "7,0", () -> RoundedScore.of("7,0", "0.3"));
        refused("score" + expected, () -> RoundedScore.of("", "0.3"));
        refused("score" + expected + "1E400", () -> RoundedScore.of("1E400", "0.3"));
        refused("score" + expected + "7e0", () -> RoundedScore.of("7e0", "0.3"));
        refused("standardError" + expected + "-", () -> RoundedScore.of("7.0", "-"));
        refused("standardError" + expected + "3E-1", () -> RoundedScore.of("7.0", "3E-1"));
        refused("standardError must be in (0.05, inf): 0", () -> RoundedScore.of("7.0", "0.0"));
        refused("standardError must be in (0.005, inf): -0.1", () -> RoundedScore.of("7.0", "-0.10"));
        refused(
                "score must be in (-inf, inf): inf",
                () -> new RoundedScore(new BigDecimal("1E400"), new BigDecimal("0.3")));
        refusedNull("score", () -> new RoundedScore(null, BigDecimal.ONE));
        refusedNull("standardError", () -> new RoundedScore(BigDecimal.ONE, null));
        refusedNull("score", () -> RoundedScore.of(null, "0.3"));
        refusedNull("standardError", () -> RoundedScore.of("7.0", null));
        TestResult one = ZTest.compare(1, 1, 0, 0);
        TestResult two = ZTest.compare(2, 1, 0, 0);
        refusedNull("lowest", () -> new RoundedTestResult(null, one, one));
        refusedNull("highest", () -> new RoundedTestResult(one, one, null));
        refused("z as printed must be in [1, 1]: 2", () -> new RoundedTestResult(one, two, one));
        refused("confidence must be in (0, 1): 1", () -> new RoundedTestResult(one, one, two).change(1));
        assertThat(RoundedScore.of("7.00", "0.30")).hasToString("7.00 (standard error 0.30)");
    }

    private static void refusedNull(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
