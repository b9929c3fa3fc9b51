package org.surveystats.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mean, a difference or a total: divisor * result = sum of the figures added - sum of the figures subtracted.
 *
 * @param name the check's name
 * @param kind what the result is
 * @param result the figure that results
 * @param divisor by what the sum is divided, 1 or more
 * @param added figures
 * @param subtracted figures
 */
record SumCheck(String name, Kind kind, String result, int divisor, List<String> added, List<String> subtracted)
        implements Check {
    /** What the result is. */
    enum Kind {
        MEAN("mean"),
        DIFFERENCE("difference"),
        TOTAL("total");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static SumCheck mean(String result, List<String> figures) {
        return new SumCheck(result + " mean", Kind.MEAN, result, figures.size(), figures, List.of());
    }

    static SumCheck difference(String result, String figure, String other) {
        return new SumCheck(result, Kind.DIFFERENCE, result, 1, List.of(figure), List.of(other));
    }

    static SumCheck total(String result, List<String> figures) {
        return new SumCheck(result, Kind.TOTAL, result, 1, figures, List.of());
    }

    @Override
    public List<String> operands() {
        List<String> operands = new ArrayList<>(added);
        operands.addAll(subtracted);
        return operands;
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(operands());
        inputs.add(result);
        return inputs;
    }

    /** What the operands give. */
    Interval value(Ranges ranges) {
        return sum(ranges).dividedBy(divisor);
    }

    private Interval sum(Ranges ranges) {
        return others(result, ranges);
    }

    /** The sum of the operands but one. */
    private Interval others(String left, Ranges ranges) {
        return total(added, left, ranges).minus(total(subtracted, left, ranges));
    }

    private static Interval total(List<String> figures, String left, Ranges ranges) {
        return Interval.sum(figures.stream()
                .filter(figure -> !figure.equals(left))
                .map(ranges::of)
                .toList());
    }

    private Interval multiple(Ranges ranges) {
        return ranges.of(result).times(BigDecimal.valueOf(divisor));
    }

    /** Compares sums, which are exact; the mean is divided, and so perhaps rounded outwards, only to be reported. */
    @Override
    public Optional<Map<String, Interval>> narrow(Ranges ranges) {
        if (sum(ranges).intersect(multiple(ranges)).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Interval> narrowed = new LinkedHashMap<>();
        narrowed.put(result, both(ranges.of(result), value(ranges)));
        for (String figure : added) {
            narrowed.put(figure, both(ranges.of(figure), multiple(ranges).minus(others(figure, ranges))));
        }
        for (String figure : subtracted) {
            narrowed.put(figure, both(ranges.of(figure), others(figure, ranges).minus(multiple(ranges))));
        }
        return Optional.of(narrowed);
    }

    private static Interval both(Interval range, Interval needed) {
        return range.intersect(needed).orElseThrow();
    }

    @Override
    public boolean isCertain(Ranges ranges) {
        return multiple(ranges).contains(sum(ranges));
    }

    @Override
    public String reasoning(Ranges ranges) {
        return ranges.shown(result) + " is the " + kind + " of " + ranges.shown(operands()) + ", which is "
                + Ranges.shown(value(ranges));
    }

    @Override
    public String conflict(Ranges ranges) {
        return "the " + kind + " is " + Ranges.shown(value(ranges)) + ", not in " + Ranges.shown(ranges.of(result));
    }
}
