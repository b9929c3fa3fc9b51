package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.surveystats.parallel.Shares;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/**
 * Counts batches on several threads of the caller's. Whoever is ready takes the next batch, counts it into a tally of its own,
 * and at the end all tallies are merged: the counts are those of one thread. Only as many batches as there are tasks are in
 * memory at a time, so the batches may be a stream of any length. {@link AnswerTally#counting} serves streams that run in
 * parallel already.
 */
public final class ParallelTally {
    private static final int MOST_TASKS = 1024;

    private final TallyPlan plan;
    private final UnaryOperator<Responses> cleaning;
    private final Iterator<Responses> batches;
    private long taken;
    private boolean stopped;

    private ParallelTally(TallyPlan plan, UnaryOperator<Responses> cleaning, Iterator<Responses> batches) {
        this.plan = plan;
        this.cleaning = cleaning;
        this.batches = batches;
    }

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
     * @throws CancellationException if the calling thread is interrupted while it waits for the others; it stays interrupted
     */
    public static AnswerTally of(TallyPlan plan, Iterable<Responses> batches, Executor executor, int tasks) {
        return new ParallelTally(plan, batch -> batch, batches.iterator()).count(executor, tasks);
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
     * @throws CancellationException if the calling thread is interrupted while it waits for the others; it stays interrupted
     */
    public static AnswerTally of(
            TallyPlan plan, Iterable<Responses> batches, Cleaning cleaning, Executor executor, int tasks) {
        Objects.requireNonNull(cleaning, "cleaning must not be null");
        return new ParallelTally(plan, cleaning::clean, batches.iterator()).count(executor, tasks);
    }

    private AnswerTally count(Executor executor, int tasks) {
        if (tasks < 1 || tasks > MOST_TASKS) {
            throw new IllegalArgumentException("tasks must be in [1, " + MOST_TASKS + "]: " + tasks);
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            shares.add(new Share());
        }
        try {
            Shares.run(executor, shares, this::stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while counting");
        }
        shares.stream()
                .filter(share -> share.failure.isPresent())
                .min(Comparator.comparingLong(share -> share.batch))
                .ifPresent(first -> rethrow(first.failure.orElseThrow()));
        AnswerTally all = new AnswerTally(plan);
        shares.forEach(share -> all.merge(share.tally));
        return all;
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private synchronized void stop() {
        stopped = true;
    }

    private synchronized Optional<Responses> next(Share share) {
        if (stopped || !batches.hasNext()) {
            return Optional.empty();
        }
        share.batch = taken++;
        return Optional.of(batches.next());
    }

    /** What one thread does. */
    private final class Share implements Runnable {
        private final AnswerTally tally = new AnswerTally(plan);
        private Optional<Throwable> failure = Optional.empty();
        private long batch;

        @Override
        public void run() {
            try {
                for (Optional<Responses> next = next(this); next.isPresent(); next = next(this)) {
                    tally.add(cleaning.apply(next.get()));
                }
            } catch (RuntimeException | Error any) {
                // Thrown again by the calling thread, if no earlier batch fails too.
                failure = Optional.of(any);
                stop();
            }
        }
    }
}
