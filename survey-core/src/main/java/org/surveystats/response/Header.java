package org.surveystats.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/** The names of a source's columns, and which of them have been asked for. */
final class Header {
    private static final int MOST_LISTED = 60;
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\t|,]");

    private final String source;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * A header.
     *
     * @throws InvalidResponsesException if a name stands twice
     */
    Header(String source, List<String> names) {
        this.source = source;
        for (String name : names) {
            String stripped = WhiteSpace.strip(name);
            if (positions.putIfAbsent(stripped, positions.size()) != null) {
                throw new InvalidResponsesException(
                        source, "the header must name each column once: \"" + Excerpt.of(stripped) + "\" stands twice");
            }
        }
    }

    /** The names in order, without white space around them. */
    List<String> names() {
        return new ArrayList<>(positions.keySet());
    }

    /**
     * Where a column stands.
     *
     * @throws InvalidResponsesException if there is none
     */
    int position(String column, String purpose) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new InvalidResponsesException(
                    source,
                    "the header must have a column \"" + column + "\" for " + purpose + "; it has "
                            + positions.keySet().stream()
                                    .sorted()
                                    .limit(MOST_LISTED)
                                    .map(Excerpt::of)
                                    .toList()
                            + separatorHint());
        }
        used.add(column);
        return position;
    }

    private String separatorHint() {
        boolean another = positions.size() == 1
                && positions.keySet().stream()
                        .anyMatch(only -> OTHER_SEPARATOR.matcher(only).find());
        return another ? ", one column: is another separator between the fields?" : "";
    }

    /** The columns that nobody asked for, in order. */
    List<String> unknown() {
        return positions.keySet().stream().filter(name -> !used.contains(name)).toList();
    }
}
