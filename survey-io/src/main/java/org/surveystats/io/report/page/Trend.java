package org.surveystats.io.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * A question over the years, as far as it compares.
 *
 * @param result the result of the survey's year
 * @param changes against each earlier survey, the latest first
 * @param years what is known by year, in order; years in which the question did not compare are not there
 */
public record Trend(MeasureResult result, List<QuestionChange> changes, List<YearOfQuestion> years) {
    /** Copies the lists. */
    public Trend {
        changes = List.copyOf(changes);
        years = List.copyOf(years);
    }

    static Trend of(ReportData data, MeasureResult result) {
        String unit = result.unit();
        String measure = result.measure().id();
        Map<Integer, YearOfQuestion> years = new TreeMap<>();
        for (PublishedHistory.Entry entry : data.history().of(unit, measure)) {
            years.put(
                    entry.year(),
                    new YearOfQuestion(
                            entry.year(),
                            entry.respondents().isPresent()
                                    ? Published.shown(entry.respondents().getAsLong())
                                    : missing(entry),
                            entry.score().isPresent()
                                    ? Published.shown(entry.score().getAsDouble())
                                    : missing(entry),
                            entry.nationalAverage().isPresent()
                                    ? Published.shown(entry.nationalAverage().getAsDouble())
                                    : missing(entry)));
        }
        List<QuestionChange> changes = data.changes().stream()
                .map(change -> change.question(unit, measure))
                .toList();
        for (QuestionChange change : changes) {
            if (change.nationalThen().isShown()) {
                years.put(
                        change.previousYear(),
                        new YearOfQuestion(
                                change.previousYear(),
                                change.then().map(Estimate::respondents),
                                change.then().map(Estimate::value),
                                change.nationalThen()));
            }
        }
        years.put(
                data.year(),
                new YearOfQuestion(
                        data.year(),
                        result.respondents(),
                        result.score(),
                        result.national().average()));
        return new Trend(result, changes, List.copyOf(years.values()));
    }

    private static <T> Published<T> missing(PublishedHistory.Entry entry) {
        return Published.hidden(HiddenReason.NOT_PUBLISHED, entry.missingReason());
    }

    /**
     * Whether there is anything to compare.
     *
     * @return false when the unit's score is known for fewer than two years
     */
    public boolean hasLine() {
        return years.stream().filter(year -> year.score().isShown()).count() > 1;
    }

    /**
     * Whether the unit's line or that of the average has a gap.
     *
     * @return true when a figure is missing between the first year that has one and the survey's
     */
    public boolean hasGap() {
        return isBroken(YearOfQuestion::score) || isBroken(YearOfQuestion::average);
    }

    private boolean isBroken(Function<YearOfQuestion, Published<Double>> figure) {
        List<Integer> known = years.stream()
                .filter(year -> figure.apply(year).isShown())
                .map(YearOfQuestion::year)
                .toList();
        return !known.isEmpty() && years.get(years.size() - 1).year() - known.get(0) + 1 > known.size();
    }
}
