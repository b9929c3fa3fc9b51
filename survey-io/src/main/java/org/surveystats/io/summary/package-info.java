/**
 * A survey in sentences, for a screen or a log: {@link org.surveystats.io.summary.UnitSummary} is the report of one unit as
 * plain text. What a careful reader asks about the files comes beside it: {@link org.surveystats.io.summary.LeftOut} says what
 * of the responses is in no figure, {@link org.surveystats.io.summary.Mismatches} what in the other files matches nothing,
 * {@link org.surveystats.io.summary.FileProblem} why a file could not be read or written.
 *
 * <pre>{@code
 * UnitSummary.of(ReportData.of(benchmark), "RT5");
 * }</pre>
 */
@NullMarked
package org.surveystats.io.summary;

import org.jspecify.annotations.NullMarked;
