package org.surveystats.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;

/** The cells that the rows of a batch go to: by group and stratum, or that of those who take no part, who are counted here. */
final class RowCells {
    private static final int UNSEEN = -1;

    private final LabelColumn groupOfRow;
    private final StratumReader strata;
    private final Optional<BitSet> takingPart;
    private final CellCounts counts;
    private final Dictionary groups;
    private final int[] firstCells;
    private long filteredOut;
    private long withoutGroup;

    /**
     * Finds all that is wrong with a batch before a row of it is counted.
     *
     * @throws IllegalArgumentException if groups, filter or strata do not fit the batch
     */
    RowCells(TallyPlan plan, Responses batch, Dictionary groups, CellCounts counts) {
        this.groupOfRow = plan.groupBy().of(batch);
        this.strata = plan.strata().reader(batch);
        this.takingPart = takingPart(plan.filter(), batch);
        this.counts = counts;
        this.groups = groups;
        this.firstCells = new int[groupOfRow.labels().size()];
        Arrays.fill(firstCells, UNSEEN);
        counts.checkRoom(groups.labels().size() + firstCells.length);
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
        for (int i = 0; i < rows; i++) {
            int index = groupOfRow.index(from + i);
            if (takingPart.isPresent() && !takingPart.get().get(from + i)) {
                filteredOut++;
                cells[i] = CellCounts.NO_PART;
            } else if (index == LabelColumn.BLANK) {
                withoutGroup++;
                cells[i] = CellCounts.NO_PART;
            } else {
                cells[i] += firstCells[index] == UNSEEN ? meet(index) : firstCells[index];
            }
        }
    }

    /** Not before a respondent has it: labels of nobody are no groups. */
    private int meet(int index) {
        int place = groups.place(groupOfRow.labels().get(index));
        firstCells[index] = counts.cell(place, 0);
        return firstCells[index];
    }

    long filteredOut() {
        return filteredOut;
    }

    long withoutGroup() {
        return withoutGroup;
    }
}
