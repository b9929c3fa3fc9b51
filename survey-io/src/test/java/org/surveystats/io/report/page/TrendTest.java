package org.surveystats.io.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;

class TrendTest {
    private static PublishedHistory.Entry entry(int year, long respondents, OptionalDouble score) {
        return new PublishedHistory.Entry(
                "RT5",
                "Q10",
                year,
                OptionalLong.of(respondents),
                score,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                score.isPresent() ? "" : "suppressed");
    }

    @Test
    void whatTodaysRuleHidesIsNotSaid() {
        Benchmark benchmark = CommunityMentalHealth.benchmark(2021);
        ReportData data = ReportData.of(SurveyResults.of(benchmark)
                .withHistory(new PublishedHistory(List.of(
                        entry(2017, 17, OptionalDouble.empty()),
                        entry(2018, 30, OptionalDouble.empty()),
                        entry(2019, 18, OptionalDouble.of(7.5))))));

        List<YearOfQuestion> years =
                Trend.of(data, benchmark.unit("RT5").question("Q10")).years();

        assertThat(years.subList(0, 3).stream().map(year -> year.respondents().orElse(-1L)))
                .containsExactly(-1L, 30L, -1L);
    }
}
