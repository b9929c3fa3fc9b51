/**
 * Scores with their uncertainty. {@link org.surveystats.estimation.ScoreEstimation} makes an
 * {@link org.surveystats.estimation.Estimate} of each unit and item from counts and weights, and the covariances that section
 * scores need; {@link org.surveystats.estimation.UnitEstimates} is what a benchmark takes, wherever it comes from. Analyst's
 * side: figures know no suppression and are not for publication.
 */
package org.surveystats.estimation;
