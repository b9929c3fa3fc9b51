package org.surveystats.io.responses;

import java.io.IOException;
import org.surveystats.decoding.ResponseDecoder;

/** What one thread takes of a {@link SharedSource}. */
public interface SourceShare {
    /**
     * Gives rows to a decoder that knows the header, until no share has any left.
     *
     * @param decoder the decoder of this share alone
     * @throws IOException if the source cannot be read
     */
    void read(ResponseDecoder decoder) throws IOException;

    /**
     * How far the share has come, so that of several failures the first in the source is told.
     *
     * @return the line of the rows taken last, from 1; 0 before
     */
    long line();
}
