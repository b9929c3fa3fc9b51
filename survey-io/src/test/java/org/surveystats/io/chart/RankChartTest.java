package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.paint.Fill;
import org.w3c.dom.Element;

class RankChartTest {
    private static List<Element> bars(Chart chart) {
        return SvgDocument.of(chart.withoutKey()).elements("rect").stream()
                .filter(rect ->
                        rect.hasAttribute("x") && !rect.getAttribute("stroke").equals("none"))
                .sorted(Comparator.comparingDouble(rect -> SvgDocument.number(rect, "x")))
                .toList();
    }

    @Test
    void everyUnitHasABarInTheOrderOfScores() {
        Chart chart = RankChart.of(ChartSamples.benchmark("Respect", 0.3, 7, 5, 6), "Q1", "U002");
        List<Element> bars = bars(chart);
        assertThat(bars).hasSize(3);
        double height = SvgDocument.number(bars.get(0), "height");
        assertThat(SvgDocument.number(bars.get(1), "height")).isEqualTo(height * 6 / 5, within(0.02));
        assertThat(SvgDocument.number(bars.get(2), "height")).isEqualTo(height * 7 / 5, within(0.02));
        assertThat(bars.stream().map(bar -> bar.getAttribute("fill").equals(Fill.BLACK)))
                .containsExactly(false, true, false);
        assertThat(chart.table().rows()).extracting(row -> row.get(0)).containsExactly("U001", "U002", "U000");
        assertThat(chart.description()).contains("From the lowest score, U002 is number 2 of 3.");
    }

    @Test
    void unitsOfTheSameScoreShareAPlace() {
        Chart chart = RankChart.of(ChartSamples.benchmark("Respect", 0.3, 5, 6, 6, 7), "Q1", "U002");
        assertThat(chart.description()).contains("From the lowest score, U002 is number 2 of 4.");
    }

    @Test
    void fiveHundredUnitsFit() {
        Benchmark benchmark = ChartSamples.benchmark("Respect", 0.2, ChartSamples.spread(500));
        List<Element> bars = bars(RankChart.of(benchmark, "Q1", "U250"));
        assertThat(bars).hasSize(500);
        assertThat(bars)
                .filteredOn(bar -> bar.getAttribute("fill").equals(Fill.BLACK))
                .hasSize(1);
        assertThat(SvgDocument.of(RankChart.of(benchmark, "Q1", "U250")).elements("path"))
                .anyMatch(path -> path.getAttribute("d").length() > 5000);
    }

    @Test
    void sectionsAndQuestionsAreFound() {
        Benchmark survey = CommunityMentalHealth.benchmark(2021);
        Chart section = RankChart.of(survey, "S8", "RT5");
        assertThat(section.title()).isEqualTo("Section 8. Support and wellbeing");
        assertThat(section.description())
                .startsWith("Leicestershire Partnership NHS Trust scored 3.7")
                .contains("Much worse than expected");
        assertThatThrownBy(() -> RankChart.of(survey, "S99", "RT5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankChart.of(survey, "S8", "nowhere")).isInstanceOf(IllegalArgumentException.class);
    }
}
