package org.surveystats.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.response.ItemStates;
import org.surveystats.response.Responses;

/**
 * The rows of all batches in the order of their cells. Each cell begins at a multiple of 64, so that its rows are whole
 * words of a plane; the places between are nobody's.
 */
final class SortedRows {
    private static final int BLOCK = 4096;

    /** Places of rows are an int. */
    private static final long MOST_WORDS = Integer.MAX_VALUE / Long.SIZE;

    private final List<Responses> batches;
    private final List<String> groups;
    private final List<int[]> places;
    private final int[] firstWords;
    private final long[] everybody;
    private final long size;

    private SortedRows(List<Responses> batches, List<String> groups, List<int[]> places, int[] firstWords, long size) {
        this.batches = batches;
        this.groups = groups;
        this.places = places;
        this.firstWords = firstWords;
        this.size = size;
        this.everybody = new long[words()];
        for (int[] ofBatch : places) {
            for (int place : ofBatch) {
                everybody[place / Long.SIZE] |= 1L << place;
            }
        }
    }

    /** Sorts the rows of batches. */
    static SortedRows of(TallyPlan plan, List<Responses> batches) {
        TallyLayout layout = new TallyLayout(plan);
        CellCounts numbering = new CellCounts(layout, plan.mostGroups());
        List<int[]> cells = new ArrayList<>();
        long size = 0;
        if (batches.stream().mapToLong(Responses::size).sum() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("batches must hold at most " + MOST_WORDS * Long.SIZE + " respondents: "
                    + batches.stream().mapToLong(Responses::size).sum());
        }
        for (Responses batch : batches) {
            int[] ofBatch = new int[batch.size()];
            new RowCells(plan, layout.stratumTables(), batch, numbering, GroupParts.of(plan.groupBy()))
                    .read(0, ofBatch.length, ofBatch);
            cells.add(ofBatch);
            size += ofBatch.length;
        }
        int[] next = new int[numbering.cells()];
        for (int[] ofBatch : cells) {
            for (int cell : ofBatch) {
                next[cell]++;
            }
        }
        int[] firstWords = new int[next.length + 1];
        for (int cell = 0; cell < next.length; cell++) {
            long words = (next[cell] + Long.SIZE - 1L) / Long.SIZE;
            if (firstWords[cell] + words > MOST_WORDS) {
                throw new IllegalArgumentException("batches must hold at most " + MOST_WORDS * Long.SIZE
                        + " respondents, those of each group and stratum rounded up to 64: " + size);
            }
            firstWords[cell + 1] = (int) (firstWords[cell] + words);
            next[cell] = firstWords[cell] * Long.SIZE;
        }
        // From here on the place of a row stands where its cell stood.
        for (int[] ofBatch : cells) {
            for (int row = 0; row < ofBatch.length; row++) {
                ofBatch[row] = next[ofBatch[row]]++;
            }
        }
        return new SortedRows(batches, numbering.groups().labels(), cells, firstWords, size);
    }

    /** The number of rows, padding not counted. */
    long size() {
        return size;
    }

    /** The groups of the rows, in the order of their cells. */
    List<String> groups() {
        return groups;
    }

    int words() {
        return firstWords[firstWords.length - 1];
    }

    /** The first word of a cell; that of the next one is the end. */
    int firstWord(int cell) {
        return firstWords[cell];
    }

    int cells() {
        return firstWords.length - 1;
    }

    /** A bit for each place that is somebody's. */
    long[] everybody() {
        return everybody.clone();
    }

    /** The rows that a filter lets take part, found batch by batch. */
    long[] passing(RowFilter filter) {
        long[] passing = new long[words()];
        for (int i = 0; i < places.size(); i++) {
            IntPredicate takesPart = filter.of(batches.get(i));
            int[] ofBatch = places.get(i);
            for (int row = 0; row < ofBatch.length; row++) {
                if (takesPart.test(row)) {
                    passing[ofBatch[row] / Long.SIZE] |= 1L << ofBatch[row];
                }
            }
        }
        return passing;
    }

    /** A bit for each row that has a mark; empty when none has. */
    Optional<long[]> marked(AnswerMark mark) {
        long[] marked = new long[words()];
        boolean any = false;
        for (int i = 0; i < places.size(); i++) {
            BitSet ofBatch = mark.rows(batches.get(i));
            any |= !ofBatch.isEmpty();
            for (int row = ofBatch.nextSetBit(0); row >= 0; row = ofBatch.nextSetBit(row + 1)) {
                int place = places.get(i)[row];
                marked[place / Long.SIZE] |= 1L << place;
            }
        }
        return any ? Optional.of(marked) : Optional.empty();
    }

    /** Adds the parts of groups that respondents are of who take part, found batch by batch. */
    void addParts(GroupParts parts, long[] passing) {
        for (int i = 0; i < places.size(); i++) {
            int[] ofBatch = places.get(i);
            IntPredicate takesPart = row -> (passing[ofBatch[row] / Long.SIZE] & 1L << ofBatch[row]) != 0;
            parts.finer(batches.get(i)).ifPresent(finer -> parts.addAll(RowCells.met(finer, parts::isNew, takesPart)));
        }
    }

    /** The states of an item as planes, empty when it was not asked. */
    Optional<ItemPlanes> planes(Item item) {
        List<Optional<ItemStates>> states =
                batches.stream().map(batch -> batch.states(item)).toList();
        if (states.stream().noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        int number = ItemCounts.states(item);
        if (number > 1 << Byte.SIZE) {
            int[] sorted = new int[Math.multiplyExact(words(), Long.SIZE)];
            for (int i = 0; i < places.size(); i++) {
                ItemStates ofBatch = states.get(i).orElseThrow();
                int[] to = places.get(i);
                for (int row = 0; row < to.length; row++) {
                    sorted[to[row]] = ofBatch.at(row);
                }
            }
            return Optional.of(ItemPlanes.of(number, sorted));
        }
        byte[] sorted = new byte[Math.multiplyExact(words(), Long.SIZE)];
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < places.size(); i++) {
            scatter(states.get(i).orElseThrow(), places.get(i), block, sorted);
        }
        return Optional.of(ItemPlanes.of(number, sorted));
    }

    private static void scatter(ItemStates states, int[] places, byte[] block, byte[] sorted) {
        for (int from = 0; from < places.length; from += BLOCK) {
            int rows = Math.min(BLOCK, places.length - from);
            states.read(from, rows, block);
            for (int row = 0; row < rows; row++) {
                sorted[places[from + row]] = block[row];
            }
        }
    }
}
