package org.surveystats.parallel;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;

/**
 * Shares of one piece of work, each of which goes on until nothing is left to do. The calling thread does one of them, so all
 * is done even when the executor does nothing: when it is busy, has fewer threads than there are shares, runs what it is
 * given at once in the calling thread, or refuses it. Only shares that have begun are waited for, so nothing can block.
 */
public final class Shares {
    /** The calling thread and the shares that have begun. When all have ended it has too, and no share can begin any more. */
    private final Phaser running = new Phaser(1);

    private final Runnable stop;

    private Shares(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Runs shares until all that have begun have ended.
     *
     * @param executor runs all but the first; it is not shut down
     * @param shares what to do, at least one; none of them throws anything
     * @param stop makes the shares end soon; called when the calling thread is interrupted or the executor fails
     * @throws InterruptedException if the calling thread was interrupted while it waited for the others; they have ended
     */
    public static void run(Executor executor, List<? extends Runnable> shares, Runnable stop)
            throws InterruptedException {
        Shares all = new Shares(stop);
        try {
            all.begin(executor, shares.subList(1, shares.size()));
            shares.get(0).run();
        } catch (Throwable failed) {
            stop.run();
            throw failed;
        } finally {
            all.await();
        }
    }

    private void begin(Executor executor, List<? extends Runnable> others) {
        try {
            for (Runnable share : others) {
                executor.execute(() -> begin(share));
            }
        } catch (RejectedExecutionException full) {
            // Fewer threads do the same.
        }
    }

    /** Does nothing when the calling thread has not waited for it. */
    private void begin(Runnable share) {
        if (running.register() < 0) {
            return;
        }
        try {
            share.run();
        } finally {
            running.arriveAndDeregister();
        }
    }

    private void await() throws InterruptedException {
        int phase = running.arriveAndDeregister();
        try {
            running.awaitAdvanceInterruptibly(phase);
        } catch (InterruptedException interrupted) {
            stop.run();
            running.awaitAdvance(phase);
            throw interrupted;
        }
    }
}
