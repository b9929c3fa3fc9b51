/**
 * What a report is made from: {@link org.surveystats.io.report.data.ReportData} puts the results of a survey beside
 * changes, response rates and what was published before. {@code org.surveystats.io.report} makes pages of it,
 * {@code org.surveystats.io.summary} text.
 *
 * <pre>{@code
 * ReportData.of(benchmark).withChanges(List.of(ChangeOverTime.between(benchmark, benchmarkOf2020)));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.report.data;

import org.jspecify.annotations.NullMarked;
