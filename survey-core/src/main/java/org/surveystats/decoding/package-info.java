/**
 * Rows of any source turned into batches of answers. {@link org.surveystats.decoding.ResponseDecoder} takes the rows of
 * a source, as typed cells, by column or as lines of bytes, and gives {@link org.surveystats.response.Responses} and a
 * {@link org.surveystats.decoding.DecodingReport} of what was read and left out;
 * {@link org.surveystats.decoding.ResponsesBuilder} takes rows that are given in code. What is wrong is told with
 * source, line, column, value and what is allowed, whatever the source. Decoding ends with the columns of
 * {@code org.surveystats.response} and needs nothing of them that others could not use.
 *
 * <pre>{@code
 * Responses batch = ResponsesBuilder.of(visits).add("North", Map.of("Q1", 1)).build();
 *
 * ResponseDecoder decoder = new ResponseDecoder(
 *         visits, "visits", Strictness.LENIENT, ResponseDecoder.DEFAULT_BATCH, System.out::println);
 * decoder.header(List.of("site", "Q1"));
 * decoder.row(1, List.of("North", 1));
 * decoder.columns(2, List.of(
 *         SourceColumn.ofLabels(List.of("North", "South"), 0, 1),
 *         SourceColumn.ofNumbers(1, Double.NaN)));
 * DecodingReport report = decoder.finish();
 * }</pre>
 */
@NullMarked
package org.surveystats.decoding;

import org.jspecify.annotations.NullMarked;
