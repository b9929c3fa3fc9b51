/**
 * One piece of work done by several threads of the caller's. For the library's own modules, exported to nobody else.
 * Start at {@link org.surveystats.parallel.Tasks}.
 */
@NullMarked
package org.surveystats.parallel;

import org.jspecify.annotations.NullMarked;
