/** How files are written that belong together; not exported. */
package org.surveystats.io.file;
