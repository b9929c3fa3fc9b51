/** Delimited text files. */
package org.surveystats.io.csv;
