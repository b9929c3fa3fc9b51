package org.surveystats.comparison;

import org.surveystats.argument.Argument;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.StandardNormal;

/**
 * The z test of two independent scores, {@value #Z}. The benchmark report of the Community Mental Health Survey 2021
 * says that z tests at 95 % were used; that there is no over-dispersion in them is consistent with what is published
 * for the Adult Inpatient Survey 2022.
 */
public final class ZTest {
    /** The test statistic, {@value}, of scores y with standard errors s. */
    public static final String Z = "z = (y1 - y2) / sqrt(s1^2 + s2^2)";

    private static final double LEAST_EXACT = 1e-290;

    private ZTest() {}

    /**
     * Compares two scores.
     *
     * @param score the first score, finite
     * @param error its standard error, 0 or more
     * @param otherScore the second score, finite
     * @param otherError its standard error, 0 or more
     * @return the result; a z beyond the largest double is that double
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of range, the difference of the scores is
     *     infinite, or both standard errors are 0
     */
    public static TestResult compare(double score, double error, double otherScore, double otherError) {
        Argument.finite("score", score);
        Argument.atLeast("error", error, 0);
        Argument.finite("otherScore", otherScore);
        Argument.atLeast("otherError", otherError, 0);
        double combined =
                Argument.inside("combined standard error", combined(error, otherError), 0, Double.POSITIVE_INFINITY);
        double difference = Argument.finite("difference of the scores", score - otherScore);
        double z = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, difference / combined));
        return new TestResult(difference, combined, z, StandardNormal.twoSidedTail(z));
    }

    private static double combined(double error, double otherError) {
        double variance = error * error + otherError * otherError;
        // The square of a very small or large error underflows or overflows.
        return variance > LEAST_EXACT && variance < Double.POSITIVE_INFINITY
                ? Math.sqrt(variance)
                : StrictMath.hypot(error, otherError);
    }

    /**
     * Compares two estimates.
     *
     * @param estimate the first
     * @param other the second
     * @return the result
     * @throws IllegalArgumentException if one has no standard error or both are 0
     */
    public static TestResult compare(Estimate estimate, Estimate other) {
        return compare(estimate.value(), estimate.standardError(), other.value(), other.standardError());
    }

    /**
     * Compares two scores that were published rounded. The lowest z comes from the lowest difference that rounds to the
     * printed figures, with the largest standard errors where it is positive and the smallest where it is negative; the
     * highest z likewise.
     *
     * @param score the first
     * @param other the second
     * @return the results that the figures can have been rounded from
     */
    public static RoundedTestResult compare(RoundedScore score, RoundedScore other) {
        return new RoundedTestResult(
                extreme(score, other, score.lowestScore(), other.highestScore(), false),
                compare(
                        score.score().doubleValue(),
                        score.standardError().doubleValue(),
                        other.score().doubleValue(),
                        other.standardError().doubleValue()),
                extreme(score, other, score.highestScore(), other.lowestScore(), true));
    }

    /** Small standard errors take z away from 0, large ones towards it. */
    private static TestResult extreme(
            RoundedScore score, RoundedScore other, double value, double otherValue, boolean highest) {
        boolean away = value > otherValue == highest;
        return compare(
                value,
                away ? score.lowestError() : score.highestError(),
                otherValue,
                away ? other.lowestError() : other.highestError());
    }
}
