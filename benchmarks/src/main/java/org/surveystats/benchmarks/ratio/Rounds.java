package org.surveystats.benchmarks.ratio;

import java.util.Arrays;
import java.util.List;

/**
 * Times of several tasks in one JVM, turn and turn about: what slows the machine down for a while slows all of them.
 * The median of the rounds counts.
 */
final class Rounds {
    private static final double NANOS = 1e9;
    private static final long REST_MILLIS = 20;

    private Rounds() {}

    /**
     * Something to be timed. It gives the same number at every run, so that nothing of it can be left out unnoticed.
     */
    interface Work {
        long run() throws Exception;
    }

    record Task(String name, Work work) {}

    /**
     * Runs all tasks in every round.
     *
     * @param warmUp rounds that are not counted
     * @param rounds rounds that are
     * @param tasks what is timed
     * @return the median time of each task in seconds
     * @throws Exception what a task throws, or {@code IllegalStateException} when a task gives another number than
     *     before
     */
    static double[] medians(int warmUp, int rounds, List<Task> tasks) throws Exception {
        double[][] seconds = new double[tasks.size()][rounds];
        long[] results = new long[tasks.size()];
        for (int round = -warmUp; round < rounds; round++) {
            for (int task = 0; task < seconds.length; task++) {
                // Threads of the one before may still be looking for work.
                Thread.sleep(REST_MILLIS);
                long start = System.nanoTime();
                long result = tasks.get(task).work().run();
                long end = System.nanoTime();
                if (round == -warmUp) {
                    results[task] = result;
                } else if (results[task] != result) {
                    throw new IllegalStateException(
                            tasks.get(task).name() + " must give " + results[task] + " in each round: " + result);
                }
                if (round >= 0) {
                    seconds[task][round] = (end - start) / NANOS;
                }
            }
        }
        return Arrays.stream(seconds).mapToDouble(Rounds::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
