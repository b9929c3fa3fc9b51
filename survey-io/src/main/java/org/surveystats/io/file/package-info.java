/** Not exported. What files are, and how they are replaced as a whole. */
@NullMarked
package org.surveystats.io.file;

import org.jspecify.annotations.NullMarked;
