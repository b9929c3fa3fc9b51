package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReliabilityTest {
    @Test
    void theHandExample() {
        Reliability reliability = Reliability.of(0.09, 0.15);

        assertThat(reliability.value()).isCloseTo(0.8, within(1e-15));
        assertThat(reliability.signalToNoise()).isCloseTo(4, within(1e-14));
        assertThat(reliability).hasToString("Reliability 0.8000 (tau2 0.090000, standard error 0.1500)");
    }

    @Test
    void theEnds() {
        assertThat(Reliability.of(0, 0.2).value()).isZero();
        assertThat(Reliability.of(0, 0.2).signalToNoise()).isZero();
        assertThat(Reliability.of(1, 1e-300).value()).isEqualTo(1);
        assertThat(Reliability.of(1e-300, 1e200).value()).isZero();
        assertThat(Reliability.of(0, Double.MIN_VALUE).value()).isZero();
    }

    /**
     * The correlation of two scores of the same units, each with its own chance, is the reliability. Over 100000 units
     * its standard error is (1 - r^2) / sqrt(100000), five of which are allowed.
     */
    @ParameterizedTest
    @CsvSource({"0.09, 0.15", "0.01, 0.1", "0.02, 0.3"})
    void theCorrelationOfTwoSurveysOfTheSameUnits(double tau2, double error) {
        Random random = new Random(363);
        int units = 100_000;
        double sum = 0;
        double sumOther = 0;
        double squares = 0;
        double squaresOther = 0;
        double products = 0;
        for (int i = 0; i < units; i++) {
            double truth = Math.sqrt(tau2) * random.nextGaussian();
            double score = truth + error * random.nextGaussian();
            double other = truth + error * random.nextGaussian();
            sum += score;
            sumOther += other;
            squares += score * score;
            squaresOther += other * other;
            products += score * other;
        }
        double correlation = (products - sum * sumOther / units)
                / Math.sqrt((squares - sum * sum / units) * (squaresOther - sumOther * sumOther / units));
        double value = Reliability.of(tau2, error).value();

        assertThat(correlation).isCloseTo(value, within(5 * (1 - value * value) / Math.sqrt(units)));
    }

    /**
     * n = R / (1 - R) variance / tau2, by hand: 10.8 / 0.1 is 108; 7/3, 4 and 9 times are 252, 432, 972; at 0.75 324.
     */
    @ParameterizedTest
    @CsvSource({"0.7, 252", "0.8, 432", "0.9, 972", "0.75, 324", "0.5, 108", "0.001, 1"})
    void respondentsForAReliability(double wanted, long respondents) {
        AnswerSpread spread = new AnswerSpread(3, 1.2);
        // A little above tau2 = 0.1, so that no number of respondents is just enough.
        RespondentsNeeded needed = Reliability.respondents(0.1 + 1e-9, spread, wanted);

        assertThat(needed.orElseThrow()).isEqualTo(respondents);
        assertThat(needed.reached()).isGreaterThanOrEqualTo(wanted);
        assertThat(needed)
                .hasToString(respondents
                        + (respondents == 1 ? " respondent, reaching " : " respondents, reaching ")
                        + org.surveystats.text.Decimals.rounded(needed.reached(), 4));
        if (respondents > 1) {
            assertThat(Reliability.of(0.1 + 1e-9, spread.standardError(respondents - 1))
                            .value())
                    .isLessThan(wanted);
        }
    }

    @Test
    void withoutSpreadBetweenUnitsNothingIsReliable() {
        RespondentsNeeded needed = Reliability.respondents(0, AnswerSpread.of(3), 0.7);

        assertThat(needed).isInstanceOf(RespondentsNeeded.OutOfReach.class);
        assertThat(needed.reached()).isZero();
    }

    /** tau2 = 0.09 and errors 0.3, 0.15, 0.1, 0.2: 1/2, 4/5, 9/10, 9/13. */
    @Test
    void theSummary() {
        ReliabilitySummary summary = ReliabilitySummary.ofStandardErrors(0.09, 0.3, 0.15, 0.1, 0.2);

        assertThat(summary.units()).isEqualTo(4);
        assertThat(summary.lowest()).isCloseTo(0.5, within(1e-15));
        assertThat(summary.highest()).isCloseTo(0.9, within(1e-15));
        assertThat(summary.median()).isCloseTo((9 / 13.0 + 0.8) / 2, within(1e-15));
        assertThat(summary.mean()).isCloseTo((0.5 + 0.8 + 0.9 + 9 / 13.0) / 4, within(1e-15));
        assertThat(summary.unitsWith(0.6)).isEqualTo(3);
        assertThat(summary.unitsWith(0)).isEqualTo(4);
        assertThat(summary.unitsWith(1)).isZero();
        assertThat(new ReliabilitySummary(0.09, List.of(0.5, 0.75)).unitsWith(0.75))
                .as("at least")
                .isEqualTo(1);
        assertThat(new ReliabilitySummary(0.09, List.of(0.75, 0.5)).reliabilities())
                .containsExactly(0.5, 0.75);
        assertThat(new ReliabilitySummary(0.09, List.of(0.9, 0.75, 0.5)).median())
                .isEqualTo(0.75);
        assertThat(new ReliabilitySummary(0.09, List.of(0.75, 0.95, 0.5))).hasToString("""
                Reliability of 3 units, tau2 0.090000
                          reliability  units
                mean           0.7333      3
                median         0.7500      3
                lowest         0.5000
                highest        0.9500
                at least          0.7      2
                at least          0.8      1
                at least          0.9      1""");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        AnswerSpread one = AnswerSpread.of(1);
        refused("tau2 must be in [0, inf): -1", () -> Reliability.of(-1, 1));
        refused("tau2 must be in [0, inf): NaN", () -> Reliability.respondents(Double.NaN, one, 0.8));
        refused("tau2 must be in [0, inf): -1", () -> new ReliabilitySummary(-1, List.of(0.5)));
        assertThatThrownBy(() -> Reliability.respondents(0.1, null, 0.8))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("spread must not be null");
        refused("standardError must be in (0, inf): 0", () -> Reliability.of(1, 0));
        refused("standardError must be in (0, inf): NaN", () -> Reliability.of(1, Double.NaN));
        refused("reliability must be in (0, 1): 1", () -> Reliability.respondents(1, one, 1));
        refused("reliability must be in (0, 1): 0", () -> Reliability.respondents(1, one, 0));
        refused("reliability must be in (0, 1): NaN", () -> Reliability.respondents(1, one, Double.NaN));
        refused("number of units must be in [1, inf): 0", () -> ReliabilitySummary.ofStandardErrors(1));
        refused("reliability must be in [0, 1]: 1.5", () -> new ReliabilitySummary(1, List.of(1.5)));
        refused(
                "reliability must be in [0, 1]: NaN",
                () -> ReliabilitySummary.ofStandardErrors(1, 1).unitsWith(Double.NaN));
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
