package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Headlines;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.paint.Fill;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.w3c.dom.Element;

class CountsAndSharesTest {
    private static List<Double> widths(Chart chart) {
        return SvgDocument.of(chart).elements("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(Fill.PLAIN.colour()))
                .map((Element rect) -> SvgDocument.number(rect, "width"))
                .toList();
    }

    @Test
    void barsAreAsLongAsTheRoundedPercentages() {
        Chart chart = SharesChart.of(new AnswerShares(
                "sex",
                "Sex",
                Published.shown(1000L),
                List.of(
                        new AnswerShares.Share(1, "Male", Published.shown(19.6)),
                        new AnswerShares.Share(2, "Female", Published.shown(79.8)),
                        new AnswerShares.Share(3, "Other", Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS)))));
        List<Double> widths = widths(chart);
        assertThat(widths).hasSize(2);
        assertThat(widths.get(1)).isEqualTo(widths.get(0) * 4, within(0.05));
        assertThat(SvgDocument.of(chart).texts()).contains("20%", "80%", "Not shown", "1,000 people answered.");
        assertThat(chart.toSvg() + chart).doesNotContain("19.6").doesNotContain("0.6%");
        assertThat(chart.table().rows()).contains(List.of("Other", "Not shown"));
    }

    @Test
    void tooFewAnswered() {
        Chart chart = SharesChart.of(
                new AnswerShares("sex", "Sex", Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS), List.of()));
        assertThat(chart.description()).isEqualTo("too few respondents");
        assertThat(SvgDocument.of(chart).texts()).contains("too few respondents");
    }

    @Test
    void bandsStandFromBestToWorst() {
        Chart chart = BandCountsChart.of(BandScheme.SEVEN, Map.of(Band.WORSE, 4, Band.ABOUT_THE_SAME, 14));
        assertThat(chart.table().rows()).hasSize(7).contains(List.of("Worse", "4"), List.of("Better", "0"));
        assertThat(chart.table().rows().get(0)).containsExactly("Much better", "0");
        assertThat(chart.description()).startsWith("18 questions are compared. Much better: 0.");
        assertThatThrownBy(() -> BandCountsChart.of(BandScheme.SEVEN, Map.of(Band.WORSE, -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be in [0, inf): -1");
    }

    @Test
    void changesNameTheYear() {
        Chart chart = ChangeCountsChart.of(Map.of(Change.DECREASE, 9, Change.NO_CHANGE, 16), 2020);
        assertThat(chart.title()).isEqualTo("Significant changes since 2020");
        assertThat(chart.description())
                .isEqualTo("25 questions are compared. Increase: 0. No change: 16. Decrease: 9.");
    }

    @Test
    void differencesAreMeasuredFromTheNationalAverage() {
        Headlines headlines = CommunityMentalHealth.benchmark(2021).headlines("RT5");
        Chart worst = DifferenceChart.worst(headlines);
        List<Double> widths = widths(worst);
        assertThat(widths).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        double ratio =
                headlines.worst().get(4).difference() / headlines.worst().get(0).difference();
        assertThat(widths.get(4) / widths.get(0)).isEqualTo(ratio, within(0.001));
        assertThat(worst.table().rows().get(0)).endsWith("\u22121.64");
        assertThat(DifferenceChart.best(headlines).table().rows().get(0)).endsWith("+0.05");
        assertThat(DifferenceChart.best(new Headlines("U", List.of(), List.of(), BandScheme.SEVEN, Map.of()))
                        .description())
                .isEqualTo("No score is shown.");
    }
}
