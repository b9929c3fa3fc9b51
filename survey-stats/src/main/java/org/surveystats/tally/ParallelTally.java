package org.surveystats.tally;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/**
 * Counts batches on several threads of the caller's. Each idle task takes the next batch, counts it into a tally of
 * its own, and at the end all tallies are merged: the counts are those of one thread. Only as many batches as there are
 * tasks are in memory at a time, so the batches may be a stream of any length; each task has counters of all groups.
 *
 * <p>The batches themselves are made by one thread at a time. Where making them takes longer than counting them, as in
 * a simulation, a parallel stream and {@link AnswerTally#counting} use the threads better.
 */
public final class ParallelTally {
    private ParallelTally() {}

    /**
     * The tally of some cleaned batches.
     *
     * @param plan what is counted
     * @param batches cleaned responses; they are taken one at a time, by one thread at a time
     * @param executor runs the tasks, any of them or none; it is not shut down
     * @param tasks how many threads count at most, the calling one among them, 1 to 1024
     * @return the tally
     * @throws IllegalArgumentException if the number of tasks is outside, or a batch is not cleaned or has another
     *     questionnaire
     * @throws CancellationException if the calling thread is interrupted while it waits for the others; it stays
     *     interrupted
     */
    public static AnswerTally of(TallyPlan plan, Iterable<Responses> batches, Executor executor, int tasks) {
        return new SharedCounting(plan, batch -> batch, batches.iterator()).count(executor, tasks);
    }

    /**
     * The tally of some batches that are cleaned by the thread that counts them.
     *
     * @param plan what is counted
     * @param batches responses that are not cleaned; they are taken one at a time, by one thread at a time
     * @param cleaning what is taken out before
     * @param executor runs the tasks, any of them or none; it is not shut down
     * @param tasks how many threads count at most, the calling one among them, 1 to 1024
     * @return the tally
     * @throws IllegalArgumentException if the number of tasks is outside, or a batch is cleaned already or has another
     *     questionnaire
     * @throws CancellationException if the calling thread is interrupted while it waits for the others; it stays
     *     interrupted
     */
    public static AnswerTally of(
            TallyPlan plan, Iterable<Responses> batches, Cleaning cleaning, Executor executor, int tasks) {
        Objects.requireNonNull(cleaning, "cleaning must not be null");
        return new SharedCounting(plan, cleaning::clean, batches.iterator()).count(executor, tasks);
    }
}
