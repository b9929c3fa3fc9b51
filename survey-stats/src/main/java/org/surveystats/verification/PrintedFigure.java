package org.surveystats.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A figure as printed, perhaps several times, perhaps not at all.
 *
 * @param bounds where it must lie, whatever is printed
 * @param printings as printed, with the printed decimals
 */
record PrintedFigure(Interval bounds, List<BigDecimal> printings) {
    /** The bounds of a figure about which nothing is known; every figure that can be printed lies well within. */
    static final Interval ANYWHERE = Interval.of("[-10000000000000000, 10000000000000000]");

    PrintedFigure {
        printings = List.copyOf(printings);
    }

    static PrintedFigure exact(long value) {
        BigDecimal number = BigDecimal.valueOf(value);
        return new PrintedFigure(Interval.point(number), List.of(number));
    }

    /** What is known about the figure here and elsewhere. */
    PrintedFigure and(PrintedFigure other) {
        List<BigDecimal> all = new ArrayList<>(printings);
        all.addAll(other.printings);
        return new PrintedFigure(bounds.intersect(other.bounds).orElse(bounds), all);
    }

    boolean isPrinted() {
        return !printings.isEmpty();
    }

    /** The printing with the fewest decimal places, the first of several. */
    private BigDecimal coarsest() {
        return printings.stream()
                .min(Comparator.comparingInt(BigDecimal::scale))
                .orElseThrow();
    }

    private BigDecimal finest() {
        return printings.stream()
                .max(Comparator.comparingInt(BigDecimal::scale))
                .orElseThrow();
    }

    /** The values that are printed in all these ways; empty if there are none. */
    Optional<Interval> values(Rounding rounding) {
        Optional<Interval> values = Optional.of(bounds);
        for (BigDecimal printing : printings) {
            values = values.flatMap(rounding.interval(printing)::intersect);
        }
        return values;
    }

    /** The values, or those of the coarsest printing alone where the printings contradict each other or the bounds. */
    Interval known(Rounding rounding) {
        return values(rounding).orElseGet(() -> rounding.interval(coarsest()));
    }

    /** The coarsest printing taken as printed; the bounds of a figure that is not printed. */
    Interval rounded() {
        return isPrinted() ? Interval.point(coarsest()) : bounds;
    }

    /** What the printings say about each other; nothing about a single one within the bounds. */
    Optional<Finding> finding(String name, Rounding rounding) {
        Optional<Interval> values = values(rounding);
        if (values.isPresent() && printings.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        boolean fromRounded = bounds.contains(finest())
                && printings.stream().map(rounding::interval).allMatch(interval -> interval.contains(finest()));
        boolean certain = values.equals(bounds.intersect(rounding.interval(finest())));
        return Optional.of(new Finding(
                name + " printings",
                values.isEmpty() ? Verdict.IMPOSSIBLE : certain ? Verdict.CONSISTENT : Verdict.NARROWED,
                fromRounded ? Verdict.CONSISTENT : Verdict.IMPOSSIBLE,
                values.map(interval -> Map.of(name, interval)).orElse(Map.of()),
                reasoning(name, rounding, values, fromRounded)));
    }

    private String reasoning(String name, Rounding rounding, Optional<Interval> values, boolean fromRounded) {
        String printed = printings.stream()
                .distinct()
                .map(printing -> printing.toPlainString() + " (in " + rounding.interval(printing) + ")")
                .collect(Collectors.joining(" and as "));
        return name + " is printed as " + printed + "; "
                + values.map(interval -> "it lies in " + interval).orElse("no value in " + bounds + " is printed so")
                + (fromRounded ? "" : "; " + finest().toPlainString() + " as it stands does not");
    }
}
