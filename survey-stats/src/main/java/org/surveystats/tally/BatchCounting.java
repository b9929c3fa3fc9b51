package org.surveystats.tally;

import org.surveystats.response.ItemStates;
import org.surveystats.response.Responses;

/**
 * Counts batches block by block: for each block the cell of every row once, then column after column of answers. Two
 * columns of items with the same number of places share a pass, which saves loading the cells once more (the
 * measurements stand in docs/decisions/15-counting.md).
 */
final class BatchCounting {
    private static final int BLOCK = 1 << 14;
    private static final int BYTE_STATES = 256;

    private final TallyLayout layout;
    private final CellCounts counts;
    private final int[] cells;
    private final int[] bases;
    private final byte[] states;
    private final char[][] scored;

    /** Makes room for batches of that size; larger ones are counted in blocks. */
    BatchCounting(TallyLayout layout, CellCounts counts, int batchSize) {
        // A power of two, so that batches that grow do not need new room each time.
        int block = Math.min(BLOCK, Integer.highestOneBit(Math.max(1, batchSize - 1)) << 1);
        this.cells = new int[block];
        this.bases = new int[block];
        this.states = new byte[block];
        this.layout = layout;
        this.counts = counts;
        this.scored = new char[layout.items().size()][];
        for (PairTable pair : layout.pairs()) {
            if (layout.isAsked(pair)) {
                scored[pair.first()] = new char[block];
                scored[pair.second()] = new char[block];
            }
        }
    }

    /** Whether a batch of that size is counted in blocks as large as they should be. */
    boolean fits(int batchSize) {
        return cells.length >= Math.min(BLOCK, batchSize);
    }

    /**
     * Counts a batch.
     *
     * @param rowCells the cells of its rows
     * @param batch its answers
     */
    void count(RowCells rowCells, Responses batch) {
        // Null for items that were not asked: nobody looks those up.
        ItemStates[] asked = layout.items().stream()
                .map(item -> batch.states(item).orElse(null))
                .toArray(ItemStates[]::new);
        for (int from = 0; from < rowCells.size(); from += cells.length) {
            int rows = Math.min(cells.length, rowCells.size() - from);
            rowCells.read(from, rows, cells);
            countRespondents(rows);
            countWithoutScore(asked, from, rows);
            for (int[] items : layout.alike()) {
                countItems(asked, items, from, rows);
            }
            countPairs(asked, from, rows);
        }
    }

    private void countRespondents(int rows) {
        int[] respondents = counts.respondents().recent();
        for (int row = 0; row < rows; row++) {
            respondents[cells[row]]++;
        }
    }

    /** Item after item, of those rows only that have had no score yet. */
    private void countWithoutScore(ItemStates[] asked, int from, int rows) {
        int[] open = bases;
        int left = rows;
        for (int row = 0; row < rows; row++) {
            open[row] = row;
        }
        for (int item : layout.scoredItems()) {
            char[] byState = layout.scored(item);
            ItemStates ofItem = asked[item];
            int still = 0;
            for (int i = 0; i < left; i++) {
                int row = open[i];
                open[still] = row;
                // Without a branch, because who leaves a question blank cannot be foretold.
                still += byState[ofItem.at(from + row)] == 0 ? 1 : 0;
            }
            left = still;
            if (left == 0) {
                return;
            }
        }
        int[] withoutScore = counts.withoutScore().recent();
        for (int i = 0; i < left; i++) {
            withoutScore[cells[open[i]]]++;
        }
    }

    private void countItems(ItemStates[] asked, int[] items, int from, int rows) {
        findBases(rows, layout.places(items[0]));
        for (int i = 0; i + 1 < items.length; i += 2) {
            int[] first = counts.item(items[i]).recent();
            int[] second = counts.item(items[i + 1]).recent();
            asked[items[i]].countBoth(from, rows, bases, first, asked[items[i + 1]], second);
        }
        if (items.length % 2 == 1) {
            int last = items[items.length - 1];
            asked[last].count(from, rows, bases, counts.item(last).recent());
        }
    }

    private void findBases(int rows, int places) {
        for (int row = 0; row < rows; row++) {
            bases[row] = cells[row] * places;
        }
    }

    private void countPairs(ItemStates[] asked, int from, int rows) {
        for (int item = 0; item < asked.length; item++) {
            if (scored[item] != null) {
                readScored(item, asked[item], from, rows);
            }
        }
        int places = 0;
        for (int place = 0; place < layout.pairs().size(); place++) {
            PairTable pair = layout.pairs().get(place);
            if (layout.isAsked(pair)) {
                if (pair.places() != places) {
                    places = (int) pair.places();
                    findBases(rows, places);
                }
                int[] counters = counts.pair(place).recent();
                countPairs(counters, bases, scored[pair.first()], scored[pair.second()], pair.shift(), rows);
            }
        }
    }

    private void readScored(int item, ItemStates asked, int from, int rows) {
        char[] byState = layout.scored(item);
        char[] into = scored[item];
        if (layout.places(item) > BYTE_STATES) {
            for (int row = 0; row < rows; row++) {
                into[row] = byState[asked.at(from + row)];
            }
        } else {
            asked.read(from, rows, states);
            for (int row = 0; row < rows; row++) {
                into[row] = byState[states[row] & 0xff];
            }
        }
    }

    private static void countPairs(int[] counters, int[] bases, char[] first, char[] second, int shift, int rows) {
        for (int row = 0; row < rows; row++) {
            counters[bases[row] + (first[row] << shift) + second[row]]++;
        }
    }
}
