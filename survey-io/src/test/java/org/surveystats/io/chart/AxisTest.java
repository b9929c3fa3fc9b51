package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.questionnaire.ScoreScale;

class AxisTest {
    private static final ChartWords WORDS = ChartWords.of(Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "6.1, 9.05, 6.0 6.5 7.0 7.5 8.0 8.5 9.0 9.5",
        "0, 10, 0 2 4 6 8 10",
        "5, 5, 5.0 5.1",
        "10, 10, 9.9 10.0",
        "0.31, 0.33, 0.3 0.4",
        "2.6, 5, 2.5 3.0 3.5 4.0 4.5 5.0"
    })
    void ticksAreRoundAndHoldAllScores(double lowest, double highest, String ticks) {
        Axis axis = Axis.around(lowest, highest, ScoreScale.ZERO_TO_TEN, 0, 100);
        assertThat(axis.ticks().stream().map(tick -> axis.label(tick, WORDS)).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @Test
    void scoresLieBetweenTheEndsInProportion() {
        Axis axis = Axis.over(ScoreScale.ZERO_TO_TEN, 200, 0);
        assertThat(axis.at(0)).isEqualTo(200);
        assertThat(axis.at(2.5)).isEqualTo(150);
        assertThat(axis.at(10)).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, -1.0 -0.5 0.0 0.5 1.0",
        "0, 1000, 0 200 400 600 800 1000",
        "1, 5, 1.0 1.5 2.0 2.5 3.0 3.5 4.0 4.5 5.0"
    })
    void anyScaleHasAnAxis(double lowest, double highest, String ticks) {
        ScoreScale scale = new ScoreScale(lowest, highest);
        Axis axis = Axis.over(scale, 0, 100);
        assertThat(axis.ticks().stream().map(tick -> axis.label(tick, WORDS)).collect(Collectors.joining(" ")))
                .isEqualTo(ticks.replace('-', '\u2212'));
        assertThat(axis.note(scale, WORDS)).isEmpty();
    }

    @Test
    void aPartOfTheScaleIsOwnedUpTo() {
        Axis axis = Axis.around(6.1, 9, ScoreScale.ZERO_TO_TEN, 0, 100);
        assertThat(axis.note(ScoreScale.ZERO_TO_TEN, WORDS))
                .isEqualTo("The axis shows 6 to 9 of the scale from 0 to 10.");
    }
}
