package org.surveystats.io.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * The questions over the years.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 * @param texts the report's own words
 */
public record OverTime(ReportData data, UnitBenchmark unit, ReportTexts texts) {
    /**
     * Whether there are earlier surveys.
     *
     * @return false when only the survey's own year is known
     */
    public boolean hasEarlierYears() {
        return !data.changes().isEmpty() || !data.history().entries().isEmpty();
    }

    /**
     * The questions of a section over the years that have a line.
     *
     * @param results the results of questions
     * @return those with two years or more
     */
    public List<Trend> trends(List<MeasureResult> results) {
        return results.stream()
                .map(result -> Trend.of(data, result))
                .filter(Trend::hasLine)
                .toList();
    }

    /**
     * Whether a question has a line.
     *
     * @return false when no score is known for two years
     */
    public boolean hasLines() {
        return lines().anyMatch(trend -> true);
    }

    /**
     * Whether a line has a gap.
     *
     * @return false when every line is whole
     */
    public boolean hasGaps() {
        return lines().anyMatch(Trend::hasGap);
    }

    private Stream<Trend> lines() {
        return unit.questions().stream().map(result -> Trend.of(data, result)).filter(Trend::hasLine);
    }

    /**
     * The questions that are left out of the change over time.
     *
     * @return those whose score is known for fewer than two years, with the reason
     */
    public List<LeftOut> withoutTrend() {
        return unit.questions().stream()
                .map(result -> Trend.of(data, result))
                .filter(trend -> !trend.hasLine())
                .map(trend -> new LeftOut(trend.result().measure(), reason(trend)))
                .toList();
    }

    /**
     * A question without a line.
     *
     * @param measure the question
     * @param reason why it has none
     */
    public record LeftOut(Measure measure, String reason) {}

    /** What hides the latest comparison: the words of the questionnaire where it has some, else the report's. */
    private String reason(Trend trend) {
        return trend.changes().stream()
                .filter(change -> change.test() instanceof Published.Hidden)
                .map(change -> (Published.Hidden<?>) change.test())
                .findFirst()
                .map(hidden -> hidden.reason() == HiddenReason.NOT_COMPARABLE
                                && !hidden.detail().isEmpty()
                        ? hidden.detail()
                        : texts.get("reason." + hidden.reason().name()))
                .orElse("");
    }
}
