package org.surveystats.parallel;

/** What one thread does of a piece of work. */
public interface Share {
    /**
     * Goes on until nothing is left to do.
     *
     * @throws Exception what the work throws; the thread that asked for the work gets it
     */
    void run() throws Exception;

    /**
     * How far in the order of the work this share is. Of several failures the one that is least far counts, because one
     * thread alone would have met it.
     *
     * @return 0 or more; asked for once the share has ended
     */
    long place();
}
