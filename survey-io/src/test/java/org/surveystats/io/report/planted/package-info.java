/** Planted for the rules of the architecture to find: it looks like a part of the report. */
package org.surveystats.io.report.planted;
