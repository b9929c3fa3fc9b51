package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.estimation.Estimate;

final class AnswerSpreadTest {
    @Test
    void theHandExample() {
        AnswerSpread spread = new AnswerSpread(3, 1.44);

        assertThat(spread.standardError(1)).isCloseTo(3.6, within(1e-15));
        assertThat(spread.standardError(81)).isCloseTo(0.4, within(1e-15));
        assertThat(AnswerSpread.of(3).standardError(100)).isCloseTo(0.3, within(1e-15));
        assertThat(spread.respondents(0.4)).isCloseTo(81, within(1e-12));
    }

    /** 100 respondents as good as 64: an error of 0.25 is a standard deviation of 2 among them, or of 2.5 among 100. */
    @Test
    void anEstimateGivesTheSpreadBehindIt() {
        Estimate estimate = new Estimate(6, 0.25, 100);
        AnswerSpread spread = AnswerSpread.of(estimate, 64);

        assertThat(AnswerSpread.of(estimate)).isEqualTo(new AnswerSpread(2.5, 1));
        assertThat(AnswerSpread.of(estimate).standardError(400)).isCloseTo(0.125, within(1e-16));
        assertThat(spread).isEqualTo(new AnswerSpread(2, 1.5625));
        assertThat(spread.standardError(100)).isCloseTo(0.25, within(1e-16));
        assertThat(spread.standardError(400)).isCloseTo(0.125, within(1e-16));
    }

    @Test
    void printsStandardErrors() {
        assertThat(new AnswerSpread(3, 1.44)).hasToString("""
                Answers with standard deviation 3.0000, design effect 1.4400
                respondents  standard error  95 % within
                         30          0.6573       1.2882
                         50          0.5091       0.9979
                        100          0.3600       0.7056
                        200          0.2546       0.4989
                        300          0.2078       0.4074
                        500          0.1610       0.3155
                       1000          0.1138       0.2231""");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsOutOfRangeIsRefused(double number) {
        assertThatThrownBy(() -> AnswerSpread.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("standardDeviation must be in (0, inf): ");
        assertThatThrownBy(() -> new AnswerSpread(1, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("designEffect must be in (0, inf): ");
    }

    @Test
    void estimatesWithoutStandardErrorOrRespondentsHaveNoSpread() {
        assertThatThrownBy(() -> AnswerSpread.of(new Estimate(6, Double.NaN, 100)))
                .hasMessage("standardError must be in (0, inf): NaN");
        assertThatThrownBy(() -> AnswerSpread.of(new Estimate(6, 0, 100)))
                .hasMessage("standardError must be in (0, inf): 0");
        assertThatThrownBy(() -> AnswerSpread.of(new Estimate(6, 0.5, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerSpread.of((Estimate) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("estimate must not be null");
        assertThatThrownBy(() -> AnswerSpread.of(1).standardError(0)).hasMessage("respondents must be in [1, inf): 0");
    }
}
