package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

class ChartWordsTest {
    private static final ChartWords WORDS = ChartWords.of(Locale.UK);

    private static Stream<Band> bands() {
        return BandScheme.SEVEN.bands().stream();
    }

    @ParameterizedTest
    @MethodSource("bands")
    void everyBandHasTheWordsOfThePublishedReports(Band band) {
        assertThat(WORDS.band(band)).isEqualTo(band.toString());
        assertThat(band.toString()).startsWith(WORDS.shortBand(band));
        assertThat(WORDS.letter(band)).matches("[A-Z]{1,2}");
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeHasWords(Change change) {
        assertThat(WORDS.change(change)).isEqualTo(change.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWords(HiddenReason reason) {
        assertThat(WORDS.reason(Published.hidden(reason))).isNotBlank();
    }

    @Test
    void onlyTheReasonOfAComparisonIsTakenFromOutside() {
        assertThat(WORDS.reason(Published.hidden(HiddenReason.NOT_COMPARABLE, "other answers in 2019")))
                .isEqualTo("not comparable: other answers in 2019");
        assertThat(WORDS.reason(Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS, "7 of 30")))
                .isEqualTo("too few respondents");
    }

    @ParameterizedTest
    @CsvSource({"0.049, +0.05", "-0.004, 0.00", "0.004, 0.00", "-1.235, \u22121.24", "0, 0.00"})
    void aDifferenceHasASignUnlessItRoundsToNothing(double difference, String text) {
        assertThat(WORDS.signed(difference)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "999; 999", "1000; 1,000", "1234567; 1,234,567"})
    void countsHaveGroupsOfThree(long count, String text) {
        assertThat(WORDS.count(count)).isEqualTo(text);
    }

    @Test
    void aTextCanDependOnItsNumber() {
        assertThat(WORDS.quantity("chart.shares.base", 1)).isEqualTo("1 person answered.");
        assertThat(WORDS.quantity("chart.shares.base", 0)).isEqualTo("0 people answered.");
    }
}
