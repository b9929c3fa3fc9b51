package org.surveystats.parallel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;

/**
 * Shares of one piece of work, each of which goes on until nothing is left to do. The calling thread does one of them,
 * so all is done even when the executor does nothing: when it is busy, has fewer threads than there are shares, runs
 * what it is given at once in the calling thread, or refuses it. Only shares that have begun are waited for, so nothing
 * can block.
 */
public final class Shares {
    private static final int MOST = 1024;

    /**
     * The calling thread and the shares that have begun. When all have ended it has too, and no share can begin any
     * more.
     */
    private final Phaser running = new Phaser(1);

    private final Runnable stop;
    private final List<Failure> failures = new ArrayList<>();

    private record Failure(long place, Throwable cause) {}

    private Shares(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Checks a number of shares.
     *
     * @param tasks what a user gave
     * @return the number
     * @throws IllegalArgumentException if it is not in [1, 1024]
     */
    public static int checked(int tasks) {
        if (tasks < 1 || tasks > MOST) {
            throw new IllegalArgumentException("tasks must be in [1, " + MOST + "]: " + tasks);
        }
        return tasks;
    }

    /**
     * Runs shares until all that have begun have ended. What a share throws, checked or not, is thrown as it is.
     *
     * @param executor runs all but the first; it is not shut down
     * @param shares what to do, at least one
     * @param stop makes the shares end soon; called when one of them fails or the calling thread is interrupted
     * @throws InterruptedException if the calling thread was interrupted while it waited for the others; they have
     *     ended
     */
    public static void run(Executor executor, List<? extends Share> shares, Runnable stop) throws InterruptedException {
        Shares all = new Shares(stop);
        all.begin(executor, shares.subList(1, shares.size()));
        all.attempt(shares.get(0));
        all.await();
        all.throwFirst();
    }

    private void begin(Executor executor, List<? extends Share> others) {
        try {
            for (Share share : others) {
                executor.execute(() -> begin(share));
            }
        } catch (RejectedExecutionException full) {
            // Fewer threads do the same.
        } catch (Throwable broken) {
            fail(0, broken);
        }
    }

    /** Does nothing when the calling thread has not waited for it. */
    private void begin(Share share) {
        if (running.register() < 0) {
            return;
        }
        try {
            attempt(share);
        } finally {
            running.arriveAndDeregister();
        }
    }

    private void attempt(Share share) {
        try {
            share.run();
        } catch (Throwable failed) {
            // Thrown again by the calling thread.
            fail(share.place(), failed);
        }
    }

    private void fail(long place, Throwable cause) {
        synchronized (failures) {
            failures.add(new Failure(place, cause));
        }
        stop.run();
    }

    private void await() throws InterruptedException {
        int phase = running.arriveAndDeregister();
        try {
            running.awaitAdvanceInterruptibly(phase);
        } catch (InterruptedException interrupted) {
            stop.run();
            running.awaitAdvance(phase);
            failures.forEach(failure -> interrupted.addSuppressed(failure.cause()));
            throw interrupted;
        }
    }

    private void throwFirst() {
        failures.stream()
                .min(Comparator.comparingLong(Failure::place))
                .ifPresent(first -> Shares.<RuntimeException>throwAsItIs(first.cause()));
    }

    /** A share may throw what its caller's callers declare, which nobody here can know. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsItIs(Throwable cause) throws T {
        throw (T) cause;
    }
}
