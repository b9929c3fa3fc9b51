package org.surveystats.decoding;

import java.util.Arrays;
import java.util.Optional;
import org.surveystats.response.CodedColumn;

/** The states of a batch in the making, bytes where they hold all levels. */
final class StateBuffer {
    private final int levels;
    private final byte[] narrow;
    private final int[] wide;

    StateBuffer(int levels, int capacity) {
        this.levels = levels;
        boolean inBytes = levels <= CodedColumn.MOST_BYTE_LEVELS;
        this.narrow = new byte[inBytes ? capacity : 0];
        this.wide = new int[inBytes ? 0 : capacity];
    }

    void set(int row, int state) {
        if (narrow.length > 0) {
            narrow[row] = (byte) state;
        } else {
            wide[row] = state;
        }
    }

    /** The bytes themselves, for decoders that write to them; empty where there are more levels. */
    Optional<byte[]> bytes() {
        return narrow.length > 0 ? Optional.of(narrow) : Optional.empty();
    }

    /** The first rows as a column, which copies them. */
    CodedColumn column(int rows) {
        return narrow.length > 0
                ? CodedColumn.of(levels, rows == narrow.length ? narrow : Arrays.copyOf(narrow, rows))
                : CodedColumn.of(levels, rows == wide.length ? wide : Arrays.copyOf(wide, rows));
    }
}
