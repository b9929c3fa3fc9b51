package org.surveystats.io.responses;

import java.io.IOException;
import org.surveystats.decoding.ResponseDecoder;

/** A source of responses, read from its start to its end. */
@FunctionalInterface
public interface ResponseSource {
    /**
     * Gives a decoder the header and then all rows in their order.
     *
     * @param decoder takes them in any of the forms it knows; it is finished by the one who asked
     * @throws IOException if the source cannot be read
     */
    void read(ResponseDecoder decoder) throws IOException;
}
