package org.surveystats.tally;

import java.util.Arrays;
import org.surveystats.questionnaire.Item;

/** Where the pairs of scored answers to two items stand: a table of scored levels of the first by those of the second. */
final class PairTable {
    private final int first;
    private final int second;
    private final int offset;
    private final int[] firstLevels;
    private final int[] secondLevels;
    private final int rows;
    private final int columns;

    PairTable(int first, Item firstItem, int second, Item secondItem, int offset) {
        this.first = first;
        this.second = second;
        this.offset = offset;
        this.firstLevels = scoredLevels(firstItem);
        this.secondLevels = scoredLevels(secondItem);
        this.rows = scored(firstLevels);
        this.columns = scored(secondLevels);
    }

    /** By state, the place of the level among the scored levels, -1 where the state has no score. */
    private static int[] scoredLevels(Item item) {
        double[] scores = item.scores();
        int[] levels = new int[scores.length + 2];
        Arrays.fill(levels, -1);
        int next = 0;
        for (int level = 0; level < scores.length; level++) {
            if (!Double.isNaN(scores[level])) {
                levels[level + 1] = next++;
            }
        }
        return levels;
    }

    private static int scored(int[] levels) {
        return (int) Arrays.stream(levels).filter(level -> level >= 0).count();
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    int size() {
        return Math.multiplyExact(rows, columns);
    }

    /** The place of two states among the pairs of a stratum, -1 when one of them has no score. */
    int place(int firstState, int secondState) {
        int row = firstLevels[firstState];
        int column = secondLevels[secondState];
        return row < 0 || column < 0 ? -1 : offset + row * columns + column;
    }

    /** The table out of the pairs of a stratum, that start at a place; turned over when asked. */
    long[][] table(long[] pairs, int from, boolean turned) {
        long[][] table = new long[turned ? columns : rows][turned ? rows : columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                // A group without any pair has no room for them: all are 0.
                long count = pairs.length == 0 ? 0 : pairs[from + offset + row * columns + column];
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
