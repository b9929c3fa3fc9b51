package org.surveystats.io.responses;

import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/**
 * The batches of one source, cleaned and counted. Plan and cleaning are known to fit the questionnaire, so what cannot
 * be counted is the fault of the source.
 */
final class SourceTally {
    private final String source;
    private final Cleaning cleaning;
    private final AnswerTally counts;

    SourceTally(String source, TallyPlan plan, Cleaning cleaning) {
        this(source, cleaning, new AnswerTally(plan));
    }

    private SourceTally(String source, Cleaning cleaning, AnswerTally counts) {
        this.source = source;
        this.cleaning = cleaning;
        this.counts = counts;
    }

    /** A tally of other batches of the source that begins with what is counted here. */
    SourceTally copy() {
        return new SourceTally(source, cleaning, counts.copy());
    }

    /**
     * Cleans and counts a batch.
     *
     * @throws RefusedBatchException if it cannot be counted
     */
    void add(Responses batch) {
        Responses cleaned = cleaning.clean(batch);
        try {
            counts.add(cleaned);
        } catch (IllegalArgumentException refusal) {
            throw new RefusedBatchException(source, refusal);
        }
    }

    /**
     * Adds the counts of other batches.
     *
     * @throws RefusedBatchException if they make more groups than there may be
     */
    void merge(SourceTally other) {
        try {
            counts.merge(other.counts);
        } catch (IllegalArgumentException refusal) {
            throw new RefusedBatchException(source, refusal);
        }
    }

    AnswerTally counts() {
        return counts;
    }
}
