package org.surveystats.verification;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the values of figures lie.
 *
 * @param intervals by figure
 * @param printed the figures that are printed, or follow from such
 */
record Ranges(Map<String, Interval> intervals, Set<String> printed) {
    private static final int DECIMALS_SHOWN = 6;
    private static final int MOST_SHOWN = 6;

    Ranges {
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
        printed = Set.copyOf(printed);
    }

    Interval of(String figure) {
        return Objects.requireNonNull(intervals.get(figure), "checks are of declared figures");
    }

    Ranges with(Map<String, Interval> others) {
        Map<String, Interval> all = new LinkedHashMap<>(intervals);
        all.putAll(others);
        return new Ranges(all, printed);
    }

    /** These ranges, with those of some figures taken from others. */
    Ranges with(List<String> figures, Ranges others) {
        Map<String, Interval> replaced = new LinkedHashMap<>();
        figures.forEach(figure -> replaced.put(figure, others.of(figure)));
        return with(replaced);
    }

    /**
     * These ranges and that of a result that is not printed: as good as printed if everything it is derived from is.
     */
    Ranges with(SumCheck sum) {
        Map<String, Interval> all = new LinkedHashMap<>(intervals);
        all.put(sum.result(), sum.value(this));
        Set<String> known = new HashSet<>(printed);
        if (known.containsAll(sum.operands())) {
            known.add(sum.result());
        }
        return new Ranges(all, known);
    }

    /** The given intervals that differ from the range here. */
    Map<String, Interval> changed(Map<String, Interval> others) {
        Map<String, Interval> changed = new LinkedHashMap<>(others);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(of(entry.getKey())));
        return changed;
    }

    static String shown(Interval interval) {
        Interval shown = interval.outward(DECIMALS_SHOWN);
        return shown.low().compareTo(shown.high()) == 0 ? shown.low().toPlainString() : shown.toString();
    }

    String shown(String figure) {
        return figure + (printed.contains(figure) ? " " : " (not printed) ") + shown(of(figure));
    }

    /** The first of some figures with their ranges, and how many more there are. */
    String shown(List<String> figures) {
        int more = figures.size() - MOST_SHOWN;
        return figures.stream().limit(MOST_SHOWN).map(this::shown).collect(Collectors.joining(", "))
                + (more > 0 ? ", " + more + " more" : "");
    }
}
