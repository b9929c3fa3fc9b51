package org.surveystats.expectedrange;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The nine definitions of a sample percentile, numbered as in R's {@code quantile}. Source: Hyndman and Fan, "Sample quantiles
 * in statistical packages", The American Statistician 50, 1996.
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
        return new Percentile().withEstimationType(type).evaluate(sample, 100 * share);
    }
}
