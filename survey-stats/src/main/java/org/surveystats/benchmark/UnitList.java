package org.surveystats.benchmark;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/** An unmodifiable list of units that prints one unit a line, where each by itself would print all its measures. */
final class UnitList extends AbstractList<UnitBenchmark> implements RandomAccess {
    private static final int ROWS_PRINTED = 12;

    private final List<UnitBenchmark> units;

    UnitList(Collection<UnitBenchmark> units) {
        this.units = List.copyOf(units);
    }

    @Override
    public UnitBenchmark get(int index) {
        return units.get(index);
    }

    @Override
    public int size() {
        return units.size();
    }

    /** Code, name, respondents and how many questions are in a worse, the same and a better band. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                Counted.of(size(), "unit") + ": questions by band", "", "", " n", " worse", " same", " better");
        for (UnitBenchmark unit : units) {
            int[] sides = MeasureResults.sides(unit.questions());
            String name = unit.name().equals(unit.code()) ? "" : unit.name();
            table = table.with(unit.code(), name, Decimals.grouped(unit.respondents()), sides[0], sides[1], sides[2]);
        }
        return table.head(ROWS_PRINTED).toString();
    }
}
