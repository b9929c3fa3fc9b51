package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.sample.SampleOutcomes;

final class SurveyResultsTest {
    private static final Benchmark NOW = benchmark(2022, BenchmarkMethod.nhs2021());
    private static final ChangeOverTime SINCE_2021 =
            ChangeOverTime.between(NOW, benchmark(2021, BenchmarkMethod.nhs2021()));
    private static final ChangeOverTime SINCE_2020 =
            ChangeOverTime.between(NOW, benchmark(2020, BenchmarkMethod.nhs2021()));

    private static Benchmark benchmark(int year, BenchmarkMethod method) {
        return Benchmark.of(
                WardSurvey.questionnaire(year),
                List.of(
                        Estimates.unit("A", "Q1", Estimates.of(5, 0.3)),
                        Estimates.unit("B", "Q1", Estimates.of(6, 0.3))),
                method);
    }

    private static PublishedHistory history(int year) {
        return new PublishedHistory(List.of(new PublishedHistory.Entry(
                "A",
                "Q1",
                year,
                OptionalLong.of(50),
                OptionalDouble.of(5),
                OptionalDouble.empty(),
                OptionalDouble.of(5.5),
                "")));
    }

    @Test
    void theLatestYearIsFirstWhateverTheOrderGiven() {
        ResponseRates rates = ResponseRates.of(List.of(SampleOutcomes.of("A", 10, 1, 1, 1, 1, 20, 1)));
        SurveyResults results = SurveyResults.of(NOW)
                .withChanges(List.of(SINCE_2020, SINCE_2021))
                .withRates(Map.of(2020, rates, 2022, rates, 2021, rates));

        assertThat(results.changes()).extracting(ChangeOverTime::previousYear).containsExactly(2021, 2020);
        assertThat(results.rates().keySet()).containsExactly(2022, 2021, 2020);
        assertThat(results.units()).hasSize(2);
        assertThat(results.year()).isEqualTo(2022);
        assertThat(results).asString().endsWith(": 2 units, 2 earlier surveys");
    }

    @Test
    void theOrderOfTheCallsDoesNotMatter() {
        SurveyResults first = SurveyResults.of(NOW).withHistory(history(2021)).withChanges(List.of(SINCE_2021));
        SurveyResults second =
                SurveyResults.of(NOW).withChanges(List.of(SINCE_2021)).withHistory(history(2021));

        assertThat(first.history()).isEqualTo(second.history());
        assertThat(first.withChanges(List.of()).history()).isEqualTo(history(2021));
    }

    @Test
    void whatIsOfAnotherBenchmarkIsRefused() {
        SurveyResults looser =
                SurveyResults.of(benchmark(2022, BenchmarkMethod.nhs2021().withMinimumRespondents(40)));

        assertThatThrownBy(() -> looser.withChanges(List.of(SINCE_2021)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimumRespondents");
        assertThatThrownBy(() -> SurveyResults.of(NOW).withChanges(List.of(SINCE_2021, SINCE_2021)))
                .hasMessage("changes must be against distinct years: 2021 occurs twice");
        assertThatThrownBy(() -> SurveyResults.of(NOW).withHistory(history(2022)))
                .hasMessageStartingWith("history must be of years before 2022");
    }
}
