/** Rules of the source files themselves, which neither the compiler nor the formatter checks. */
package org.surveystats.docs.source;
