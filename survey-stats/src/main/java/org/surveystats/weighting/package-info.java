/**
 * Weights that give every unit the same profile: {@link org.surveystats.weighting.StandardisationWeights}. Analyst's
 * side: the figures are not for publication.
 *
 * <pre>{@code
 * StandardisationWeights weights = StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(5));
 * weights.table("RT5");
 * }</pre>
 */
@NullMarked
package org.surveystats.weighting;

import org.jspecify.annotations.NullMarked;
