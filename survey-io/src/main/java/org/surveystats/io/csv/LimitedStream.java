package org.surveystats.io.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, of which there may be so many and no more. */
final class LimitedStream extends FilterInputStream {
    private final long most;
    private final String form;
    private long count;

    /**
     * A stream within a limit.
     *
     * @param form what its bytes are, {@code decompressed} for example
     */
    LimitedStream(InputStream in, long most, String form) {
        super(in);
        this.most = most;
        this.form = form;
    }

    /** There are more bytes than allowed. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(long most, String form) {
            super(most + " bytes, " + form);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        // Up to the limit all is given out: how much is read at a time makes no difference.
        int wanted = count < most ? (int) Math.min(length, most - count) : length;
        int read = super.read(target, offset, wanted);
        if (read > 0 && count == most) {
            throw new TooLongException(most, form);
        }
        count += Math.max(0, read);
        return read;
    }
}
