package org.surveystats.questionnaire;

import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * The scale on which all answers are scored, and to which limits are clipped.
 *
 * @param lowest the worst score, finite
 * @param highest the best score, finite and above the lowest
 */
public record ScoreScale(double lowest, double highest) {
    /** The scale of the NHS Patient Survey Programme, 0 to 10. */
    public static final ScoreScale ZERO_TO_TEN = new ScoreScale(0, 10);

    /**
     * Checks the ends.
     *
     * @param lowest the worst score, finite
     * @param highest the best score, finite and above the lowest
     * @throws IllegalArgumentException if an end is not finite or they are the wrong way round
     */
    public ScoreScale {
        Argument.finite("lowest", lowest);
        Argument.finite("highest", highest);
        Argument.inside("highest", highest, lowest, Double.POSITIVE_INFINITY);
    }

    /**
     * Whether a score lies on the scale.
     *
     * @param score any number
     * @return false for NaN
     */
    public boolean contains(double score) {
        return score >= lowest && score <= highest;
    }

    /**
     * The nearest value on the scale.
     *
     * @param value any number
     * @return lowest, highest or the value itself; NaN stays NaN
     */
    public double clip(double value) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /** The scale as an interval, for example {@code [0, 10]}. */
    @Override
    public String toString() {
        return "[" + Decimals.full(lowest) + ", " + Decimals.full(highest) + "]";
    }
}
