package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a text, of which so many are read as must be looked at. */
final class HeadBytes {
    /** What {@link #rowEnd} gives when a row is longer than it may be. */
    static final int TOO_LONG = -1;

    private static final int UNDECIDED = -2;
    private static final int FIRST = 1 << 16;
    private static final int GROWTH = 4;
    private static final int LONGEST_NOTE = 16;
    private static final Pattern SEPARATOR_NOTE = Pattern.compile(
            "\"?(?i:sep)=([\\x{0}-\\x{ffff}&&[^\r\n\".\\p{L}\\p{Nd}\\p{Cs}]])\"?(?:\r|\n|$).*", Pattern.DOTALL);

    private final InputStream in;
    private byte[] bytes = new byte[FIRST];
    private int from;
    private int length;
    private long line = 1;
    private boolean ended;

    HeadBytes(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /** The number of the line that begins at {@link #from}. */
    long line() {
        return line;
    }

    /** Whether nothing is left. */
    boolean isAtEnd() throws IOException {
        if (from < length) {
            return false;
        }
        from = 0;
        length = 0;
        return !more();
    }

    /** Reads on; false when there is nothing more. */
    private boolean more() throws IOException {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = ended ? -1 : in.read(bytes, length, bytes.length - length);
        ended = read < 0;
        length += Math.max(0, read);
        return !ended;
    }

    /** Passes over a line, however long it is. */
    void passLine() throws IOException {
        while (true) {
            for (int at = from; at < length; at++) {
                if (bytes[at] == '\n' || (bytes[at] == '\r' && isDecided(at))) {
                    pass(bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n' ? at + 2 : at + 1);
                    return;
                }
            }
            // All can be forgotten but a carriage return that a line feed may follow.
            boolean begun = length > from && bytes[length - 1] == '\r';
            from = 0;
            length = begun ? 1 : 0;
            bytes[0] = '\r';
            if (!more() && !begun) {
                return;
            }
        }
    }

    private boolean isDecided(int at) {
        return at + 1 < length || ended;
    }

    /** Passes over empty lines. */
    void passEmptyLines() throws IOException {
        while (!isAtEnd() && (bytes[from] == '\n' || bytes[from] == '\r')) {
            passLine();
        }
    }

    /** Goes on at a later place, the beginning of a line. */
    void pass(int to) {
        for (int at = from; at < to; at++) {
            line += bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == to || bytes[at + 1] != '\n')) ? 1 : 0;
        }
        from = to;
    }

    /** The separator of a line such as {@code sep=;}, with which files tell spreadsheets; 0 when this is none. */
    char separatorNote() throws IOException {
        while (length - from < LONGEST_NOTE && more()) {
            // Until the line is there, or longer than any such.
        }
        String start = new String(bytes, from, Math.min(LONGEST_NOTE, length - from), StandardCharsets.UTF_8);
        Matcher note = SEPARATOR_NOTE.matcher(start);
        return note.matches() ? note.group(1).charAt(0) : 0;
    }

    /**
     * Where a row of the full grammar ends.
     *
     * @param start where it begins
     * @param most how many bytes it may have
     * @return the place behind it, {@link #TOO_LONG} when it has more bytes; the beginning itself at the end of the
     *     file
     */
    int rowEnd(int start, char separator, int most) throws IOException {
        byte[] between = String.valueOf(separator).getBytes(StandardCharsets.UTF_8);
        while (true) {
            int end = end(start, between);
            if (end != UNDECIDED) {
                return end;
            }
            if (length - start > most) {
                return TOO_LONG;
            }
            // Ever more, so that not all is looked at again and again.
            int wanted = length + 1 + (length - start) / GROWTH;
            while (length < wanted && more()) {
                // Streams give as much as they have at hand.
            }
        }
    }

    private int end(int start, byte[] separator) {
        boolean atField = true;
        boolean quoted = false;
        int at = start;
        while (at < length) {
            byte c = bytes[at];
            if (quoted) {
                if (c == '"' && !isDecided(at)) {
                    return UNDECIDED;
                }
                if (c == '"' && at + 1 < length && bytes[at + 1] == '"') {
                    at++;
                } else {
                    quoted = c != '"';
                }
                at++;
            } else if (c == '\n') {
                return at + 1;
            } else if (c == '\r') {
                if (!isDecided(at)) {
                    return UNDECIDED;
                }
                return at + 1 < length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
            } else if (isAt(at, separator)) {
                atField = true;
                at += separator.length;
            } else {
                quoted = c == '"' && atField;
                atField = false;
                at++;
            }
        }
        return ended ? length : UNDECIDED;
    }

    private boolean isAt(int at, byte[] separator) {
        return at + separator.length <= length
                && Arrays.equals(bytes, at, at + separator.length, separator, 0, separator.length);
    }

    /** Reads a little more, to look at what follows, as far as it can be read. */
    void lookAhead() {
        try {
            int wanted = from + FIRST;
            while (length < wanted && more()) {
                // Streams give as much as they have at hand.
            }
        } catch (IOException unreadable) {
            // Reading goes on to it, or ends before for another reason.
        }
    }

    /** What has been read from here on. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, from, length);
    }
}
