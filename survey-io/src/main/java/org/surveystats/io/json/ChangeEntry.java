package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.suppression.Published;

/**
 * A change of a unit in a question, in a {@link BenchmarkDocument}.
 *
 * @param unit the unit's code, not blank
 * @param measure the question's id, not blank
 * @param previousYear the earlier survey's year, as {@link SurveyYear} allows
 * @param then the earlier score
 * @param test whether the scores differ
 * @param change the change in a word
 */
public record ChangeEntry(
        String unit,
        String measure,
        int previousYear,
        Published<Estimate> then,
        Published<TestResult> test,
        Published<Change> change) {
    /**
     * Checks the values, and that nothing follows from the test that the earlier score hides.
     *
     * @throws IllegalArgumentException if unit or measure is blank, the year is none that a survey can be of, the
     *     earlier score is hidden and the test is not, or the test is hidden and the change is not
     */
    public ChangeEntry {
        Argument.text("unit", unit);
        Argument.text("measure", measure);
        SurveyYear.check("previousYear", previousYear);
        Objects.requireNonNull(then, "then must not be null");
        Objects.requireNonNull(test, "test must not be null");
        Objects.requireNonNull(change, "change must not be null");
        if (!then.isShown() && test.isShown()) {
            throw new IllegalArgumentException(
                    "test must be hidden where then is: " + unit + ", " + measure + ", " + previousYear);
        }
        if (!test.isShown() && change.isShown()) {
            throw new IllegalArgumentException(
                    "change must be hidden where the test is: " + unit + ", " + measure + ", " + previousYear);
        }
    }

    /** By unit, question and year with the latest first. */
    static List<ChangeEntry> all(SurveyResults results) {
        List<ChangeEntry> entries = new ArrayList<>();
        for (UnitBenchmark unit : results.units()) {
            Map<String, List<ChangeEntry>> byQuestion = new HashMap<>();
            for (ChangeOverTime year : results.changes()) {
                for (QuestionChange change : year.unit(unit.code())) {
                    byQuestion
                            .computeIfAbsent(change.measure().id(), id -> new ArrayList<>())
                            .add(of(change));
                }
            }
            for (MeasureResult result : unit.questions()) {
                entries.addAll(byQuestion.getOrDefault(result.measure().id(), List.of()));
            }
        }
        return entries;
    }

    private static ChangeEntry of(QuestionChange change) {
        return new ChangeEntry(
                change.unit(),
                change.measure().id(),
                change.previousYear(),
                change.then(),
                change.test(),
                change.change());
    }
}
