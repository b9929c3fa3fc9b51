package org.surveystats.io.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.comparison.Change;
import org.surveystats.io.chart.ChangeCountsChart;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.report.ReportSet;
import org.surveystats.io.report.UnitReport;

/** One file {@code words_qaa.properties} beside the English one is a language of charts and reports. */
class AnotherLanguageTest {
    private static final Locale LANGUAGE = Locale.forLanguageTag("qaa");
    private static final Benchmark BENCHMARK = CommunityMentalHealth.benchmark(2021);

    private static Chart chart() {
        return ExpectedRangeChart.of(
                BENCHMARK.unit("RT5").question("Q17"), BENCHMARK.questionnaire().scale());
    }

    @Test
    void chartsAreInIt() {
        Chart chart = chart().in(LANGUAGE);

        assertThat(chart.description()).containsPattern("^RT5 sai [0-9],[0-9] asteikolla 0 - 10\\.");
        assertThat(chart.table().toString()).contains("Keskiarvo", "Ennallaan").doesNotContain("About the same");
        assertThat(chart.toSvg()).contains("lang=\"qaa\"", "Odotettuun verrattuna:", ">E<");
        assertThat(ChangeCountsChart.of(Map.of(Change.INCREASE, 1), 2020)
                        .in(LANGUAGE)
                        .table()
                        .rows())
                .contains(List.of("Nousu", "1"));
    }

    @Test
    void reportsAndTheirChartsAreInIt() {
        String page = UnitReport.of(SurveyResults.of(BENCHMARK), "RT5")
                .withLocale(LANGUAGE)
                .toHtml();

        assertThat(page)
                .contains("<html lang=\"qaa\">", ">Pääasiat</h2>", "Pisteet alueen sisällä: “ennallaan”.")
                .contains("Tämän yksikön pisteet", "asteikolla 0 - 10.", ">Odotettua huonompi</p>")
                .doesNotContain(">Headline results<", " scored ");
        assertThat(ReportSet.of(SurveyResults.of(BENCHMARK))
                        .withLocale(LANGUAGE)
                        .index())
                .contains("<html lang=\"qaa\">", "<th scope=\"col\">Ennallaan</th>");
    }

    @Test
    void whatItLacksIsEnglish() {
        assertThat(chart().in(LANGUAGE).description()).contains("It is in the band “");
        assertThat(chart().in(Locale.forLanguageTag("qaa-FI")).description())
                .isEqualTo(chart().in(LANGUAGE).description());
        assertThat(chart().in(Locale.forLanguageTag("qab")).toSvg()).isEqualTo(chart().toSvg());
    }
}
