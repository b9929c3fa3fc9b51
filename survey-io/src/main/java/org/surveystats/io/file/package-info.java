/** Not exported. How files are read, what kind they are, and how they are replaced as a whole. */
@NullMarked
package org.surveystats.io.file;

import org.jspecify.annotations.NullMarked;
