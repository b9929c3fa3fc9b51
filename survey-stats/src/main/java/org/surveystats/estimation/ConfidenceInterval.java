package org.surveystats.estimation;

import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.text.Decimals;

/**
 * An interval for a unit's score, value plus and minus a normal quantile times the standard error. It speaks of the
 * unit alone, the expected range of how units differ.
 *
 * @param lower its lower end
 * @param upper its upper end
 * @param level the confidence, in (0, 1)
 */
public record ConfidenceInterval(double lower, double upper, double level) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is not finite, they are the wrong way round, or the level is outside
     *     (0, 1)
     */
    public ConfidenceInterval {
        Argument.finite("lower", lower);
        Argument.finite("upper", upper);
        Argument.between("lower", lower, -Double.MAX_VALUE, upper);
        Argument.inside("level", level, 0, 1);
    }

    /**
     * The normal interval of an estimate.
     *
     * @param estimate a score with a standard error
     * @param level the confidence, in (0, 1), for example 0.95
     * @return the interval, not clipped to the scale
     * @throws IllegalArgumentException if the estimate has no standard error or the level is outside (0, 1)
     */
    public static ConfidenceInterval of(Estimate estimate, double level) {
        double half = StandardNormal.twoSided(level) * Argument.atLeast("standardError", estimate.standardError(), 0);
        return new ConfidenceInterval(estimate.value() - half, estimate.value() + half, level);
    }

    /**
     * The part of the interval that lies on a scale.
     *
     * @param scale the questionnaire's scale
     * @return an interval whose ends are on the scale
     */
    public ConfidenceInterval clippedTo(ScoreScale scale) {
        return new ConfidenceInterval(scale.clip(lower), scale.clip(upper), level);
    }

    @Override
    public String toString() {
        return Decimals.rounded(lower, 4) + " to " + Decimals.rounded(upper, 4) + " ("
                + Decimals.shortest(level)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %)";
    }
}
