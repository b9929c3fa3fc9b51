/** How bands look, in charts and on pages alike. Not exported. */
@NullMarked
package org.surveystats.io.paint;

import org.jspecify.annotations.NullMarked;
