package org.surveystats.benchmark;

import org.surveystats.argument.Argument;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.Published;

/**
 * How a unit's score in a question changed from an earlier survey.
 *
 * @param unit the unit's code
 * @param measure the question
 * @param previousYear the earlier survey's year
 * @param now the score
 * @param then the score in the earlier survey; hidden with the reason when it is suppressed, was not asked or does not
 *     compare
 * @param nationalThen the national average in the earlier survey; hidden with the reason when it does not compare
 * @param test whether they differ; hidden with the reason when they cannot be compared
 * @param confidence at which a change is significant
 */
public record QuestionChange(
        String unit,
        Measure measure,
        int previousYear,
        Published<Estimate> now,
        Published<Estimate> then,
        Published<Double> nationalThen,
        Published<TestResult> test,
        double confidence) {
    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if the confidence is NaN or outside (0, 1)
     */
    public QuestionChange {
        Argument.inside("confidence", confidence, 0, 1);
    }

    /**
     * The change in a word.
     *
     * @return increase, decrease or no change; hidden with the reason when the scores cannot be compared
     */
    public Published<Change> change() {
        return test.map(result -> result.change(confidence));
    }

    @Override
    public String toString() {
        return unit + " " + measure.heading() + " against " + previousYear + ": " + change();
    }
}
