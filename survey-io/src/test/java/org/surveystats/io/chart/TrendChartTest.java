package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.io.chart.ChartSamples.gap;
import static org.surveystats.io.chart.ChartSamples.point;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.io.paint.Fill;
import org.surveystats.questionnaire.ScoreScale;
import org.w3c.dom.Element;

class TrendChartTest {
    private static Chart chart(TrendChart.Point... points) {
        return TrendChart.of("Respect", "RT5", List.of(points), ScoreScale.ZERO_TO_TEN);
    }

    /** Lines of the unit, the one of the key among them. */
    private static List<Element> lines(Chart chart) {
        return SvgDocument.of(chart).elements("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(Fill.BLACK)
                        && path.getAttribute("stroke-width").equals("3"))
                .toList();
    }

    /** Points of the unit, the one of the key among them. */
    private static List<Element> dots(Chart chart) {
        return SvgDocument.of(chart).elements("circle").stream()
                .filter(circle -> circle.getAttribute("fill").equals(Fill.BLACK)
                        && circle.getAttribute("stroke").equals(Fill.WHITE))
                .toList();
    }

    @Test
    void yearsThatFollowEachOtherAreJoined() {
        Chart chart = chart(point(2021, 6.5, 7), point(2019, 7, 7), point(2020, 6, 7));
        assertThat(lines(chart)).hasSize(2 + 1);
        assertThat(dots(chart)).hasSize(3 + 1);
        assertThat(chart.description())
                .isEqualTo("The score of RT5 went from 7.0 in 2019 to 6.5 in 2021. "
                        + "The national average of 2021 was 7.0.");
        assertThat(chart.table().rows()).extracting(row -> row.get(0)).containsExactly("2019", "2020", "2021");
    }

    @Test
    void aYearWithoutScoreIsAGapWithAReason() {
        Chart chart = chart(point(2018, 6, 7), point(2019, 7, 7), gap(2020, 7), point(2021, 6.5, 7));
        assertThat(lines(chart)).hasSize(1 + 1);
        assertThat(dots(chart)).hasSize(3 + 1);
        assertThat(SvgDocument.of(chart).texts()).contains("2020", "2020: too few respondents.");
        assertThat(chart.table().rows().get(2)).containsExactly("2020", "too few respondents", "7.0");
    }

    @Test
    void aYearThatIsMissingAltogetherIsAGap() {
        Chart chart = chart(point(2019, 7, 7), point(2021, 6.5, 7));
        assertThat(lines(chart)).hasSize(1);
    }

    @Test
    void onePointStandsAlone() {
        Chart chart = chart(point(2021, 10, 10));
        assertThat(lines(chart)).hasSize(1);
        assertThat(dots(chart)).hasSize(1 + 1);
        assertThat(chart.description()).startsWith("The score of RT5 is shown for 2021 only: 10.0.");
    }

    @Test
    void withoutAnyScoreWordsSayIt() {
        assertThat(SvgDocument.of(chart()).texts()).contains("No score of RT5 is shown.");
        assertThat(chart(gap(2021, 7)).description()).startsWith("No score of RT5 is shown.");
    }

    @Test
    void aYearStandsOnce() {
        assertThatThrownBy(() -> chart(point(2021, 7, 7), point(2021, 6, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points must be of distinct years: 2021 occurs twice");
    }
}
