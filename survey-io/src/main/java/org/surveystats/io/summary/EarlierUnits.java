package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Alike;
import org.surveystats.text.CodePoints;

/**
 * How the units of earlier surveys fit those of today: predecessors that are not there, and units that nobody succeeds.
 * {@code ChangeOverTime.since} tests no change of a unit where a predecessor is missing.
 */
final class EarlierUnits {
    private static final String IN_NONE = "Predecessors in no earlier survey, so no change of their units is tested";
    private static final int MOST_MEANT = 20;
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\\s,;/+&]+");

    private final NavigableMap<Integer, AnswerTally> tallies = new TreeMap<>();
    private final Map<Integer, Set<String>> codes = new LinkedHashMap<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    /**
     * Earlier surveys.
     *
     * @param year that of the survey itself
     * @param all tallies by year; those from that year on are passed over
     */
    EarlierUnits(int year, Map<Integer, AnswerTally> all) {
        tallies.putAll(new TreeMap<>(all).headMap(year));
        tallies.forEach((then, tally) -> {
            Set<String> ofYear = new HashSet<>();
            tally.parts().values().forEach(ofYear::addAll);
            codes.put(then, ofYear);
        });
    }

    /** The units of each earlier survey under their own codes, by year. */
    Map<Integer, Set<String>> codes() {
        return codes;
    }

    /** What does not fit, in words, with the codes that it is true of. */
    Map<String, List<String>> mismatches(int year, Set<String> now, List<Unit> units) {
        Set<String> alone = new TreeSet<>(CodePoints.ORDER);
        tallies.values().forEach(tally -> alone.addAll(tally.groups()));
        alone.removeAll(now);
        if (!tallies.isEmpty()) {
            Set<String> made = new HashSet<>();
            units.stream().filter(unit -> !unit.predecessors().isEmpty()).forEach(unit -> made.add(unit.code()));
            for (Unit unit : units) {
                unit.predecessors().stream()
                        .filter(now::contains)
                        .forEach(predecessor -> add(
                                "Predecessors that are units of " + year
                                        + " themselves, whose earlier answers count for the other unit",
                                predecessor + " of " + unit.code()));
                unit.predecessors().stream()
                        .filter(predecessor -> !made.contains(predecessor))
                        .forEach(predecessor -> predecessor(predecessor, unit.code(), alone));
            }
        }
        tallies.descendingMap().forEach((then, tally) -> successors(year, now, then, tally.groups()));
        return found;
    }

    private void predecessor(String predecessor, String unit, Set<String> alone) {
        String of = predecessor + " of " + unit;
        if (!isInSome(predecessor)) {
            // Looking for what is meant takes time, and no more than the first are printed.
            boolean looked = found.getOrDefault(IN_NONE, List.of()).size() >= MOST_MEANT;
            add(IN_NONE, looked ? of : of + meant(predecessor, alone));
            return;
        }
        boolean before = false;
        for (Map.Entry<Integer, Set<String>> ofYear : codes.entrySet()) {
            int then = ofYear.getKey();
            if (ofYear.getValue().contains(predecessor)) {
                before = true;
            } else if (before) {
                add("Predecessors in an earlier survey but not in that of " + then + ", so merged by then", of);
            } else {
                add(
                        "Predecessors not in the survey of " + then
                                + ", so no change of their units since then is tested",
                        of);
            }
        }
    }

    private boolean isInSome(String code) {
        return codes.values().stream().anyMatch(ofYear -> ofYear.contains(code));
    }

    /** Which of the earlier units that nobody succeeds the predecessor may be. */
    private static String meant(String predecessor, Set<String> alone) {
        List<String> parts = List.of(OTHER_SEPARATOR.split(predecessor));
        if (parts.size() > 1 && parts.stream().anyMatch(alone::contains)) {
            return " (a bar separates codes: " + String.join("|", parts) + ")";
        }
        List<String> near = Alike.near(predecessor, alone);
        return near.isEmpty() ? "" : " (is " + near.get(0) + " meant?)";
    }

    private void successors(int year, Set<String> now, int then, Collection<String> groups) {
        List<String> without =
                groups.stream().filter(group -> !now.contains(group)).toList();
        String what = without.size() == groups.size()
                ? "No unit of " + then + " is in " + year + ", so nothing is compared; " + then + " has"
                : "Units of " + then + " that are neither in " + year + " nor a predecessor of a unit there";
        without.forEach(code -> add(what, code));
    }

    private void add(String what, String which) {
        found.computeIfAbsent(what, unused -> new ArrayList<>()).add(which);
    }
}
