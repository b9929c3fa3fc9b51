package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.surveystats.expectedrange.Band;
import org.surveystats.suppression.Published;
import org.surveystats.text.TextTable;

/**
 * Two benchmarks of the same units and questions under different methods: which bands move.
 *
 * @param bands how many bands are shown under the first method
 * @param moves the units and measures whose band differs, by unit and then in the order of the measures
 */
public record MethodComparison(int bands, List<Move> moves) {
    /**
     * A band that moves.
     *
     * @param unit the unit's code
     * @param measure the measure
     * @param from the band under the first method, hidden when there is none
     * @param to the band under the second method, hidden when there is none
     */
    public record Move(String unit, Measure measure, Published<Band> from, Published<Band> to) {
        @Override
        public String toString() {
            return unit + " " + measure + ": " + from + " -> " + to;
        }
    }

    /**
     * Copies the moves.
     *
     * @param bands how many bands are shown under the first method
     * @param moves the units and measures whose band differs, by unit and then in the order of the measures
     */
    public MethodComparison {
        moves = List.copyOf(moves);
    }

    /**
     * Compares two benchmarks.
     *
     * @param first a benchmark
     * @param second one of the same units and measures
     * @return the bands that differ
     * @throws IllegalArgumentException if units or measures differ
     */
    public static MethodComparison of(Benchmark first, Benchmark second) {
        List<String> units = first.units().stream().map(UnitBenchmark::code).toList();
        if (!first.measures().equals(second.measures())
                || !units.equals(
                        second.units().stream().map(UnitBenchmark::code).toList())) {
            throw new IllegalArgumentException("benchmarks must be of the same units and measures: " + units);
        }
        List<Move> moves = new ArrayList<>();
        int bands = 0;
        for (String unit : units) {
            for (Measure measure : first.measures()) {
                Published<Band> from = result(first, unit, measure).band();
                Published<Band> to = result(second, unit, measure).band();
                bands += from.isShown() ? 1 : 0;
                if (from.isShown() != to.isShown() || (from.isShown() && from.orElseThrow() != to.orElseThrow())) {
                    moves.add(new Move(unit, measure, from, to));
                }
            }
        }
        return new MethodComparison(bands, moves);
    }

    private static MeasureResult result(Benchmark benchmark, String unit, Measure measure) {
        UnitBenchmark of = benchmark.unit(unit);
        return measure.kind() == MeasureKind.SECTION ? of.section(measure.id()) : of.question(measure.id());
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of(moves.size() + " of " + bands + " bands move", "from", "to", " how many");
        TreeMap<String, Integer> kinds = new TreeMap<>();
        for (Move move : moves) {
            kinds.merge(move.from() + "\t" + move.to(), 1, Integer::sum);
        }
        for (var kind : kinds.entrySet()) {
            int tab = kind.getKey().indexOf('\t');
            table = table.with(kind.getKey().substring(0, tab), kind.getKey().substring(tab + 1), kind.getValue());
        }
        return table.toString();
    }
}
