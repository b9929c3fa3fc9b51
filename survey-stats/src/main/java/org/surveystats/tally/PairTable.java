package org.surveystats.tally;

/**
 * Where the pairs of scored answers to two items stand among the places of a cell: a table of the scored levels of the first
 * by those of the second, with a row and a column before them for states without score, which counting fills as well and
 * nobody reads. A row is a power of two of places long.
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

    int places() {
        return Math.multiplyExact(rows + 1, 1 << shift);
    }

    /** A pair of scored levels, counted from 1, stands at {@code (first << shift()) + second}. */
    int shift() {
        return shift;
    }

    /** The table of a cell; turned over when asked. */
    long[][] table(Counters counters, int cell, boolean turned) {
        long[][] table = new long[turned ? columns : rows][turned ? rows : columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long count = counters.at(cell, ((row + 1) << shift) + column + 1);
                if (turned) {
                    table[column][row] = count;
                } else {
                    table[row][column] = count;
                }
            }
        }
        return table;
    }

    /** Copies the table out of the pairs of a stratum, that start at a place, to a place of a row; turned over when asked. */
    void copy(long[] pairs, int from, boolean turned, long[] row, int to) {
        if (!turned) {
            System.arraycopy(pairs, from + offset, row, to, rows * columns);
            return;
        }
        for (int column = 0; column < columns; column++) {
            for (int line = 0; line < rows; line++) {
                row[to + column * rows + line] = pairs[from + offset + line * columns + column];
            }
        }
    }
}
