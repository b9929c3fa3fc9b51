/** Not exported. How files are written that belong together. */
package org.surveystats.io.file;
