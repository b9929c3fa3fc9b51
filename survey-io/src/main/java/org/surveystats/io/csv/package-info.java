/**
 * CSV files in and out. Start at {@link org.surveystats.io.csv.ResponsesCsv}, which reads responses in batches;
 * {@link org.surveystats.io.csv.UnitsCsv} and {@link org.surveystats.io.csv.OutcomesCsv} read what goes with them,
 * {@link org.surveystats.io.csv.HistoryCsv} reads scores published before, {@link org.surveystats.io.csv.BenchmarkCsv}
 * writes all tables of a survey; {@link org.surveystats.io.table.ResultCsv} writes a single one.
 *
 * <p>Files that are read are text, as it is or compressed with gzip, with lines ended by LF, CRLF or CR: in UTF-8, in
 * UTF-16 where that shows, or in the encoding that is set. What is between fields is set, named by a line {@code sep=},
 * or told from the header ({@link org.surveystats.questionnaire.FileForm}). Fields may be put in quotation marks, and
 * must be where they hold the separator, a quotation mark (written twice) or a line break. White space of every kind
 * around a field is cut ({@link org.surveystats.text.WhiteSpace}). The first line that is not empty names the columns,
 * unless lines before it are set; empty lines, rows of blank cells and a Ctrl-Z at the end are passed over. Files, rows
 * and fields are as large as {@link org.surveystats.io.csv.CsvLimits} allow, so that splitting a file, compressed or
 * not, takes no more memory than a row; beyond it reading responses keeps a batch, the labels met, and the identities
 * of the respondents where the layout names their column, all of it for each thread that reads. Responses are read
 * fastest where they are ASCII without quotation marks; from the first line on that is not, they are read by the full
 * grammar, to the same result. Numbers are written the same way in every country: digits and a decimal point.
 *
 * <pre>{@code
 * ReadTally read = ResponsesCsv.of(questionnaire).tally(Path.of("responses.csv"));
 * BenchmarkCsv.write(Path.of("results"), SurveyResults.of(Benchmark.of(read.tally())));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.csv;

import org.jspecify.annotations.NullMarked;
