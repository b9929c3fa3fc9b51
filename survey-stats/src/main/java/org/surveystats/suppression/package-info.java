/**
 * What may be shown. {@link org.surveystats.suppression.SuppressionRule} decides,
 * {@link org.surveystats.suppression.Published} carries a figure that is shown or the reason why it is not, never both.
 *
 * <pre>{@code
 * Published<Double> score = benchmark.unit("X02").question("Q28").score();
 * score.hiddenReason();   // why it is not shown, empty when it is
 * }</pre>
 */
@NullMarked
package org.surveystats.suppression;

import org.jspecify.annotations.NullMarked;
