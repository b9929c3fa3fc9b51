package org.surveystats.questionnaire;

import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * The scale on which all answers are scored, and to which limits are clipped.
 *
 * @param lowest the worst score, at most {@link #LARGEST} in magnitude
 * @param highest the best score, likewise, and above the lowest by at least {@link #NARROWEST}
 */
public record ScoreScale(double lowest, double highest) {
    /** The scale of the NHS Patient Survey Programme, 0 to 10. */
    public static final ScoreScale ZERO_TO_TEN = new ScoreScale(0, 10);

    /** The largest magnitude of a score: squares of scores and of their sums stay finite. */
    public static final double LARGEST = 1e9;

    /** The least distance of the ends: squares of differences stay above zero. */
    public static final double NARROWEST = 1e-9;

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is NaN or too large or they are too close together or in the wrong
     *     order
     */
    public ScoreScale {
        Argument.between("lowest", lowest, -LARGEST, LARGEST);
        Argument.between("highest", highest, -LARGEST, LARGEST);
        Argument.inside("highest", highest, lowest, Double.POSITIVE_INFINITY);
        Argument.between("distance of highest from lowest", highest - lowest, NARROWEST, 2 * LARGEST);
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
