package org.surveystats.benchmark;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.surveystats.expectedrange.Side;
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
        List<String> header = new ArrayList<>(List.of("", "", " n"));
        for (Side side : Side.values()) {
            header.add(" " + side);
        }
        return TextTable.of(Counted.of(size(), "unit") + ": questions by band", header, units, UnitList::cells)
                .head(ROWS_PRINTED)
                .toString();
    }

    private static List<?> cells(UnitBenchmark unit) {
        String name = unit.name().equals(unit.code()) ? "" : unit.name();
        List<Object> cells = new ArrayList<>(List.of(unit.code(), name, Decimals.grouped(unit.respondents())));
        cells.addAll(unit.questions().sides().values());
        return cells;
    }
}
