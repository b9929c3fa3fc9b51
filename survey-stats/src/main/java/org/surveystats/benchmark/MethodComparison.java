package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.argument.Argument;
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
    private static final int ROWS_PRINTED = 12;

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
            return unit + " " + measure.heading() + ": " + from + " -> " + to;
        }
    }

    /**
     * Copies the moves.
     *
     * @throws IllegalArgumentException if bands is negative
     */
    public MethodComparison {
        Argument.atLeast("bands", bands, 0);
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
                Published<Band> from = first.unit(unit).measure(measure.id()).band();
                Published<Band> to = second.unit(unit).measure(measure.id()).band();
                bands += from.isShown() ? 1 : 0;
                if (from.isShown() != to.isShown()
                        || (from.isShown() && !from.orElseThrow().equals(to.orElseThrow()))) {
                    moves.add(new Move(unit, measure, from, to));
                }
            }
        }
        return new MethodComparison(bands, moves);
    }

    /**
     * The bands that move, one line each.
     *
     * @return unit, measure, band under the first method, band under the second
     */
    public TextTable table() {
        return TextTable.of(
                moves.size() + " of " + bands + " bands move",
                List.of("unit", "", "from", "to"),
                moves,
                move -> List.of(move.unit(), move.measure().id(), words(move.from()), words(move.to())));
    }

    private static Object words(Published<Band> band) {
        return band.cell(Band::toString);
    }

    /** The first moves; {@link #table()} has all. */
    @Override
    public String toString() {
        return table().head(ROWS_PRINTED).toString();
    }
}
