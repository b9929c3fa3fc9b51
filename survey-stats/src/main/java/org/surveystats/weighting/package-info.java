/**
 * Weights that give every unit the same profile: {@link org.surveystats.weighting.StandardisationWeights}. Analyst's side:
 * the figures are not for publication.
 */
package org.surveystats.weighting;
