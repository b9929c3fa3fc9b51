/** Not exported. How files are read, what kind they are, and how files are written that belong together. */
@NullMarked
package org.surveystats.io.file;

import org.jspecify.annotations.NullMarked;
