package org.surveystats.sample;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * What is compared: a trust, a site, a library service. Parts that are not known are empty.
 *
 * @param code the unit's code in the data; white space of any kind around it is cut
 * @param name its name for readers
 * @param region where it is
 * @param contact whom to ask
 * @param predecessors codes of units that were merged into it, cut likewise
 */
public record Unit(String code, String name, String region, String contact, List<String> predecessors) {
    /**
     * Checks that code and name are there.
     *
     * @throws IllegalArgumentException if code, name or a predecessor is blank
     */
    public Unit {
        code = code(code, "code");
        Argument.text("name", name);
        Objects.requireNonNull(region, "region must not be null");
        Objects.requireNonNull(contact, "contact must not be null");
        predecessors = predecessors.stream()
                .map(predecessor -> code(predecessor, "predecessor"))
                .toList();
    }

    /** A code without the white space around it, which those of responses do not have either. */
    static String code(String code, String name) {
        return Argument.text(name, WhiteSpace.strip(Argument.text(name, code)));
    }

    /**
     * A unit with only its code and name.
     *
     * @param code the unit's code in the data
     * @param name its name for readers
     * @return the unit
     */
    public static Unit of(String code, String name) {
        return new Unit(code, name, "", "", List.of());
    }

    /**
     * Where units of an earlier year belong today: with the unit that they were merged into, that unit's own successor
     * if it has one, and so on.
     *
     * @param units today's units with their predecessors
     * @return today's code by the earlier one, of all predecessors; empty where nothing was merged
     * @throws IllegalArgumentException if a unit is a predecessor of two units, or in the end of itself
     */
    public static Map<String, String> successors(List<Unit> units) {
        Map<String, String> next = new HashMap<>();
        for (Unit unit : units) {
            for (String predecessor : unit.predecessors()) {
                String other = next.put(predecessor, unit.code());
                if (other != null && !other.equals(unit.code())) {
                    throw new IllegalArgumentException("predecessors must have one successor: " + predecessor
                            + " is one of " + other + " and of " + unit.code());
                }
            }
        }
        Map<String, String> last = new TreeMap<>();
        next.keySet().forEach(code -> follow(code, next, last));
        return last;
    }

    /** Follows a chain to its end or to where it was followed before, so that each link is followed once. */
    private static void follow(String code, Map<String, String> next, Map<String, String> last) {
        Set<String> passed = new LinkedHashSet<>();
        String at = code;
        while (next.containsKey(at) && !last.containsKey(at)) {
            if (!passed.add(at)) {
                throw new IllegalArgumentException("predecessors must not lead back to a unit: " + Excerpt.of(passed));
            }
            at = next.get(at);
        }
        String end = last.getOrDefault(at, at);
        passed.forEach(one -> last.put(one, end));
    }

    /** Code, name and, if known, region. */
    @Override
    public String toString() {
        return code + " " + name + (region.isEmpty() ? "" : " (" + region + ")");
    }
}
