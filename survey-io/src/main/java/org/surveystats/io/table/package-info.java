/**
 * The data tables that go with a report: {@link org.surveystats.io.table.BenchmarkWorkbook} writes a workbook laid out
 * like the published data sheets, {@link org.surveystats.io.table.TabulationCsv} answer percentages, cross tables and
 * item non-response as CSV, {@link org.surveystats.io.table.ResultCsv} any table as CSV. What is suppressed is an empty
 * cell. Every file of a workbook or of answers says where the data come from.
 *
 * <pre>{@code
 * BenchmarkWorkbook.of(SurveyResults.of(benchmark)).write(Path.of("benchmark.xlsx"));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.table;

import org.jspecify.annotations.NullMarked;
