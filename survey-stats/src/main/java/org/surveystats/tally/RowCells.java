package org.surveystats.tally;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;

/** The cells that the rows of a batch go to: by group and stratum, or that of those who take no part, who are counted here. */
final class RowCells {
    /** Of labels without respondent and of no label: so low that no stratum behind it is a cell. */
    private static final int NO_CELL = Integer.MIN_VALUE;

    private final LabelColumn groupOfRow;
    private final StratumReader strata;
    private final int unknownStratum;
    private final Optional<BitSet> takingPart;
    private final CellCounts counts;
    private final Dictionary groups;

    /** The first cell of each label of the batch, in the slot behind its index, for the blank one is -1. */
    private final int[] firstCells;

    private long filteredOut;
    private long withoutGroup;

    /**
     * Finds all that is wrong with a batch before a row of it is counted.
     *
     * @throws IllegalArgumentException if groups, filter or strata do not fit the batch
     */
    RowCells(TallyPlan plan, StratumTables tables, Responses batch, Dictionary groups, CellCounts counts) {
        this.groupOfRow = plan.groupBy().of(batch);
        this.strata = tables.of(batch);
        this.unknownStratum = counts.unknownStratum();
        this.takingPart = takingPart(plan.filter(), batch);
        this.counts = counts;
        this.groups = groups;
        this.firstCells = new int[groupOfRow.labels().size() + 1];
        for (int index = -1; index < groupOfRow.labels().size(); index++) {
            OptionalInt known = index < 0
                    ? OptionalInt.empty()
                    : groups.find(groupOfRow.labels().get(index));
            firstCells[index + 1] = known.isPresent() ? counts.cell(known.getAsInt(), 0) : NO_CELL;
        }
        if (groupOfRow.labels().size() > counts.room()) {
            counts.checkRoom(newGroups());
        }
    }

    /** How many groups the batch would add; labels of rows that do not take part add none. */
    private int newGroups() {
        BitSet met = new BitSet(firstCells.length);
        for (int row = 0; row < groupOfRow.size(); row++) {
            int slot = groupOfRow.index(row) + 1;
            if (slot > 0 && firstCells[slot] == NO_CELL && isTakingPart(row)) {
                met.set(slot);
            }
        }
        return met.cardinality();
    }

    private boolean isTakingPart(int row) {
        return takingPart.isEmpty() || takingPart.get().get(row);
    }

    /** Who passes the filter; empty for all, who need not be asked one by one. */
    private static Optional<BitSet> takingPart(RowFilter filter, Responses batch) {
        if (filter.equals(RowFilter.ALL)) {
            return Optional.empty();
        }
        IntPredicate takesPart = filter.of(batch);
        BitSet rows = new BitSet(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            if (takesPart.test(row)) {
                rows.set(row);
            }
        }
        return Optional.of(rows);
    }

    int size() {
        return groupOfRow.size();
    }

    /** Reads the cells of some rows; groups that are met for the first time are added to the others. */
    void read(int from, int rows, int[] cells) {
        strata.read(from, rows, cells);
        if (takingPart.isEmpty()) {
            readAll(from, rows, cells);
        } else {
            readPassing(takingPart.get(), from, rows, cells);
        }
    }

    /** Most tallies have no filter and meet all groups soon: then this is one loop without a branch. */
    private void readAll(int from, int rows, int[] cells) {
        int[] known = firstCells;
        LabelColumn column = groupOfRow;
        int unknown = unknownStratum;
        int any = 0;
        for (int i = 0; i < rows; i++) {
            int cell = Math.min(cells[i], unknown) + known[column.index(from + i) + 1];
            cells[i] = cell;
            any |= cell;
        }
        for (int i = 0; any < 0 && i < rows; i++) {
            if (cells[i] < 0) {
                cells[i] = cell(column.index(from + i), cells[i] - NO_CELL);
            }
        }
    }

    private void readPassing(BitSet passing, int from, int rows, int[] cells) {
        for (int i = 0; i < rows; i++) {
            if (passing.get(from + i)) {
                cells[i] = cell(groupOfRow.index(from + i), Math.min(cells[i], unknownStratum));
            } else {
                filteredOut++;
                cells[i] = CellCounts.NO_PART;
            }
        }
    }

    private int cell(int index, int stratum) {
        if (index == LabelColumn.BLANK) {
            withoutGroup++;
            return CellCounts.NO_PART;
        }
        if (firstCells[index + 1] == NO_CELL) {
            // Not before a respondent has it: labels of nobody are no groups.
            firstCells[index + 1] = counts.cell(groups.place(groupOfRow.labels().get(index)), 0);
        }
        return firstCells[index + 1] + stratum;
    }

    long filteredOut() {
        return filteredOut;
    }

    long withoutGroup() {
        return withoutGroup;
    }
}
