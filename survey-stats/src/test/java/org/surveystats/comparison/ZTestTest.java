package org.surveystats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.estimation.Estimate;

final class ZTestTest {
    private static final double Q975 = 1.959963984540054;

    /** A standard error of 1 and a difference that is z itself. */
    private static TestResult ofZ(double z) {
        return ZTest.compare(z, 1, 0, 0);
    }

    @Test
    void theHandExample() {
        TestResult result = ZTest.compare(7, 0.3, 6, 0.4);

        assertThat(result.difference()).isEqualTo(1);
        assertThat(result.standardError()).isEqualTo(0.5);
        assertThat(result.z()).isEqualTo(2);
        assertThat(result.pValue()).isCloseTo(0.04550026389635842, within(1e-15));
        assertThat(result).hasToString("z = 2.0000, p = 0.0455, difference 1.0000 (standard error 0.5000)");
    }

    @Test
    void turningTheTwoOverTurnsTheSign() {
        TestResult result = ZTest.compare(new Estimate(6, 0.4, 50), new Estimate(7, 0.3, 50));

        assertThat(result.z()).isEqualTo(-2);
        assertThat(result.pValue()).isEqualTo(ofZ(2).pValue());
        assertThat(result.change(0.95)).isEqualTo(Change.DECREASE);
    }

    @ParameterizedTest
    @CsvSource({
        "1.959963984540054, 0.95, NO_CHANGE",
        "-1.959963984540054, 0.95, NO_CHANGE",
        "2.5, 0.95, INCREASE",
        "-2.5, 0.95, DECREASE",
        "2.5, 0.99, NO_CHANGE",
        "1.7, 0.9, INCREASE",
        "3.090232306167813, 0.998, NO_CHANGE",
        "3.1, 0.998, INCREASE",
        "0, 0.95, NO_CHANGE",
        "-0.0, 0.95, NO_CHANGE"
    })
    void changeNeedsAZBeyondTheQuantile(double z, double confidence, Change change) {
        assertThat(ofZ(z).change(confidence)).isEqualTo(change);
    }

    @Test
    void aZOnTheQuantileIsNotSignificantTheNextDoubleIs() {
        assertThat(ofZ(Q975).significant(0.95)).isFalse();
        assertThat(ofZ(Math.nextDown(Q975)).significant(0.95)).isFalse();
        assertThat(ofZ(Math.nextUp(Q975)).significant(0.95)).isTrue();
        assertThat(ofZ(-Q975).significant(0.95)).isFalse();
        assertThat(ofZ(-Math.nextUp(Q975)).significant(0.95)).isTrue();
    }

    @Test
    void oneExactScoreCanBeCompared() {
        assertThat(ZTest.compare(10, 0, 9, 0.25).z()).isEqualTo(4);
    }

    @Test
    void twoExactScoresCannot() {
        assertThatThrownBy(() -> ZTest.compare(10, 0, 9, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("combined standard error must be in (0, inf): 0");
    }

    @Test
    void anEstimateWithoutStandardErrorCannotBeCompared() {
        assertThatThrownBy(() -> ZTest.compare(new Estimate(6, Double.NaN, 50), new Estimate(7, 0.3, 50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("error must be in [0, inf): NaN");
    }

    @Test
    void scoresAndStandardErrorsOutOfRangeAreRefused() {
        refused("score must be in (-inf, inf): NaN", () -> ZTest.compare(Double.NaN, 1, 0, 1));
        refused("error must be in [0, inf): -1", () -> ZTest.compare(1, -1, 0, 1));
        refused("otherScore must be in (-inf, inf): -inf", () -> ZTest.compare(1, 1, Double.NEGATIVE_INFINITY, 1));
        refused("otherError must be in [0, inf): -1", () -> ZTest.compare(1, 1, 0, -1));
        refused(
                "combined standard error must be in (0, inf): inf",
                () -> ZTest.compare(1, Double.MAX_VALUE, 0, Double.MAX_VALUE));
        refused(
                "difference of the scores must be in (-inf, inf): inf",
                () -> ZTest.compare(Double.MAX_VALUE, 1, -Double.MAX_VALUE, 1));
    }

    @Test
    void resultsOutOfRangeAreRefused() {
        double infinite = Double.POSITIVE_INFINITY;
        refused("difference must be in (-inf, inf): inf", () -> new TestResult(infinite, 1, 1, 0.5));
        refused("standardError must be in (0, inf): 0", () -> new TestResult(1, 0, 1, 0.5));
        refused("standardError must be in (0, inf): inf", () -> new TestResult(1, infinite, 1, 0.5));
        refused("z must be in (-inf, inf): NaN", () -> new TestResult(1, 1, Double.NaN, 0.5));
        refused("pValue must be in [0, 1]: 1.5", () -> new TestResult(1, 1, 1, 1.5));
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void changesHaveCodesAndWords() {
        assertThat(Change.DECREASE.code()).isEqualTo(-1);
        assertThat(Change.NO_CHANGE.code()).isZero();
        assertThat(Change.INCREASE.code()).isEqualTo(1);
        assertThat(Change.NO_CHANGE).hasToString("No change");
    }

    @Test
    void errorsWhoseSquaresAreNoDoublesAreErrors() {
        TestResult tiny = ZTest.compare(3e-200, 3e-200, 0, 4e-200);
        assertThat(tiny.standardError()).isCloseTo(5e-200, withinPercentage(1e-12));
        assertThat(tiny.z()).isCloseTo(0.6, within(1e-12));
        TestResult one = ZTest.compare(7, 1e-200, 6, 1e-200);
        assertThat(one.z()).isCloseTo(1e200 / Math.sqrt(2), withinPercentage(1e-12));
        assertThat(one.pValue()).isZero();
        TestResult huge = ZTest.compare(3e200, 3e200, 0, 4e200);
        assertThat(huge.standardError()).isCloseTo(5e200, withinPercentage(1e-12));
        assertThat(ZTest.compare(7, Double.MIN_VALUE, 6, 0).z()).isEqualTo(Double.MAX_VALUE);
        assertThat(ZTest.compare(6, Double.MIN_VALUE, 7, 0).z()).isEqualTo(-Double.MAX_VALUE);
    }

    @Test
    void otherErrorsAreCombinedAsEver() {
        for (double error : new double[] {1e-140, 1e-9, 0.0371, 0.2, 1, 17, 1e9, 1e150}) {
            for (double factor : new double[] {0, 0.3, 1, 1.7}) {
                double other = factor * error;
                assertThat(ZTest.compare(0, error, 0, other).standardError())
                        .isEqualTo(Math.sqrt(error * error + other * other));
            }
        }
    }
}
