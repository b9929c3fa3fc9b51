/**
 * Answers in columns. {@link org.surveystats.response.Responses} is a batch of respondents,
 * {@link org.surveystats.response.Cleaning} takes out the answers of those whom the questionnaire did not route to a
 * question and counts them, {@link org.surveystats.response.AnswerState} is the number by which each answer is kept.
 * How rows of a source become batches is the matter of {@code org.surveystats.decoding}; columns that a program has
 * already are put together here. The figures of this package are respondent-level data and not for publication;
 * {@code toString} shows shapes only.
 *
 * <pre>{@code
 * Responses batch = Responses.ofColumns(visits, new LabelColumn(List.of("North", "South"), new int[] {0, 1, 0}))
 *         .column("Q1", CodedColumn.of(1, AnswerState.ofLevel(0), AnswerState.ofLevel(0), AnswerState.BLANK))
 *         .build();
 * Responses cleaned = Cleaning.of(visits).clean(batch);
 * }</pre>
 */
@NullMarked
package org.surveystats.response;

import org.jspecify.annotations.NullMarked;
