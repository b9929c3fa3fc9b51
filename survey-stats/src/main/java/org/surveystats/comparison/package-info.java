/**
 * Do two scores differ? {@link org.surveystats.comparison.ZTest} compares two independent estimates, of two years or
 * two units, and {@link org.surveystats.comparison.Change} says it in a word. Of figures that were published rounded
 * ({@link org.surveystats.comparison.RoundedScore}) it says what they can have been rounded from.
 *
 * <pre>{@code
 * ZTest.compare(5.8, 0.16, 6.3, 0.15).change(0.95);   // Decrease: score and standard error now, and before
 * }</pre>
 */
@NullMarked
package org.surveystats.comparison;

import org.jspecify.annotations.NullMarked;
