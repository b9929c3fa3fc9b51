package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.PublishedHistory.Entry;
import org.surveystats.suppression.SuppressionRule;

final class PublishedHistoryTest {
    private static Entry entry(String unit, String measure, int year, double score) {
        return new Entry(
                unit,
                measure,
                year,
                OptionalLong.of(40),
                OptionalDouble.of(score),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }

    private static Entry missing(int year) {
        OptionalDouble none = OptionalDouble.empty();
        return new Entry("A", "Q1", year, OptionalLong.empty(), none, none, none, "not asked");
    }

    @Test
    void findsAMeasureByYear() {
        PublishedHistory history = new PublishedHistory(List.of(
                entry("A", "Q1", 2020, 6), missing(2019), entry("A", "Q2", 2018, 5), entry("B", "Q1", 2018, 4)));

        assertThat(history.of("A", "Q1")).extracting(Entry::year).containsExactly(2019, 2020);
        assertThat(history.of("B", "Q2")).isEmpty();
        assertThat(PublishedHistory.NONE.of("A", "Q1")).isEmpty();
    }

    @Test
    void aNumberOfRespondentsIsNotNegative() {
        OptionalDouble none = OptionalDouble.empty();

        assertThatThrownBy(() -> new Entry("A", "Q1", 2020, OptionalLong.of(-1), none, none, none, "lost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("respondents must be in [0, inf): -1");
        assertThat(new Entry("A", "Q1", 2020, OptionalLong.of(0), none, none, none, "nobody").respondents())
                .hasValue(0);
    }

    @Test
    void anEntryStandsOnce() {
        assertThatThrownBy(() -> new PublishedHistory(List.of(entry("A", "Q1", 2020, 6), entry("A", "Q1", 2020, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries must be distinct: A Q1 2020 occurs twice");
    }

    private static Entry full(String unit, int year, long respondents, double score, double average) {
        return new Entry(
                unit,
                "Q1",
                year,
                OptionalLong.of(respondents),
                OptionalDouble.of(score),
                OptionalDouble.of(0.5),
                OptionalDouble.of(average),
                "");
    }

    /** With the average and the other scores, B's would follow. */
    @Test
    void whatARuleHidesIsLeftOutWithTheAverageOfItsYear() {
        OptionalDouble none = OptionalDouble.empty();
        Entry unpublished = new Entry("C", "Q1", 2020, OptionalLong.empty(), OptionalDouble.of(4), none, none, "");
        PublishedHistory shown = new PublishedHistory(List.of(
                        full("A", 2020, 30, 6, 5), full("B", 2020, 29, 4, 5), unpublished, full("B", 2019, 31, 4, 5)))
                .shownBy(SuppressionRule.FEWER_THAN_30);

        assertThat(shown.entries())
                .containsExactly(
                        new Entry(
                                "A",
                                "Q1",
                                2020,
                                OptionalLong.of(30),
                                OptionalDouble.of(6),
                                OptionalDouble.of(0.5),
                                none,
                                ""),
                        new Entry("B", "Q1", 2020, OptionalLong.empty(), none, none, none, "fewer than 30 respondents"),
                        unpublished,
                        full("B", 2019, 31, 4, 5));
        assertThat(shown.shownBy(SuppressionRule.FEWER_THAN_30)).isEqualTo(shown);
        PublishedHistory few = new PublishedHistory(List.of(
                new Entry("A", "Q1", 2020, OptionalLong.of(9), none, none, OptionalDouble.of(5), "suppressed")));
        assertThat(few.shownBy(SuppressionRule.FEWER_THAN_30).entries())
                .as("an average that no score is missing in")
                .containsExactly(new Entry(
                        "A", "Q1", 2020, OptionalLong.empty(), none, none, OptionalDouble.of(5), "suppressed"));
    }

    @Test
    void entriesAreOfEarlierYears() {
        PublishedHistory history = new PublishedHistory(List.of(entry("A", "Q1", 2020, 6), entry("B", "Q1", 2021, 6)));

        history.requireBefore(2022);
        assertThatThrownBy(() -> history.requireBefore(2021))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("history must be of years before 2021, the survey's: B, Q1, 2021");
    }

    @Test
    void anEntryPrintsAsALine() {
        assertThat(entry("A", "Q1", 2020, 6.1)).hasToString("A Q1 2020: 6.1, 40 respondents");
        assertThat(missing(2019)).hasToString("A Q1 2019: - (not asked)");
    }

    @Test
    void printsWhatIsMissingAndWhy() {
        assertThat(new PublishedHistory(List.of(entry("A", "Q1", 2020, 6.1), missing(2019)))
                        .toString()
                        .lines())
                .containsExactly(
                        "Published history, 2 entries",
                        "unit  measure  year  respondents  score",
                        "A     Q1       2020           40  6.1",
                        "A     Q1       2019            -  - (not asked)");
    }
}
