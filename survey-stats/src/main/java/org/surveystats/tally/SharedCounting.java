package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.surveystats.parallel.Shares;
import org.surveystats.response.Responses;

/** One stream of batches that several threads count; they share nothing but whose turn it is to take the next one. */
final class SharedCounting {
    private static final int MOST_TASKS = 1024;

    private final TallyPlan plan;
    private final UnaryOperator<Responses> cleaning;
    private final Iterator<Responses> batches;
    private long taken;
    private boolean stopped;

    SharedCounting(TallyPlan plan, UnaryOperator<Responses> cleaning, Iterator<Responses> batches) {
        this.plan = plan;
        this.cleaning = cleaning;
        this.batches = batches;
    }

    /** Counts all batches; see {@link ParallelTally}. */
    AnswerTally count(Executor executor, int tasks) {
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
