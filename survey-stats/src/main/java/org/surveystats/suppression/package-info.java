/**
 * What may be shown. {@link org.surveystats.suppression.SuppressionRule} decides, {@link org.surveystats.suppression.Published}
 * carries a figure that is shown or the reason why it is not, never both.
 */
package org.surveystats.suppression;
