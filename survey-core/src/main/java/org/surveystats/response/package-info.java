/**
 * Answers in columns. {@link org.surveystats.response.ResponseDecoder} turns rows of text into batches of
 * {@link org.surveystats.response.Responses}, {@link org.surveystats.response.Cleaning} takes out the answers of those
 * whom the questionnaire did not route to a question, and both count what they leave out. The figures of this package
 * are respondent-level data and not for publication; {@code toString} shows shapes only.
 *
 * <pre>{@code
 * Responses batch = Responses.builder(visits).add("North", Map.of("Q1", "1")).build();
 * Responses cleaned = Cleaning.of(visits).clean(batch);
 * }</pre>
 */
@NullMarked
package org.surveystats.response;

import org.jspecify.annotations.NullMarked;
