package org.surveystats.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units became which, by the predecessors that a list of units gives. A predecessor that is a unit of the list
 * with predecessors of its own was formed from them. That a survey has its code does not show whether they were part of
 * it by then, so they are looked for as well. Immutable.
 */
public final class Mergers {
    private final Map<String, Set<String>> predecessors = new HashMap<>();

    private Mergers(List<Unit> units) {
        for (Unit unit : units) {
            predecessors
                    .computeIfAbsent(unit.code(), code -> new LinkedHashSet<>())
                    .addAll(unit.predecessors());
        }
    }

    /**
     * The mergers of a list of units.
     *
     * @param units today's units with their predecessors; those that were merged since may be among them
     * @return the mergers
     * @throws IllegalArgumentException if a unit is a predecessor of two units, or in the end of itself
     */
    public static Mergers of(List<Unit> units) {
        Unit.successors(units);
        return new Mergers(units);
    }

    /**
     * The units that a unit was formed from: its predecessors, theirs, and so on.
     *
     * @param code the unit's code
     * @return their codes, none where nothing was merged or the unit is not in the list
     */
    public Set<String> predecessors(String code) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (String predecessor : predecessors.getOrDefault(open.remove(), Set.of())) {
                if (all.add(predecessor)) {
                    open.add(predecessor);
                }
            }
        }
        return all;
    }

    /**
     * The units that a unit was formed from and that a survey has neither themselves nor as the units they were formed
     * from.
     *
     * @param code the unit's code
     * @param survey codes of the survey's units
     * @return codes of predecessors; none when the survey has the whole of the unit
     */
    public List<String> missing(String code, Collection<String> survey) {
        List<String> missing = new ArrayList<>();
        for (String predecessor : predecessors(code)) {
            boolean made = !predecessors.getOrDefault(predecessor, Set.of()).isEmpty();
            if (!made && !survey.contains(predecessor)) {
                missing.add(predecessor);
            }
        }
        return missing;
    }

    /** How many units have predecessors. */
    @Override
    public String toString() {
        return "Mergers of "
                + predecessors.values().stream().filter(of -> !of.isEmpty()).count() + " units";
    }
}
