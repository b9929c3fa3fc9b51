package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RespondentsNeededTest {
    private static final double MORE_IS_BETTER = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 363, 4_294_967_297L, RespondentsNeeded.MOST - 1, RespondentsNeeded.MOST})
    void everyStepIsFound(long step) {
        LongToDoubleFunction stairs = n -> n >= step ? 0.9 : 0.1;

        assertThat(FewestRespondents.of(stairs, 0.8, MORE_IS_BETTER))
                .isEqualTo(new RespondentsNeeded.Enough(step, 0.9));
    }

    @Test
    void aStepBeyondAllPeopleIsOutOfReach() {
        assertThat(FewestRespondents.of(n -> n > RespondentsNeeded.MOST ? 0.9 : 0.1, 0.8, MORE_IS_BETTER))
                .isEqualTo(new RespondentsNeeded.OutOfReach(0.1, RespondentsNeeded.MOST));
    }

    /** A hill whose top lies between two numbers: the higher of the two is the best. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 7.2, 7.8, 8, 1000.4})
    void onAHillTheBestWholeNumberIsFound(double peak) {
        LongToDoubleFunction hill = n -> 0.5 / (1 + Math.abs(n - peak));
        long best = Math.max(1, Math.round(peak));
        double top = hill.applyAsDouble(best);

        assertThat(FewestRespondents.of(hill, 0.6, peak)).isEqualTo(new RespondentsNeeded.OutOfReach(top, best));
        assertThat(FewestRespondents.of(hill, top, peak)).isEqualTo(new RespondentsNeeded.Enough(best, top));
    }

    @Test
    void onTheWayUpTheFewestCount() {
        LongToDoubleFunction hill = n -> 0.5 / (1 + Math.abs(n - 100.0));

        // 0.5 / (1 + 9) = 0.05 at 91 and at 109.
        assertThat(FewestRespondents.of(hill, 0.05, 100).orElseThrow()).isEqualTo(91);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new RespondentsNeeded.Enough(0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("respondents must be in [1, 10000000000]: 0");
        assertThatThrownBy(() -> new RespondentsNeeded.Enough(1, Double.NaN))
                .hasMessage("reached must be in [0, 1]: NaN");
        assertThatThrownBy(() -> new RespondentsNeeded.OutOfReach(1.1, 1)).hasMessage("reached must be in [0, 1]: 1.1");
        assertThatThrownBy(() -> new RespondentsNeeded.OutOfReach(0.1, RespondentsNeeded.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
