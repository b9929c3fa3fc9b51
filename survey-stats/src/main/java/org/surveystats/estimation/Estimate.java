package org.surveystats.estimation;

import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/**
 * A score with its uncertainty.
 *
 * @param value the score, finite, on the questionnaire's scale
 * @param standardError 0 or more; NaN when there is none
 * @param respondents how many respondents it comes from, unweighted; for a section the fewest of its questions
 * @param effectiveRespondents Kish's effective sample size (sum w)^2 / sum w^2 of those respondents, 0 to respondents; for a
 *     section the fewest of its questions
 */
public record Estimate(double value, double standardError, long respondents, double effectiveRespondents) {
    /**
     * Checks the ranges.
     *
     * @param value the score, finite, on the questionnaire's scale
     * @param standardError 0 or more; NaN when there is none
     * @param respondents how many respondents it comes from, unweighted; for a section the fewest of its questions
     * @param effectiveRespondents Kish's effective sample size (sum w)^2 / sum w^2 of those respondents, 0 to respondents; for a section the fewest of its questions
     * @throws IllegalArgumentException if the value is not finite, the standard error negative or infinite, or a number of
     *     respondents negative
     */
    public Estimate {
        Argument.finite("value", value);
        if (!Double.isNaN(standardError)) {
            Argument.atLeast("standardError", standardError, 0);
        }
        Argument.atLeast("respondents", respondents, 0L);
        Argument.atLeast("effectiveRespondents", effectiveRespondents, 0);
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
        return new Estimate(value, Double.NaN, respondents, effectiveRespondents);
    }

    @Override
    public String toString() {
        return Decimals.rounded(value, 4) + " (standard error "
                + (hasStandardError() ? Decimals.rounded(standardError, 4) : "-") + ", "
                + Counted.of(respondents, "respondent") + ")";
    }
}
