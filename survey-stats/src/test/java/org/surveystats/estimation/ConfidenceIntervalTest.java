package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.ScoreScale;

final class ConfidenceIntervalTest {
    @Test
    void isTheScorePlusAndMinusTheQuantileTimesTheStandardError() {
        ConfidenceInterval interval = ConfidenceInterval.of(new Estimate(6, 0.5, 40), 0.95);

        assertThat(interval.lower()).isCloseTo(6 - 1.959963984540054 / 2, within(1e-15));
        assertThat(interval.upper()).isCloseTo(6 + 1.959963984540054 / 2, within(1e-15));
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval).hasToString("5.0200 to 6.9800 (95 %)");
    }

    @Test
    void aStandardErrorOfZeroMakesAPoint() {
        assertThat(ConfidenceInterval.of(new Estimate(10, 0, 40), 0.9)).isEqualTo(new ConfidenceInterval(10, 10, 0.9));
    }

    @Test
    void isClippedWhenAsked() {
        ConfidenceInterval wide = ConfidenceInterval.of(new Estimate(9, 5, 40), 0.998);

        assertThat(wide.upper()).isGreaterThan(10);
        assertThat(wide.clippedTo(ScoreScale.ZERO_TO_TEN)).isEqualTo(new ConfidenceInterval(0, 10, 0.998));
        assertThat(wide).asString().endsWith("(99.8 %)");
        ConfidenceInterval narrow = new ConfidenceInterval(5, 6, 0.95);
        assertThat(narrow.clippedTo(ScoreScale.ZERO_TO_TEN)).isEqualTo(narrow);
    }

    @Test
    void withoutStandardErrorThereIsNone() {
        assertThatThrownBy(() -> ConfidenceInterval.of(new Estimate(9, Double.NaN, 40), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardError must be in [0, inf): NaN");
    }

    @Test
    void endsTheWrongWayRoundAreRefused() {
        assertThatThrownBy(() -> new ConfidenceInterval(2, 1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("lower must be in [")
                .hasMessageEndingWith(", 1]: 2");
    }

    @Test
    void estimatesPrintRounded() {
        assertThat(new Estimate(7.12345, 0.98765, 40)).hasToString("7.1235 (standard error 0.9877, 40 respondents)");
        assertThat(new Estimate(7, Double.NaN, 40)).hasToString("7.0000 (standard error -, 40 respondents)");
    }
}
