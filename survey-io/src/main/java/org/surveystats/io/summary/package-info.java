/**
 * A survey in sentences, for a screen or a log: {@link org.surveystats.io.summary.UnitSummary} is the report of one
 * unit as plain text. What a careful reader asks about the files comes beside it:
 * {@link org.surveystats.io.summary.Mismatches} says what in the other files matches nothing,
 * {@link org.surveystats.io.summary.FileProblem} why a file could not be read or written.
 * {@link org.surveystats.io.summary.LeftOut}, which says what of the responses is in no figure, is for analysts; what
 * may be published of it is {@link org.surveystats.benchmark.PublishedRows}.
 *
 * <pre>{@code
 * UnitSummary.of(SurveyResults.of(benchmark), "RT5");
 * }</pre>
 */
@NullMarked
package org.surveystats.io.summary;

import org.jspecify.annotations.NullMarked;
