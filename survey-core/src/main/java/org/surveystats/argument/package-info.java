/**
 * Checks of arguments: {@link org.surveystats.argument.Argument} refuses what lies outside the accepted interval with a
 * message that names the argument, the interval and the value. NaN passes no check.
 */
package org.surveystats.argument;
