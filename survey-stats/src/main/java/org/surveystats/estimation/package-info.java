/**
 * Scores with their uncertainty. {@link org.surveystats.estimation.ScoreEstimation} makes an
 * {@link org.surveystats.estimation.Estimate} of each unit and item from counts and weights, and the covariances that
 * section scores need, all units side by side in {@link org.surveystats.estimation.SurveyEstimates}; estimates that
 * come from elsewhere reach a benchmark as {@link org.surveystats.estimation.UnitEstimates}. Analyst's side: figures
 * know no suppression and are not for publication.
 *
 * <pre>{@code
 * ScoreEstimation estimation =
 *         new ScoreEstimation(tally, weights, StandardErrorMethod.LINEARISED, UnknownStratum.EXCLUDED);
 * List<UnitEstimates> units = estimation.units();
 * }</pre>
 */
@NullMarked
package org.surveystats.estimation;

import org.jspecify.annotations.NullMarked;
