package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in any encoding as UTF-8. What is damaged is replaced by U+FFFD. */
final class RecodedStream extends InputStream {
    private static final int BUFFER = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[BUFFER];
    private byte[] bytes = {};
    private int at;
    private int held;

    RecodedStream(InputStream in, Charset encoding) {
        reader = new InputStreamReader(in, encoding);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /** Recodes more, keeping the first half of a surrogate pair for the next time; false at the end. */
    private boolean fill() throws IOException {
        int read = reader.read(characters, held, BUFFER - held);
        if (read < 0 && held == 0) {
            return false;
        }
        int there = held + Math.max(0, read);
        held = read >= 0 && Character.isHighSurrogate(characters[there - 1]) ? 1 : 0;
        char last = characters[there - 1];
        bytes = new String(characters, 0, there - held).getBytes(StandardCharsets.UTF_8);
        characters[0] = held > 0 ? last : characters[0];
        at = 0;
        return true;
    }
}
