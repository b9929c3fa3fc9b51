/** The words of charts and reports, by language. Not exported. */
@NullMarked
package org.surveystats.io.words;

import org.jspecify.annotations.NullMarked;
