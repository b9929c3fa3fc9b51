package org.surveystats.suppression;

import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;

/**
 * Below how many respondents a score is not shown. Source: benchmark report of the Community Mental Health Survey 2021,
 * key terms: "fewer than 30 respondents".
 *
 * @param minimumRespondents the fewest respondents of a score that is shown, 1 or more
 */
public record SuppressionRule(int minimumRespondents) {
    /** The rule of the NHS Patient Survey Programme. */
    public static final SuppressionRule FEWER_THAN_30 = new SuppressionRule(30);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public SuppressionRule {
        Argument.atLeast("minimumRespondents", minimumRespondents, 1);
    }

    /**
     * What a hidden score says.
     *
     * @return for example {@code fewer than 30 respondents}
     */
    public String words() {
        return "fewer than " + Counted.of(minimumRespondents, "respondent");
    }

    /**
     * Whether a score of that many respondents is shown.
     *
     * @param respondents how many respondents the score has
     * @return true from the minimum on
     */
    public boolean shows(long respondents) {
        return respondents >= minimumRespondents;
    }
}
