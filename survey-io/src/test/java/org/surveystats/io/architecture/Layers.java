package org.surveystats.io.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package may know which.
 *
 * @param known by package, those it may know
 */
record Layers(Map<String, Set<String>> known) {
    /**
     * Reads a table of lines {@code package: others}. A name in capitals is a group, of those listed behind it; to
     * know a package is not to know what that one knows.
     */
    static Layers parse(String table) {
        Map<String, Set<String>> groups = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).strip();
            Set<String> others = new TreeSet<>();
            for (String other : line.substring(colon + 1).strip().split("\\s+", -1)) {
                if (!other.isEmpty()) {
                    others.addAll(groups.getOrDefault(other, Set.of(other)));
                }
            }
            (name.equals(name.toUpperCase(Locale.ROOT)) ? groups : known).put(name, others);
        });
        return new Layers(known);
    }

    /** What is against the table, in words. */
    List<String> violations(References packages) {
        List<String> violations = new ArrayList<>();
        packages.targets().forEach((name, targets) -> {
            if (known.containsKey(name)) {
                targets.stream()
                        .filter(target -> !known.get(name).contains(target))
                        .forEach(target ->
                                violations.add(name + " knows " + target + ", but may know " + known.get(name)));
            } else {
                violations.add(name + " is not in the table of packages");
            }
        });
        return violations;
    }
}
