/** Counts of answers. */
package org.surveystats.tally;
