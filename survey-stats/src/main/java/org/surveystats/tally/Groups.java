package org.surveystats.tally;

import java.util.List;

/** The groups of the respondents of a batch, a label for each row or none. */
public final class Groups {
    private final List<String> labels;
    private final int[] indices;

    /**
     * Groups.
     *
     * @param labels the groups' labels, distinct
     * @param indices for each row the place of its label, -1 for none
     * @throws IllegalArgumentException if an index is neither -1 nor the place of a label
     */
    public Groups(List<String> labels, int[] indices) {
        this.labels = List.copyOf(labels);
        this.indices = indices.clone();
        for (int index : indices) {
            if (index < -1 || index >= labels.size()) {
                throw new IllegalArgumentException("index must be in [-1, " + labels.size() + "): " + index);
            }
        }
    }

    /**
     * The groups' labels.
     *
     * @return distinct labels; some may be on no row
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int size() {
        return indices.length;
    }

    /**
     * The place of a row's label.
     *
     * @param row 0 to size - 1
     * @return -1 when the row has no group
     */
    public int index(int row) {
        return indices[row];
    }

    @Override
    public String toString() {
        return "Groups of " + indices.length + " rows, " + labels.size() + " labels";
    }
}
