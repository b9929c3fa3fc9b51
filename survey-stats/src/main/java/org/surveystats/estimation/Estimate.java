package org.surveystats.estimation;

import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/**
 * A score with its uncertainty, as it may be published: how the weights made it is in {@link WeightedAnswers}.
 *
 * @param value the score, finite, on the questionnaire's scale
 * @param standardError 0 or more; NaN when there is none
 * @param respondents how many respondents it comes from, unweighted; for a section the fewest of its questions
 */
public record Estimate(double value, double standardError, long respondents) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the value is not finite, the standard error negative or infinite, or the
     *     number of respondents negative
     */
    public Estimate {
        Argument.finite("value", value);
        if (!Double.isNaN(standardError)) {
            Argument.atLeast("standardError", standardError, 0);
        }
        Argument.atLeast("respondents", respondents, 0L);
    }

    /**
     * Whether there is a standard error.
     *
     * @return false when it is NaN
     */
    public boolean hasStandardError() {
        return !Double.isNaN(standardError);
    }

    /**
     * The same without standard error.
     *
     * @return a copy, with NaN
     */
    public Estimate withoutStandardError() {
        return new Estimate(value, Double.NaN, respondents);
    }

    @Override
    public String toString() {
        return Decimals.rounded(value, 4) + " (standard error "
                + (hasStandardError() ? Decimals.rounded(standardError, 4) : "-") + ", "
                + Counted.of(respondents, "respondent") + ")";
    }
}
