package org.surveystats.parallel;

/** What one thread does of a piece of work. */
public interface Task {
    /**
     * Goes on until nothing is left to do.
     *
     * @throws Exception what the work throws; it reaches the thread that asked for the work
     */
    void run() throws Exception;

    /**
     * How far into the work this task got. Of several failures that with the lowest index is thrown, because a single
     * thread would have met it first.
     *
     * @return 0 or more; asked for once the task has ended
     */
    long index();
}
