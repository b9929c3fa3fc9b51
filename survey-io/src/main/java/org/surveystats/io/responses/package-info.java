/**
 * What all sources of responses share: {@link org.surveystats.io.responses.ResponseReading} decodes, cleans and counts
 * the rows of a source and gives a {@link org.surveystats.io.responses.ReadTally}, the counts with what was read and
 * left out. A source that can be split among threads is a {@link org.surveystats.io.responses.SharedSource}. CSV files
 * are the source at hand, {@code org.surveystats.io.csv.ResponsesCsv}.
 *
 * <pre>{@code
 * ReadTally read = ResponseReading.of(visits).tally("rows in memory", decoder -> {
 *     decoder.header(List.of("site", "Q1"));
 *     decoder.row(1, List.of("North", 1));
 *     decoder.row(2, List.of("South", 1));
 * });
 * }</pre>
 */
@NullMarked
package org.surveystats.io.responses;

import org.jspecify.annotations.NullMarked;
