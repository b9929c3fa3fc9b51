/**
 * One piece of work done by several threads of the caller's. For the library's own modules: it is exported to nobody else.
 * {@link org.surveystats.parallel.Shares} is all there is.
 */
package org.surveystats.parallel;
