/** The words of charts and reports, by language. Not exported. */
package org.surveystats.io.words;
