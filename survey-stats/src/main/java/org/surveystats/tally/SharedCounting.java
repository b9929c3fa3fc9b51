package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.surveystats.parallel.Task;
import org.surveystats.parallel.Tasks;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Responses;

/** One stream of batches that several threads count; they share nothing but whose turn it is to take the next one. */
final class SharedCounting {
    private final AnswerTally empty;
    private final UnaryOperator<Responses> cleaning;
    private final Iterator<Responses> batches;
    private final ReentrantLock turn = new ReentrantLock();
    private long taken;
    private volatile boolean stopped;

    SharedCounting(TallyPlan plan, UnaryOperator<Responses> cleaning, Iterator<Responses> batches) {
        this.empty = new AnswerTally(plan);
        this.cleaning = cleaning;
        this.batches = batches;
    }

    /** Counts all batches; see {@link ParallelTally}. */
    AnswerTally count(Executor executor, int tasks) {
        Objects.requireNonNull(executor, "executor must not be null");
        List<Counting> shares = new ArrayList<>();
        for (int i = 0; i < Tasks.checked(tasks); i++) {
            shares.add(new Counting());
        }
        try {
            Tasks.run(executor, shares, () -> stopped = true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while counting");
        }
        AnswerTally all = shares.get(0).tally;
        shares.subList(1, shares.size()).forEach(share -> all.merge(share.tally));
        return all;
    }

    private Optional<Responses> next(Counting share) {
        turn.lock();
        try {
            share.batch = taken;
            if (stopped || !batches.hasNext()) {
                return Optional.empty();
            }
            taken++;
            return Optional.of(
                    Objects.requireNonNull(batches.next(), () -> "batch must not be null: number " + share.batch));
        } finally {
            turn.unlock();
        }
    }

    /** What one thread counts. */
    private final class Counting implements Task {
        private final AnswerTally tally = empty.copy();
        private long batch;

        @Override
        public void run() {
            for (Optional<Responses> next = next(this); next.isPresent(); next = next(this)) {
                tally.add(cleaning.apply(next.get()));
            }
        }

        @Override
        public long index() {
            return batch;
        }
    }
}
