package org.surveystats.expectedrange;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The nine definitions of a sample percentile, numbered as in R's {@code quantile}. Source: Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50, 1996.
 */
public enum PercentileType {
    /** Inverse of the empirical distribution function. */
    TYPE_1(EstimationType.R_1),
    /** The same with averaging at discontinuities. */
    TYPE_2(EstimationType.R_2),
    /** Nearest order statistic. */
    TYPE_3(EstimationType.R_3),
    /** Linear interpolation of the empirical distribution function. */
    TYPE_4(EstimationType.R_4),
    /** Piecewise linear through the midpoints of the steps. */
    TYPE_5(EstimationType.R_5),
    /** At position (n + 1) p; SPSS and Minitab. The default here. */
    TYPE_6(EstimationType.R_6),
    /** At position (n - 1) p + 1; the default of R and NumPy. */
    TYPE_7(EstimationType.R_7),
    /** Approximately median-unbiased. */
    TYPE_8(EstimationType.R_8),
    /** Approximately unbiased for normal samples. */
    TYPE_9(EstimationType.R_9);

    /** By how many units in the last place the product of the sample size and a share may be off. */
    private static final double ROUNDING = 8;

    private final EstimationType type;

    PercentileType(EstimationType type) {
        this.type = type;
    }

    /**
     * A percentile of a sample.
     *
     * @param sample at least one finite number, in any order
     * @param share which percentile, in (0, 1]
     * @return between the least and the greatest of the sample
     */
    double of(double[] sample, double share) {
        return switch (this) {
            case TYPE_1, TYPE_2, TYPE_3 -> ofSteps(sample, share);
            default -> new Percentile().withEstimationType(type).evaluate(sample, 100 * share);
        };
    }

    /** For the definitions that jump: rounding must not put one end before a jump and the other after it. */
    private double ofSteps(double[] sample, double share) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double position = n * share;
        double whole = Math.rint(position);
        double jump = this == TYPE_3 ? Math.floor(position) + 0.5 : whole;
        if (Math.abs(position - jump) <= ROUNDING * Math.ulp((double) n)) {
            position = jump;
        }
        return switch (this) {
            // Half to even.
            case TYPE_3 -> at(sorted, Math.rint(position));
            case TYPE_2 -> (at(sorted, Math.ceil(position)) + at(sorted, Math.floor(position + 1))) / 2;
            default -> at(sorted, Math.ceil(position));
        };
    }

    private static double at(double[] sorted, double position) {
        return sorted[(int) Math.max(1, Math.min(sorted.length, position)) - 1];
    }
}
