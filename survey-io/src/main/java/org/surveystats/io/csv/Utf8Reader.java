package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.text.Excerpt;

/**
 * UTF-8 bytes as characters. Bytes that are no UTF-8 are
 * an error that names the line: the JDK's own readers either replace them or do not say where they stand.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER = 1 << 16;
    /** The encoding of most files that are not UTF-8, or all of it but for some signs where a Java runtime lacks it. */
    private static final Charset WINDOWS =
            Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;

    private final InputStream in;
    private final String source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean afterCarriageReturn;
    private long line;

    /**
     * A reader.
     *
     * @param firstLine the number of the line that the bytes begin with
     */
    Utf8Reader(InputStream in, String source, long firstLine) {
        this.in = in;
        this.source = source;
        this.line = firstLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    /** Refills the characters, possibly with none; false at the end. */
    private boolean decodeMore() throws IOException {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        characters.flip();
        boolean none = !characters.hasRemaining();
        if (none && result.isError()) {
            throw new InvalidSourceException(
                    source, "line " + line + " must be UTF-8: " + otherwise(bytes.get(bytes.position())));
        }
        if (none && ended) {
            return false;
        }
        if (none) {
            fill();
        }
        countLines();
        return true;
    }

    /** What a byte mostly means that is not UTF-8. */
    private static String otherwise(byte first) {
        String windows = new String(new byte[] {first}, WINDOWS);
        return "byte 0x" + Integer.toHexString(first & 0xff) + ", \"" + Excerpt.of(windows)
                + "\" in Windows-1252; if that is the file's encoding (Excel's \"CSV\"), set layout.file.encoding to"
                + " windows-1252 for responses, otherwise save the file in UTF-8";
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void countLines() {
        for (int i = characters.position(); i < characters.limit(); i++) {
            char c = characters.get(i);
            if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
