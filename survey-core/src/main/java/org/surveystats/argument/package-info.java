/**
 * Checks of arguments: {@link org.surveystats.argument.Argument} refuses what is outside the accepted interval with a
 * message that names the argument, the interval and the value. NaN passes no check.
 *
 * <pre>{@code
 * Argument.atLeast("cap", cap, 1);   // "cap must be in [1, inf): 0.5"
 * }</pre>
 */
@NullMarked
package org.surveystats.argument;

import org.jspecify.annotations.NullMarked;
