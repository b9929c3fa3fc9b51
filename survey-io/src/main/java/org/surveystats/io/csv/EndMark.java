package org.surveystats.io.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream without the Ctrl-Z with which DOS programs end files, and the line breaks behind it. Anywhere else the
 * character stays and is told.
 */
final class EndMark extends FilterInputStream {
    private static final byte CTRL_Z = 0x1a;

    /** DOS programs fill a block of this size. */
    private static final int MOST_HELD = 128;

    private byte[] held = {};
    private int heldFrom;
    private boolean ended;

    EndMark(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (heldFrom == held.length && !ended) {
            int read = in.read(target, offset, length);
            if (read < 0) {
                ended = true;
            } else {
                int mark = mark(target, offset, offset + read);
                if (mark == offset + read) {
                    return read;
                }
                hold(target, mark, offset + read);
                if (mark > offset) {
                    return mark - offset;
                }
            }
        }
        if (heldFrom == held.length) {
            return -1;
        }
        int count = Math.min(length, held.length - heldFrom);
        System.arraycopy(held, heldFrom, target, offset, count);
        heldFrom += count;
        return count;
    }

    /** Keeps what may be the end, with all that follows as long as it may be; given out if it is not. */
    private void hold(byte[] bytes, int from, int to) throws IOException {
        byte[] all = new byte[MOST_HELD + 1];
        int length = Math.min(to - from, all.length);
        System.arraycopy(bytes, from, all, 0, length);
        while (length < all.length && isEnd(all, length)) {
            int next = in.read();
            if (next < 0) {
                ended = true;
                length = 0;
                break;
            }
            all[length++] = (byte) next;
        }
        held = Arrays.copyOf(all, length);
        heldFrom = 0;
    }

    private static boolean isEnd(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (!isOfEnd(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfEnd(byte b) {
        return b == CTRL_Z || b == '\n' || b == '\r';
    }

    /** Where a mark begins that is followed by nothing but line breaks so far; the end where there is none. */
    private static int mark(byte[] bytes, int from, int to) {
        int mark = to;
        for (int at = to - 1; at >= Math.max(from, to - MOST_HELD) && isOfEnd(bytes[at]); at--) {
            if (bytes[at] == CTRL_Z) {
                mark = at;
            }
        }
        return mark;
    }
}
