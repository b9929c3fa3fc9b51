package org.surveystats.parallel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;

/**
 * Tasks that share one piece of work, each of which goes on until nothing is left to do. The calling thread runs one of
 * them, so that the work gets done even if the executor does nothing: if it is busy, has fewer threads than there are
 * tasks, runs what it is given in the calling thread, or refuses it. Only tasks that have started are waited for, so
 * nothing can block.
 */
public final class Tasks {
    private static final int MOST = 1024;

    /**
     * The calling thread and the tasks that have started. Once all have ended the phaser terminates, and no further
     * task can start.
     */
    private final Phaser running = new Phaser(1);

    private final Runnable stop;
    private final List<Failure> failures = new ArrayList<>();

    private record Failure(long index, Throwable cause) {}

    private Tasks(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Checks a number of tasks.
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
     * Runs tasks until all that have started have ended. What a task throws, checked or not, is thrown as it is.
     *
     * @param executor runs all but the first; it is not shut down
     * @param tasks what to do, at least one
     * @param stop makes the tasks end soon; called when one of them fails or the calling thread is interrupted
     * @throws InterruptedException if the calling thread was interrupted while it waited for the others; they have
     *     ended
     */
    public static void run(Executor executor, List<? extends Task> tasks, Runnable stop) throws InterruptedException {
        Tasks all = new Tasks(stop);
        all.begin(executor, tasks.subList(1, tasks.size()));
        all.attempt(tasks.get(0));
        all.await();
        all.throwFirst();
    }

    private void begin(Executor executor, List<? extends Task> others) {
        try {
            for (Task task : others) {
                executor.execute(() -> begin(task));
            }
        } catch (RejectedExecutionException full) {
            // Fewer threads do the same.
        } catch (Throwable broken) {
            fail(0, broken);
        }
    }

    /** Does nothing when the calling thread has not waited for it. */
    private void begin(Task task) {
        if (running.register() < 0) {
            return;
        }
        try {
            attempt(task);
        } finally {
            running.arriveAndDeregister();
        }
    }

    private void attempt(Task task) {
        try {
            task.run();
        } catch (Throwable failed) {
            // Thrown again by the calling thread.
            fail(task.index(), failed);
        }
    }

    private void fail(long index, Throwable cause) {
        synchronized (failures) {
            failures.add(new Failure(index, cause));
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
                .min(Comparator.comparingLong(Failure::index))
                .ifPresent(first -> Tasks.<RuntimeException>throwAsItIs(first.cause()));
    }

    /** A task may throw what its callers declare, which is not known here. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsItIs(Throwable cause) throws T {
        throw (T) cause;
    }
}
