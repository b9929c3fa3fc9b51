/**
 * Is a unit's score what would be expected? {@link org.surveystats.expectedrange.ExpectedRange} is made from the scores
 * of all units and judges each of them: z scores, winsorised, give the over-dispersion; the adjusted z gives the
 * {@link org.surveystats.expectedrange.Band}. Sources: Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24, 2005; Spiegelhalter et al., "Statistical methods for healthcare regulation",
 * Journal of the Royal Statistical Society A 175, 2012. Pure functions; analyst's side.
 *
 * <pre>{@code
 * ExpectedRange range = benchmark.national("Q17").expectedRange().orElseThrow();
 * range.classify(5.71, 0.298).map(Classification::band);   // a score and its standard error
 * }</pre>
 */
@NullMarked
package org.surveystats.expectedrange;

import org.jspecify.annotations.NullMarked;
