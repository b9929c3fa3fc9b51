package org.surveystats.tally;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.StratumReader;
import org.surveystats.plan.StratumTables;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;

/**
 * The cells that the rows of a batch go to: by group and stratum, or that of those who take no part, who are counted
 * here.
 */
final class RowCells {
    /** Of labels without respondent and of no label: so low that no stratum behind it is a cell. */
    private static final int NO_CELL = Integer.MIN_VALUE;

    private final LabelColumn groupOfRow;
    private final List<String> newParts;
    private final StratumReader strata;
    private final int unknownStratum;
    private final Optional<BitSet> takingPart;

    /** The first cell of each label of the batch, in the slot behind its index, for the blank one is -1. */
    private final int[] firstCells;

    private long filteredOut;
    private long withoutGroup;

    /**
     * Finds all that is wrong with a batch and makes room for its groups before a row of it is counted.
     *
     * @throws IllegalArgumentException if groups, filter or strata do not fit the batch, or there are too many groups
     */
    RowCells(TallyPlan plan, StratumTables tables, Responses batch, CellCounts counts, GroupParts parts) {
        Optional<LabelColumn> finer = parts.finer(batch);
        this.groupOfRow =
                finer.map(parts::widened).orElseGet(() -> plan.groupBy().of(batch));
        this.strata = tables.of(batch);
        this.unknownStratum = counts.unknownStratum();
        this.takingPart = takingPart(plan.filter(), batch);
        List<String> labels = groupOfRow.labels();
        counts.admit(met(groupOfRow, label -> counts.groups().find(label).isEmpty(), this::passes));
        this.newParts =
                finer.map(column -> met(column, parts::isNew, this::passes)).orElse(List.of());
        this.firstCells = new int[labels.size() + 1];
        firstCells[0] = NO_CELL;
        for (int index = 0; index < labels.size(); index++) {
            OptionalInt group = counts.groups().find(labels.get(index));
            firstCells[index + 1] = group.isPresent() ? counts.cell(group.getAsInt(), 0) : NO_CELL;
        }
    }

    /** The labels that are new and that a respondent has who takes part; a label without respondents forms no group. */
    static List<String> met(LabelColumn column, Predicate<String> isNew, IntPredicate takesPart) {
        List<String> labels = column.labels();
        BitSet unknown = new BitSet(labels.size());
        for (int index = 0; index < labels.size(); index++) {
            unknown.set(index, isNew.test(labels.get(index)));
        }
        BitSet met = new BitSet(labels.size());
        int left = unknown.cardinality();
        for (int row = 0; left > 0 && row < column.size(); row++) {
            int index = column.index(row);
            if (index != LabelColumn.BLANK && unknown.get(index) && takesPart.test(row)) {
                unknown.clear(index);
                met.set(index);
                left--;
            }
        }
        return met.stream().mapToObj(labels::get).toList();
    }

    private boolean passes(int row) {
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

    /** The parts of groups that respondents of the batch are of and none before was. */
    List<String> newParts() {
        return newParts;
    }

    /** Reads the cells of some rows. */
    void read(int from, int rows, int[] cells) {
        strata.read(from, rows, cells);
        int[] known = firstCells;
        LabelColumn column = groupOfRow;
        int unknown = unknownStratum;
        int any = 0;
        for (int i = 0; i < rows; i++) {
            int cell = Math.min(cells[i], unknown) + known[column.index(from + i) + 1];
            cells[i] = cell;
            any |= cell;
        }
        // Most tallies have no filter and no blanks: then this was all, one loop without a branch.
        if (any < 0 || takingPart.isPresent()) {
            leaveOut(from, rows, cells);
        }
    }

    private void leaveOut(int from, int rows, int[] cells) {
        for (int i = 0; i < rows; i++) {
            if (!passes(from + i)) {
                filteredOut++;
                cells[i] = CellCounts.NO_PART;
            } else if (cells[i] < 0) {
                withoutGroup++;
                cells[i] = CellCounts.NO_PART;
            }
        }
    }

    /** The respondents among the rows read, which must be all, who are not counted, and the marks of those who are. */
    TallyNotes notes(List<AnswerMark> marks, Responses batch) {
        Map<AnswerMark, Long> marked = new HashMap<>();
        for (AnswerMark mark : marks) {
            long rows = counted(mark.rows(batch));
            if (rows > 0) {
                marked.put(mark, rows);
            }
        }
        return new TallyNotes(CleaningReport.NOTHING, filteredOut, withoutGroup, marked);
    }

    private long counted(BitSet rows) {
        return filteredOut + withoutGroup == 0
                ? rows.cardinality()
                : rows.stream().filter(this::isCounted).count();
    }

    private boolean isCounted(int row) {
        return passes(row) && firstCells[groupOfRow.index(row) + 1] != NO_CELL;
    }
}
