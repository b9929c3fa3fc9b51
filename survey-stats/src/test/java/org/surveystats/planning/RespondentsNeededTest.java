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
                .isEqualTo(new RespondentsNeeded.Enough(step, RespondentsNeeded.MOST, 0.9));
    }

    @Test
    void aStepBeyondAllPeopleIsOutOfReach() {
        assertThat(FewestRespondents.of(n -> n > RespondentsNeeded.MOST ? 0.9 : 0.1, 0.8, MORE_IS_BETTER))
                .isEqualTo(new RespondentsNeeded.OutOfReach(0.8, 0.1, RespondentsNeeded.MOST));
    }

    /** A hill whose top lies between two numbers: the higher of the two is the best. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 7.2, 7.8, 8, 1000.4})
    void onAHillTheBestWholeNumberIsFound(double peak) {
        LongToDoubleFunction hill = n -> 0.5 / (1 + Math.abs(n - peak));
        long best = Math.max(1, Math.round(peak));
        double top = hill.applyAsDouble(best);

        assertThat(FewestRespondents.of(hill, 0.6, peak)).isEqualTo(new RespondentsNeeded.OutOfReach(0.6, top, best));
        assertThat(FewestRespondents.of(hill, top, peak)).isEqualTo(new RespondentsNeeded.Enough(best, best, top));
    }

    @Test
    void onTheWayUpTheFewestCount() {
        LongToDoubleFunction hill = n -> 0.5 / (1 + Math.abs(n - 100.0));

        // 0.5 / (1 + 9) = 0.05 at 91 and at 109.
        RespondentsNeeded needed = FewestRespondents.of(hill, 0.05, 100);
        assertThat(needed).isEqualTo(new RespondentsNeeded.Enough(91, 109, 0.05));
        assertThat(needed).hasToString("91 respondents, reaching 0.0500; more than 109 are too many");
    }

    @Test
    void aHillThatStaysHighHasNoMost() {
        LongToDoubleFunction hill = n -> n <= 100 ? n / 200.0 : 0.4;

        assertThat(FewestRespondents.of(hill, 0.3, 100))
                .isEqualTo(new RespondentsNeeded.Enough(60, RespondentsNeeded.MOST, 0.3));
    }

    @Test
    void printsOneRespondentAndNeverWhatWasAskedForAsOutOfReach() {
        assertThat(new RespondentsNeeded.Enough(1, RespondentsNeeded.MOST, 0.85))
                .hasToString("1 respondent, reaching 0.8500");
        assertThat(new RespondentsNeeded.OutOfReach(0.8, Math.nextDown(0.8), 414))
                .hasToString("out of reach: no number up to 10^10 reaches 0.8, only 0.7999 with 414");
        assertThat(new RespondentsNeeded.OutOfReach(0.8, 0.5, RespondentsNeeded.MOST))
                .hasToString("out of reach: no number up to 10^10 reaches 0.8, only 0.5000");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new RespondentsNeeded.Enough(0, 1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("respondents must be in [1, 10000000000]: 0");
        assertThatThrownBy(() -> new RespondentsNeeded.Enough(1, 1, Double.NaN))
                .hasMessage("reached must be in [0, 1]: NaN");
        assertThatThrownBy(() -> new RespondentsNeeded.Enough(7, 6, 0.5))
                .hasMessage("most must be in [7, 10000000000]: 6");
        assertThatThrownBy(() -> new RespondentsNeeded.OutOfReach(0.8, 1.1, 1))
                .hasMessage("reached must be in [0, 1]: 1.1");
        assertThatThrownBy(() -> new RespondentsNeeded.OutOfReach(0.8, 0.8, 1))
                .hasMessage("wanted must be in (0.8, 1): 0.8");
        assertThatThrownBy(() -> new RespondentsNeeded.OutOfReach(0.8, 0.1, RespondentsNeeded.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
