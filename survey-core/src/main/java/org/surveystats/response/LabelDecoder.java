package org.surveystats.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A column of labels, with a dictionary for each batch. */
final class LabelDecoder {
    private final int position;
    private final Set<String> accepted;
    private final int[] indices;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    /**
     * A decoder.
     *
     * @param accepted the values that are accepted, empty for any
     */
    LabelDecoder(int position, Set<String> accepted, int capacity) {
        this.position = position;
        this.accepted = accepted;
        this.indices = new int[capacity];
    }

    void decode(int at, DecodedRow row) {
        String label = row.cell(position);
        if (label.isEmpty()) {
            indices[at] = LabelColumn.BLANK;
        } else if (!accepted.isEmpty() && !accepted.contains(label)) {
            row.reject(position, RowProblem.UNKNOWN_LABEL, "one of " + accepted + " or blank");
        } else {
            put(at, label);
        }
    }

    /** Decodes a label that must be there; missing codes mean nothing here. */
    void decodeRequired(int at, DecodedRow row) {
        String label = row.label(position);
        if (label.isEmpty()) {
            row.reject(position, RowProblem.MISSING_UNIT, "the code of a unit");
        } else {
            put(at, label);
        }
    }

    private void put(int at, String label) {
        Integer place = places.get(label);
        if (place == null) {
            place = labels.size();
            places.put(label, place);
            labels.add(label);
        }
        indices[at] = place;
    }

    /** The column of a batch; the next batch begins a dictionary of its own. */
    LabelColumn column(int rows) {
        LabelColumn column = new LabelColumn(labels, Arrays.copyOf(indices, rows));
        places.clear();
        labels.clear();
        return column;
    }
}
