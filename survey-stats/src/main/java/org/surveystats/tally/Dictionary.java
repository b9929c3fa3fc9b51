package org.surveystats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Labels in the order in which they are met. */
final class Dictionary {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    Dictionary copy() {
        Dictionary copy = new Dictionary();
        labels.forEach(copy::place);
        return copy;
    }

    /** The place of a label, that of a new one at the end. */
    int place(String label) {
        return places.computeIfAbsent(label, unused -> {
            labels.add(label);
            return labels.size() - 1;
        });
    }

    OptionalInt find(String label) {
        Integer place = places.get(label);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    List<String> labels() {
        return labels;
    }
}
