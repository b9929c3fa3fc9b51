package org.surveystats.io.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One or more gzip files, one behind the other, as one stream. The JDK's own class takes the end of a part for the end
 * of the data when the stream has nothing at hand just then, and passes over whatever follows a part and is no gzip:
 * rows would be missing without a word. This one looks on, and refuses what it cannot read.
 */
final class GzipParts extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private boolean reading;

    GzipParts(InputStream in) throws IOException {
        super(new NeverExhausted(in), BUFFER);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (reading) {
            // The JDK calls itself at each end of a part, and thousands of empty parts would take the stack.
            return 0;
        }
        int read;
        do {
            reading = true;
            try {
                read = super.read(target, offset, length);
            } finally {
                reading = false;
            }
        } while (read == 0 && length > 0);
        if (read < 0 && (in.read() >= 0 || inf.getRemaining() > TRAILER)) {
            throw new ZipException("no gzip after the end of a part");
        }
        return read;
    }

    /** Claims to have more at hand until the end has been read, because the JDK asks only that. */
    private static final class NeverExhausted extends FilterInputStream {
        NeverExhausted(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
