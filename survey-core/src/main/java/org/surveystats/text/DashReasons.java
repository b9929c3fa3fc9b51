package org.surveystats.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why there are dashes in a table: for each reason the columns and rows that it concerns. */
final class DashReasons {
    private static final int MOST_ROWS = 20;

    /** By reason and columns, the rows. */
    private final Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();

    /**
     * Takes a row.
     *
     * @param name what the row is about
     * @param columns by reason, the columns in which it has a dash for it
     */
    void add(String name, Map<String, List<String>> columns) {
        columns.forEach((reason, names) -> {
            List<String> of = rows.computeIfAbsent(reason, key -> new LinkedHashMap<>())
                    .computeIfAbsent(String.join(", ", names), key -> new ArrayList<>());
            if (!of.contains(name)) {
                of.add(name);
            }
        });
    }

    /** A paragraph for each reason. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rows.forEach((reason, byColumns) -> lines.add(Paragraph.of("- " + reason + ": "
                + byColumns.entrySet().stream()
                        .map(entry -> entry.getKey() + " of " + first(entry.getValue()))
                        .collect(Collectors.joining("; ")))));
        return lines;
    }

    private static String first(List<String> names) {
        String first = names.stream().limit(MOST_ROWS).collect(Collectors.joining(", "));
        return names.size() <= MOST_ROWS
                ? first
                : first + " and " + Decimals.grouped(names.size() - MOST_ROWS) + " more";
    }
}
