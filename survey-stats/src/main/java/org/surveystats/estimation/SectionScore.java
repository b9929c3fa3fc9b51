package org.surveystats.estimation;

import java.util.List;

/**
 * The score of a section: the plain mean of its items' scores, with standard error {@value #STANDARD_ERROR}. Source of
 * the mean: benchmark report of the Community Mental Health Survey 2021, "scoring"; of the standard error: that of a
 * mean of correlated scores.
 */
public final class SectionScore {
    /** The standard error of a section of m questions, by {@value}. */
    public static final String STANDARD_ERROR = "s = sqrt(sum of variances + 2 sum of covariances) / m";

    private static final double ROUNDING = 1e-12;

    private SectionScore() {}

    /**
     * The score of a section.
     *
     * @param items estimates of its items, at least one
     * @param covariances covariances[i][j] of items i and j for i &lt; j; other places are not read; NaN where it is
     *     not known
     * @return the estimate; without standard error when an item has none, a covariance is NaN or the variance came out
     *     negative; with 0 where variances and covariances cancel to within rounding
     * @throws IllegalArgumentException if there is no item or the covariances do not have a row for each
     */
    public static Estimate of(List<Estimate> items, double[][] covariances) {
        int m = items.size();
        if (m == 0 || covariances.length != m) {
            throw new IllegalArgumentException(
                    "items must be one or more, with a row of covariances for each: " + m + ", " + covariances.length);
        }
        double sum = 0;
        double variance = 0;
        double magnitude = 0;
        long respondents = Long.MAX_VALUE;
        for (int i = 0; i < m; i++) {
            Estimate item = items.get(i);
            sum += item.value();
            variance += item.standardError() * item.standardError();
            magnitude += item.standardError() * item.standardError();
            for (int j = i + 1; j < m; j++) {
                variance += 2 * covariances[i][j];
                magnitude += 2 * Math.abs(covariances[i][j]);
            }
            respondents = Math.min(respondents, item.respondents());
        }
        // What is left when terms cancel is rounding error, which would pass for a tiny standard error.
        if (Math.abs(variance) <= ROUNDING * magnitude) {
            variance = 0;
        }
        // The root of a negative variance is NaN: no standard error.
        return new Estimate(sum / m, Math.sqrt(variance) / m, respondents);
    }
}
