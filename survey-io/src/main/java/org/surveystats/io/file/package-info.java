/** Not exported. How files are written that belong together. */
@NullMarked
package org.surveystats.io.file;

import org.jspecify.annotations.NullMarked;
