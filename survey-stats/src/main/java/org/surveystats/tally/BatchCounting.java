package org.surveystats.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surveystats.response.ItemStates;

/**
 * Counts batches block by block: for each block the cell of every row once, then column after column of answers. Two columns
 * of items with the same number of places share a pass, which saves loading the cells once more (the measurements stand in
 * docs/decisions/15-counting.md). A block of a column, and the counters of two items, stay in the innermost caches.
 */
final class BatchCounting {
    private static final int BLOCK = 4096;
    private static final int BYTE_STATES = 256;

    private final TallyLayout layout;
    private final CellCounts counts;
    private final int[] cells = new int[BLOCK];
    private final int[] bases = new int[BLOCK];
    private final byte[] states = new byte[BLOCK];
    private final byte[] moreStates = new byte[BLOCK];
    private final char[][] scored;

    BatchCounting(TallyLayout layout, CellCounts counts) {
        this.layout = layout;
        this.counts = counts;
        this.scored = new char[layout.items().size()][];
        for (PairTable pair : layout.pairs()) {
            scored[pair.first()] = new char[BLOCK];
            scored[pair.second()] = new char[BLOCK];
        }
    }

    /**
     * Counts a batch.
     *
     * @param rowCells the cells of its rows
     * @param asked by item, null for those that were not asked
     */
    void count(RowCells rowCells, ItemStates[] asked) {
        List<int[]> alike = alike(asked);
        for (int from = 0; from < rowCells.size(); from += BLOCK) {
            int rows = Math.min(BLOCK, rowCells.size() - from);
            rowCells.read(from, rows, cells);
            countRespondents(rows);
            for (int[] items : alike) {
                countItems(asked, items, from, rows);
            }
            countPairs(asked, from, rows);
        }
    }

    /** The items that were asked, those with the same number of places together. */
    private List<int[]> alike(ItemStates[] asked) {
        Map<Integer, List<Integer>> byPlaces = new TreeMap<>();
        for (int item = 0; item < asked.length; item++) {
            if (asked[item] != null) {
                byPlaces.computeIfAbsent(layout.places(item), places -> new ArrayList<>())
                        .add(item);
            }
        }
        return byPlaces.values().stream()
                .map(items -> items.stream().mapToInt(item -> item).toArray())
                .toList();
    }

    private void countRespondents(int rows) {
        int[] respondents = counts.respondents().recent(counts.cells());
        for (int row = 0; row < rows; row++) {
            respondents[cells[row]]++;
        }
    }

    private void countItems(ItemStates[] asked, int[] items, int from, int rows) {
        int places = layout.places(items[0]);
        findBases(rows, places);
        if (places > BYTE_STATES) {
            for (int item : items) {
                countWide(counts.item(item).recent(counts.cells()), asked[item], from, rows);
            }
            return;
        }
        for (int i = 0; i + 1 < items.length; i += 2) {
            asked[items[i]].read(from, rows, states);
            asked[items[i + 1]].read(from, rows, moreStates);
            int[] first = counts.item(items[i]).recent(counts.cells());
            int[] second = counts.item(items[i + 1]).recent(counts.cells());
            countTwo(first, second, bases, states, moreStates, rows);
        }
        if (items.length % 2 == 1) {
            int last = items[items.length - 1];
            asked[last].read(from, rows, states);
            countOne(counts.item(last).recent(counts.cells()), bases, states, rows);
        }
    }

    private void findBases(int rows, int places) {
        for (int row = 0; row < rows; row++) {
            bases[row] = cells[row] * places;
        }
    }

    /** Static, on local arrays only, as the next ones: so the compiler keeps everything in registers. */
    private static void countTwo(int[] first, int[] second, int[] bases, byte[] states, byte[] moreStates, int rows) {
        for (int row = 0; row < rows; row++) {
            int base = bases[row];
            first[base + (states[row] & 0xff)]++;
            second[base + (moreStates[row] & 0xff)]++;
        }
    }

    private static void countOne(int[] counters, int[] bases, byte[] states, int rows) {
        for (int row = 0; row < rows; row++) {
            counters[bases[row] + (states[row] & 0xff)]++;
        }
    }

    /** Questions of more than 254 levels are rare, and their states do not fit a byte. */
    private void countWide(int[] counters, ItemStates wide, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            counters[bases[row] + wide.at(from + row)]++;
        }
    }

    private void countPairs(ItemStates[] asked, int from, int rows) {
        for (int item = 0; item < asked.length; item++) {
            if (scored[item] != null && asked[item] != null) {
                readScored(item, asked[item], from, rows);
            }
        }
        int places = 0;
        for (int place = 0; place < layout.pairs().size(); place++) {
            PairTable pair = layout.pairs().get(place);
            if (asked[pair.first()] != null && asked[pair.second()] != null) {
                if (pair.places() != places) {
                    places = pair.places();
                    findBases(rows, places);
                }
                int[] counters = counts.pair(place).recent(counts.cells());
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
