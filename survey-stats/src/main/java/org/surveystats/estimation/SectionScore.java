package org.surveystats.estimation;

import java.util.List;
import java.util.Optional;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;

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

    /** The covariances of the scores of some items. */
    @FunctionalInterface
    public interface Covariances {
        /**
         * The covariance of the scores of two items.
         *
         * @param first the index of an item
         * @param second the index of an item behind it
         * @return NaN when it is not known
         */
        double of(int first, int second);
    }

    /**
     * The score of a section of one unit.
     *
     * @param section a section
     * @param unit the unit's estimates
     * @return empty when one of the section's items has no estimate; without standard error when a covariance is not
     *     known
     */
    public static Optional<Estimate> of(Section section, UnitEstimates unit) {
        List<QuestionId> ids = section.items();
        if (!unit.items().keySet().containsAll(ids)) {
            return Optional.empty();
        }
        List<Estimate> items =
                ids.stream().flatMap(id -> unit.item(id).stream()).toList();
        return Optional.of(of(items, (first, second) -> unit.covariance(ids.get(first), ids.get(second))));
    }

    /**
     * The score of a section.
     *
     * @param items estimates of its items, at least one
     * @param covariances the covariances of their scores, NaN where one is not known
     * @return the estimate; without standard error when an item has none, a covariance is NaN or the variance came out
     *     negative; with 0 where variances and covariances cancel to within rounding
     * @throws IllegalArgumentException if there is no item
     */
    public static Estimate of(List<Estimate> items, Covariances covariances) {
        int m = items.size();
        if (m == 0) {
            throw new IllegalArgumentException("items must be one or more: 0");
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
                double covariance = covariances.of(i, j);
                variance += 2 * covariance;
                magnitude += 2 * Math.abs(covariance);
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
