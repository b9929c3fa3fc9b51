package org.surveystats.io.fuzz;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A file that is made while it is read, part by part, and held nowhere. */
final class EndlessStream extends InputStream {
    private final long parts;
    private final LongFunction<String> part;
    private byte[] now;
    private int at;
    private long next;

    /**
     * A stream.
     *
     * @param start what it begins with
     * @param parts how many parts follow
     * @param part the text of each, from 0
     */
    EndlessStream(String start, long parts, LongFunction<String> part) {
        this.parts = parts;
        this.part = part;
        this.now = start.getBytes(StandardCharsets.UTF_8);
    }

    /** The same part again and again. */
    static EndlessStream of(String start, long parts, String same) {
        return new EndlessStream(start, parts, i -> same);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (at == now.length) {
            if (next == parts) {
                return -1;
            }
            now = part.apply(next++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, now.length - at);
        System.arraycopy(now, at, target, offset, count);
        at += count;
        return count;
    }
}
