package org.surveystats.io.responses;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * A source whose rows several threads can take at the same time. It is read once, either in order by {@link #read} or
 * by its shares.
 */
public interface SharedSource extends ResponseSource, Closeable {
    /**
     * The names of the columns.
     *
     * @return in the order of the cells; empty when the source can be read in order only
     */
    Optional<List<String>> header();

    /**
     * What was told from the source to find its header, such as a separator that nobody set.
     *
     * @return sentences for the report of reading, mostly none
     */
    default List<String> told() {
        return List.of();
    }

    /**
     * A share for one thread. Together the shares give all rows behind the header, each of them once; each gives its
     * own in the order of the source.
     *
     * @return a share that has not begun
     */
    SourceShare share();

    /** Ends the reading soon: shares are given no rows any more. Called from any thread. */
    void stop();
}
