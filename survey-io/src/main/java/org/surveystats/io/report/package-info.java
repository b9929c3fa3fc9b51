/**
 * The benchmark report: what a unit opens on publication day. {@link org.surveystats.io.report.UnitReport} makes the
 * report of one unit as one HTML file that needs nothing else, {@link org.surveystats.io.report.ReportSet} those of all
 * units with an index and a national page. Both take {@link org.surveystats.benchmark.SurveyResults}.
 *
 * <pre>{@code
 * UnitReport.of(SurveyResults.of(benchmark), "RT5").write(Path.of("report.html"));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.report;

import org.jspecify.annotations.NullMarked;
