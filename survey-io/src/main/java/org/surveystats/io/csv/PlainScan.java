package org.surveystats.io.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are plain: ASCII without quotation marks, in lines that end with LF or CRLF and are not long. Eight
 * bytes are looked at together (Lamport 1975, Multiple byte processing with full-word instructions, CACM 18(8)).
 *
 * @param end where the last whole line ends before which everything is plain
 * @param lines the number of lines up to there
 * @param plain whether what follows, the begun line, is plain as far as it goes
 */
record PlainScan(int end, int lines, boolean plain) {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long EACH_BYTE = 0x0101010101010101L;

    /**
     * Lines of this length may be taken for long, lines of twice this length always are: only they can have more fields
     * or characters than a row may.
     */
    static int longLine(CsvLimits limits) {
        int most = Math.min(limits.fields(), Math.min(limits.rowCharacters(), limits.fieldCharacters()));
        return Math.max(1, Math.min(CsvLimits.RESPONSES.fields(), most) / 2);
    }

    /** Looks at the first bytes of an array, which stand at the beginning of a line. */
    static PlainScan of(byte[] bytes, int length, int longLine) {
        int lines = 0;
        for (int from = 0; from < length; from += longLine) {
            int to = Math.min(length, from + longLine);
            int found = lineFeeds(bytes, from, to);
            if (found < 0 || (found == 0 && to - from == longLine)) {
                return before(bytes, found < 0 ? firstOther(bytes, from, length) : from);
            }
            lines += found;
        }
        return new PlainScan(endOfLines(bytes, length), lines, true);
    }

    private static PlainScan before(byte[] bytes, int to) {
        int end = endOfLines(bytes, to);
        return new PlainScan(end, countLineFeeds(bytes, end), false);
    }

    /** The number of line feeds, negative when a byte is not plain. */
    private static int lineFeeds(byte[] bytes, int from, int to) {
        int lineFeeds = 0;
        long other = 0;
        // The place behind a carriage return that ends a word lies in the next word.
        long behind = from > 0 && bytes[from - 1] == '\r' ? 0x80 : 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            long feeds = places(word, '\n');
            long returns = places(word, '\r');
            other |= (word & TOP_BITS) | places(word, '"') | (((returns << Byte.SIZE) | behind) & ~feeds);
            behind = returns >>> (Long.SIZE - Byte.SIZE);
            lineFeeds += Long.bitCount(feeds);
        }
        for (; at < to; at++) {
            byte c = bytes[at];
            if (!isPlain(bytes, at)) {
                return -1;
            }
            lineFeeds += c == '\n' ? 1 : 0;
        }
        return other == 0 ? lineFeeds : -1;
    }

    /** The top bit of each byte that is the given one; right where no top bit is set. */
    private static long places(long word, char c) {
        return (TOP_BITS - (word ^ (EACH_BYTE * c))) & TOP_BITS;
    }

    private static boolean isPlain(byte[] bytes, int at) {
        byte c = bytes[at];
        return c >= 0 && c != '"' && (c == '\n' || at == 0 || bytes[at - 1] != '\r');
    }

    private static int firstOther(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && isPlain(bytes, at)) {
            at++;
        }
        return at;
    }

    private static int endOfLines(byte[] bytes, int to) {
        int end = to;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static int countLineFeeds(byte[] bytes, int to) {
        int count = 0;
        for (int i = 0; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
