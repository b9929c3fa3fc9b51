package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HALF_UP; 2.6; [2.55, 2.65)",
                "HALF_UP; 2.650; [2.6495, 2.6505)",
                "HALF_UP; 7.0; [6.95, 7.05)",
                "HALF_UP; 30; [29.5, 30.5)",
                "HALF_UP; -0.1; (-0.15, -0.05]",
                "HALF_UP; 0.0; (-0.05, 0.05)",
                "HALF_EVEN; 2.6; [2.55, 2.65]",
                "HALF_EVEN; 2.7; (2.65, 2.75)",
                "HALF_EVEN; -2.6; [-2.65, -2.55]",
                "HALF_EVEN; 0; [-0.5, 0.5]",
                "NEAREST; 2.7; [2.65, 2.75]",
                "NEAREST; -0.1; [-0.15, -0.05]",
                "DOWN; 2.6; [2.6, 2.7)",
                "DOWN; -2.6; (-2.7, -2.6]",
                "DOWN; 0.0; (-0.1, 0.1)"
            })
    void theNumbersThatArePrintedAsAFigure(Rounding rounding, BigDecimal printed, Interval interval) {
        assertThat(rounding.interval(printed)).isEqualTo(interval);
    }

    /** Every hundredth from -3 to 3 at one decimal and at none, ties among them. */
    @ParameterizedTest
    @CsvSource({"HALF_UP, HALF_UP", "HALF_EVEN, HALF_EVEN", "DOWN, DOWN"})
    void aNumberIsInTheIntervalOfAFigureExactlyIfItIsRoundedToIt(Rounding rounding, RoundingMode mode) {
        for (int decimals = 0; decimals <= 1; decimals++) {
            for (int i = -300; i <= 300; i++) {
                BigDecimal value = BigDecimal.valueOf(i, 2);
                for (int figure = -40; figure <= 40; figure++) {
                    BigDecimal printed = BigDecimal.valueOf(figure, decimals);
                    assertThat(rounding.interval(printed).contains(value))
                            .as("%s as %s", value, printed)
                            .isEqualTo(value.setScale(decimals, mode).compareTo(printed) == 0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALF_UP", "HALF_DOWN", "HALF_EVEN"})
    void nearestHoldsWhateverIsDoneWithTies(RoundingMode mode) {
        for (int i = -300; i <= 300; i++) {
            BigDecimal value = BigDecimal.valueOf(i, 2);
            assertThat(Rounding.NEAREST.interval(value.setScale(1, mode)).contains(value))
                    .as("%s", value)
                    .isTrue();
        }
    }

    @Test
    void fifteenDecimalsAreTheMost() {
        assertThat(Rounding.DOWN.interval(new BigDecimal("0.123456789012345")))
                .isEqualTo(Interval.of("[0.123456789012345, 0.123456789012346)"));
    }

    @Test
    void refusesOtherNumbersOfDecimals() {
        assertThatThrownBy(() -> Rounding.HALF_UP.interval(new BigDecimal("1E+1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be in [0, 15]: -1");
        assertThatThrownBy(() -> Rounding.HALF_UP.interval(new BigDecimal("0.1234567890123456")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be in [0, 15]: 16");
    }
}
