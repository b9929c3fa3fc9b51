package org.surveystats.io.report.page;

import java.util.List;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.io.chart.BandCountsChart;
import org.surveystats.io.chart.ChangeCountsChart;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.chart.DifferenceChart;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.chart.RankChart;
import org.surveystats.io.chart.SharesChart;
import org.surveystats.io.chart.TrendChart;
import org.surveystats.questionnaire.Section;

/**
 * The charts of the report of one unit. Each has an id of its own on the page.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 * @param words what the charts are called
 */
public record UnitCharts(ReportData data, UnitBenchmark unit, UnitWords words) {
    /**
     * Who took part: a chart for each demographic question that somebody answered.
     *
     * @return the charts
     */
    public List<Chart> demographics() {
        return unit.demographics().stream()
                .filter(shares -> shares.base().orElse(0L) > 0)
                .map(shares -> chart(SharesChart.of(shares), "who-" + inChartId(shares.question())))
                .toList();
    }

    /**
     * How many questions are in which band.
     *
     * @return the chart
     */
    public Chart bandCounts() {
        return chart(BandCountsChart.of(headlines().scheme(), headlines().bands()), "bands");
    }

    /**
     * How many questions changed, for each earlier survey.
     *
     * @return the charts, the latest survey first
     */
    public List<Chart> changeCounts() {
        return data.changes().stream()
                .map(change -> chart(
                        ChangeCountsChart.of(change.counts(unit.code()), change.previousYear()),
                        "changes-" + change.previousYear()))
                .toList();
    }

    /**
     * The best questions against the national average.
     *
     * @return the chart
     */
    public Chart best() {
        return chart(DifferenceChart.best(headlines()), "best");
    }

    /**
     * The worst questions against the national average.
     *
     * @return the chart
     */
    public Chart worst() {
        return chart(DifferenceChart.worst(headlines()), "worst");
    }

    /**
     * All units in order of their score in a section.
     *
     * @param section a section
     * @return the chart
     */
    public Chart rank(Section section) {
        return chart(
                RankChart.of(data.benchmark(), section.measure(), unit.code())
                        .withoutHeading()
                        .withoutKey(),
                "rank-" + section.measure());
    }

    /**
     * A question's score in its expected range.
     *
     * @param result the unit's result
     * @return the chart
     */
    public Chart range(MeasureResult result) {
        return chart(
                ExpectedRangeChart.of(result, data.benchmark().questionnaire().scale(), unit.name())
                        .withoutHeading()
                        .withoutKey(),
                "range-" + inChartId(result.measure().id()));
    }

    /**
     * A question over the years.
     *
     * @param trend what is known by year
     * @return the chart
     */
    public Chart line(Trend trend) {
        // Earlier years of which nothing but the respondents is known would be an empty stretch of the axis.
        List<TrendChart.Point> points = trend.years().stream()
                .dropWhile(year -> !year.score().isShown() && !year.average().isShown())
                .map(year -> new TrendChart.Point(year.year(), year.score(), year.average()))
                .toList();
        Measure measure = trend.result().measure();
        return chart(
                TrendChart.of(
                                words.title(measure),
                                unit.name(),
                                points,
                                data.benchmark().questionnaire().scale())
                        .withoutHeading(),
                "trend-" + inChartId(measure.id()));
    }

    private Headlines headlines() {
        return data.benchmark().headlines(unit.code());
    }

    private Chart chart(Chart chart, String id) {
        return words.texts().inTerms(chart.withId(id));
    }

    /** A question's id for the end of a chart's, which takes no points and adds names of its own behind hyphens. */
    private static String inChartId(String question) {
        return question.replace("_", "__").replace("-", "_h").replace(".", "_p");
    }
}
