package org.surveystats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels in the order in which they are met. */
final class Dictionary {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    int place(String label) {
        return places.computeIfAbsent(label, unused -> {
            labels.add(label);
            return labels.size() - 1;
        });
    }

    List<String> labels() {
        return labels;
    }
}
