/**
 * Counts of answers. {@link org.surveystats.tally.AnswerTally} adds batches of responses and other tallies; its counts
 * by group, stratum, item and level hold all that scores, standard errors and bands need. Counts are whole numbers and
 * addition is exact, so any order, batch size or partitioning gives the same results.
 *
 * <p>This is the analyst's side: its figures know no suppression and are not for publication; {@code toString} shows
 * shapes, not cells.
 *
 * <pre>{@code
 * AnswerTally tally = AnswerTally.of(TallyPlan.of(questionnaire), batches);
 * tally.merge(tallyOfOtherBatches);
 * }</pre>
 */
@NullMarked
package org.surveystats.tally;

import org.jspecify.annotations.NullMarked;
