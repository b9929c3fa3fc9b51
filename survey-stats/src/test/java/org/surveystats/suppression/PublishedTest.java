package org.surveystats.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class PublishedTest {
    private static final Published<Integer> SHOWN = Published.shown(7);
    private static final Published<Integer> HIDDEN =
            Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS, "fewer than 30 respondents");

    @Test
    void aShownFigureIsThere() {
        assertThat(SHOWN.isShown()).isTrue();
        assertThat(SHOWN.hiddenReason()).isEmpty();
        assertThat(SHOWN.orElseThrow()).isEqualTo(7);
        assertThat(SHOWN.orElse(0)).isEqualTo(7);
        assertThat(SHOWN).hasToString("7");
    }

    @Test
    void aHiddenFigureIsItsReason() {
        assertThat(HIDDEN.isShown()).isFalse();
        assertThat(HIDDEN.hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(HIDDEN.orElse(0)).isZero();
        assertThat(HIDDEN).hasToString("not shown (fewer than 30 respondents)");
        assertThat(Published.hidden(HiddenReason.NOT_ASKED)).hasToString("not shown (not asked)");
        assertThatThrownBy(HIDDEN::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("not shown (fewer than 30 respondents)");
    }

    @Test
    void hiddenHasNoRoomForAFigure() {
        assertThat(Published.Hidden.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("reason", "detail");
    }

    @Test
    void mapGoesOverWhatIsShownOnly() {
        assertThat(SHOWN.map(value -> "n = " + value)).isEqualTo(Published.shown("n = 7"));
        Published<String> mapped = HIDDEN.map(value -> {
            throw new AssertionError("there is no figure to map");
        });
        assertThat(mapped).isEqualTo(Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS, "fewer than 30 respondents"));
    }

    @Test
    void flatMapMayHide() {
        assertThat(SHOWN.flatMap(value -> Published.<String>hidden(HiddenReason.NOT_COMPARABLE)))
                .isEqualTo(Published.hidden(HiddenReason.NOT_COMPARABLE));
        assertThat(HIDDEN.flatMap(value -> Published.shown("x")).hiddenReason())
                .contains(HiddenReason.TOO_FEW_RESPONDENTS);
    }

    @Test
    void ifShownActsOnWhatIsShownOnly() {
        List<Integer> seen = new ArrayList<>();

        SHOWN.ifShown(seen::add);
        HIDDEN.ifShown(seen::add);

        assertThat(seen).containsExactly(7);
    }

    @Test
    void nullIsNoFigureAndNoReason() {
        assertThatThrownBy(() -> Published.shown(null)).hasMessage("value must not be null");
        assertThatThrownBy(() -> SHOWN.map(value -> null)).hasMessage("value must not be null");
        assertThatThrownBy(() -> Published.hidden(null)).hasMessage("reason must not be null");
    }

    @Test
    void scoresAreShownFromTheMinimumOn() {
        assertThat(SuppressionRule.FEWER_THAN_30.shows(29)).isFalse();
        assertThat(SuppressionRule.FEWER_THAN_30.shows(30)).isTrue();
        assertThat(new SuppressionRule(1).shows(0)).isFalse();
        assertThatThrownBy(() -> new SuppressionRule(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumRespondents must be in [1, inf): 0");
    }

    @Test
    void isWhatItShows() {
        assertThat(Published.shown(7).is(7)).isTrue();
        assertThat(Published.shown(7).is(8)).isFalse();
        assertThat(Published.<Integer>hidden(HiddenReason.NOT_ASKED).is(7)).isFalse();
    }
}
