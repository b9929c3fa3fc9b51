package org.surveystats.tally;

import java.util.function.IntUnaryOperator;

/**
 * Where the pairs of scored answers to two items are among the places of a cell: a table of the scored levels of the
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

    /** The pairs of scored levels of a group, by stratum with its cell; turned over when asked. */
    ItemPairCounts counts(Counters counters, IntUnaryOperator cells, int strata, boolean turned) {
        int size = rows * columns;
        long[] counts = new long[Math.multiplyExact(strata + 1, size)];
        for (int stratum = 0; stratum <= strata; stratum++) {
            int cell = cells.applyAsInt(stratum);
            int from = stratum * size;
            for (int a = 0; a < rows; a++) {
                for (int b = 0; b < columns; b++) {
                    counts[from + (turned ? b * rows + a : a * columns + b)] =
                            counters.at(cell, ((a + 1) << shift) + b + 1);
                }
            }
        }
        return turned
                ? new ItemPairCounts(strata, columns, rows, counts)
                : new ItemPairCounts(strata, rows, columns, counts);
    }
}
