package org.surveystats.io.responses;

import java.io.IOException;

/** A source that can be read more than once, such as a file. */
@FunctionalInterface
public interface RepeatableSource {
    /**
     * Opens the source at its start.
     *
     * @return the source, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    SharedSource open() throws IOException;
}
