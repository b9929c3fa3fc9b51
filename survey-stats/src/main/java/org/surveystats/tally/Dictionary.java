package org.surveystats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Labels in the order in which they are met. */
final class Dictionary {
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    Dictionary copy() {
        Dictionary copy = new Dictionary();
        labels.forEach(copy::index);
        return copy;
    }

    /** The index of a label, that of a new one at the end. */
    int index(String label) {
        return indices.computeIfAbsent(label, unused -> {
            labels.add(label);
            return labels.size() - 1;
        });
    }

    OptionalInt find(String label) {
        Integer index = indices.get(label);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    List<String> labels() {
        return labels;
    }
}
