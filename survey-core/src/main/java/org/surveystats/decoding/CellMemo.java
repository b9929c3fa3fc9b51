package org.surveystats.decoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * What cells mean, by their bytes. The meaning of a text never changes within a source, so each text is decoded once.
 * Holds a bounded number of cells and looks at a bounded number of places, so that no file can make it large or slow;
 * what finds no place is decoded each time.
 */
final class CellMemo {
    /** The meaning of cells that cannot be used; it is not remembered. */
    static final long UNUSABLE = Long.MIN_VALUE;

    private static final int FIRST_SIZE = 64;
    private static final int LARGEST_SIZE = 1 << 15;
    private static final int LONGEST_CELL = 64;
    private static final int MOST_PROBES = 8;

    private final ToLongFunction<String> decoder;
    private byte[][] cells = new byte[FIRST_SIZE][];
    private long[] meanings = new long[FIRST_SIZE];
    private int used;
    private int last;

    /**
     * A memo that is empty.
     *
     * @param decoder the meaning of a text as it stands in the file, or {@link #UNUSABLE}
     */
    CellMemo(ToLongFunction<String> decoder) {
        this.decoder = decoder;
    }

    /** The meaning of a cell that spells its text in UTF-8, or {@link #UNUSABLE}. */
    long of(byte[] bytes, int from, int to) {
        // Units mostly stand together.
        if (is(last, bytes, from, to)) {
            return meanings[last];
        }
        int mask = cells.length - 1;
        int place = hash(bytes, from, to) & mask;
        for (int probe = 0; probe < MOST_PROBES && cells[place] != null; probe++) {
            if (is(place, bytes, from, to)) {
                last = place;
                return meanings[place];
            }
            place = (place + 1) & mask;
        }
        long meaning = decoder.applyAsLong(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (meaning != UNUSABLE && to - from <= LONGEST_CELL) {
            put(Arrays.copyOfRange(bytes, from, to), meaning);
        }
        return meaning;
    }

    void clear() {
        cells = new byte[FIRST_SIZE][];
        meanings = new long[FIRST_SIZE];
        used = 0;
        last = 0;
    }

    private boolean is(int place, byte[] bytes, int from, int to) {
        byte[] cell = cells[place];
        return cell != null && Arrays.equals(cell, 0, cell.length, bytes, from, to);
    }

    private void put(byte[] cell, long meaning) {
        if (2 * (used + 1) > cells.length && cells.length < LARGEST_SIZE) {
            grow();
        }
        int mask = cells.length - 1;
        int place = hash(cell, 0, cell.length) & mask;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (cells[place] == null) {
                cells[place] = cell;
                meanings[place] = meaning;
                used++;
                return;
            }
            place = (place + 1) & mask;
        }
    }

    private void grow() {
        byte[][] oldCells = cells;
        long[] oldMeanings = meanings;
        clear();
        cells = new byte[2 * oldCells.length][];
        meanings = new long[cells.length];
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i] != null) {
                put(oldCells[i], oldMeanings[i]);
            }
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9e3779b9;
        return hash ^ (hash >>> 15);
    }
}
