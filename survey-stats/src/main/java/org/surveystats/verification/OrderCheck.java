package org.surveystats.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures on levels: no figure of a level is above one of a higher level. Equal values are in order either way.
 *
 * @param name the check's name
 * @param ascending whether the levels are listed from the lowest to the highest
 * @param levels the figures of each level, in the order in which they are listed
 * @param inputs the figures without which the order is not settled; others of the levels count where they are printed
 */
record OrderCheck(String name, boolean ascending, List<List<String>> levels, List<String> inputs) implements Check {
    /** The check of all figures of some levels. */
    static OrderCheck of(String name, boolean ascending, List<List<String>> levels) {
        return new OrderCheck(
                name, ascending, levels, levels.stream().flatMap(List::stream).toList());
    }

    /** The check of the wanted figures only. */
    OrderCheck among(Set<String> wanted) {
        List<List<String>> left = levels.stream()
                .map(level -> level.stream().filter(wanted::contains).toList())
                .filter(level -> !level.isEmpty())
                .toList();
        return new OrderCheck(name, ascending, left, inputs);
    }

    @Override
    public List<String> operands() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /** Two figures, the first of which must not exceed the second. */
    private record Pair(String lower, String higher) {
        boolean isPossible(Ranges ranges) {
            return ranges.of(higher).notBelow(ranges.of(lower)).isPresent();
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = i + 1; j < levels.size(); j++) {
                for (String first : levels.get(i)) {
                    for (String second : levels.get(j)) {
                        pairs.add(ascending ? new Pair(first, second) : new Pair(second, first));
                    }
                }
            }
        }
        return pairs;
    }

    /**
     * Cuts from each range what lies below all values of a lower figure or above all of a higher one. Nothing else can
     * be cut: convex sets on a line that meet in pairs have a point in common (Helly, 1923), so any value left extends
     * to an order of all figures.
     */
    @Override
    public Optional<Map<String, Interval>> narrow(Ranges ranges) {
        Map<String, Interval> narrowed = new LinkedHashMap<>();
        operands().forEach(figure -> narrowed.put(figure, ranges.of(figure)));
        for (Pair pair : pairs()) {
            if (!pair.isPossible(ranges)) {
                return Optional.empty();
            }
            Interval lower = ranges.of(pair.lower());
            Interval higher = ranges.of(pair.higher());
            narrowed.computeIfPresent(
                    pair.lower(), (figure, range) -> range.notAbove(higher).orElseThrow());
            narrowed.computeIfPresent(
                    pair.higher(), (figure, range) -> range.notBelow(lower).orElseThrow());
        }
        return Optional.of(narrowed);
    }

    @Override
    public String reasoning(Ranges ranges) {
        String order = levels.stream().map(ranges::shown).collect(Collectors.joining(ascending ? " <= " : " >= "));
        List<String> left = operands();
        String missing = inputs.stream().filter(input -> !left.contains(input)).collect(Collectors.joining(", "));
        return Stream.of(order, missing.isEmpty() ? "" : "not printed: " + missing)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    @Override
    public String conflict(Ranges ranges) {
        Pair pair = pairs().stream()
                .filter(each -> !each.isPossible(ranges))
                .findFirst()
                .orElseThrow();
        return ranges.shown(pair.lower()) + " would be above " + ranges.shown(pair.higher());
    }
}
