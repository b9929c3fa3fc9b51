package org.surveystats.tally;

import java.util.Arrays;

/**
 * Where the pairs of scored answers to two items stand among the places of a cell: a table of the scored levels of the
 * first by those of the second, with a row and a column before them for states without score, which counting fills as
 * well and nobody reads. A row is a power of two of places long.
 */
final class PairTable {
    private final int first;
    private final int second;
    private final int rows;
    private final int columns;
    private final int shift;

    PairTable(int first, int firstScored, int second, int secondScored) {
        this.first = first;
        this.second = second;
        this.rows = firstScored;
        this.columns = secondScored;
        this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(secondScored);
    }

    /** The item that comes first in the questionnaire. */
    int first() {
        return first;
    }

    int second() {
        return second;
    }

    long places() {
        return (rows + 1L) << shift;
    }

    /** A pair of scored levels, counted from 1, stands at {@code (first << shift()) + second}. */
    int shift() {
        return shift;
    }

    /** The number of pairs of scored levels. */
    int size() {
        return rows * columns;
    }

    /**
     * Copies the pairs of a cell, level of the first by level of the second, to a place of a row; turned over when
     * asked.
     */
    void copy(Counters counters, int cell, boolean turned, long[] row, int to) {
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < columns; b++) {
                row[to + (turned ? b * rows + a : a * columns + b)] = counters.at(cell, ((a + 1) << shift) + b + 1);
            }
        }
    }

    /** The pairs of a cell as a table; turned over when asked. */
    long[][] table(Counters counters, int cell, boolean turned) {
        long[] row = new long[size()];
        copy(counters, cell, turned, row, 0);
        int width = turned ? rows : columns;
        long[][] table = new long[turned ? columns : rows][];
        for (int a = 0; a < table.length; a++) {
            table[a] = Arrays.copyOfRange(row, a * width, (a + 1) * width);
        }
        return table;
    }
}
