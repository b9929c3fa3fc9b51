package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.PublishedHistory.Entry;

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
                .hasMessage("entries must be distinct: A Q1 2020 stands twice");
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
