package org.surveystats.response;

import java.util.HashSet;
import java.util.List;
import org.surveystats.text.Excerpt;

/**
 * Labels, for example the units of the respondents, as a dictionary and an index a row. Dictionaries of different
 * batches may differ in order; a label means the same everywhere, an index does not.
 */
public final class LabelColumn {
    /** The index of a row without label. */
    public static final int BLANK = -1;

    private final List<String> labels;
    private final int[] indices;

    /**
     * Labels.
     *
     * @param labels the dictionary, distinct labels
     * @param indices for each row the place of its label, -1 for none; copied
     * @throws IllegalArgumentException if a label occurs twice or an index is neither -1 nor the index of a label
     */
    public LabelColumn(List<String> labels, int[] indices) {
        this.labels = List.copyOf(labels);
        this.indices = indices.clone();
        // The copies are checked: what was given may change meanwhile.
        if (new HashSet<>(this.labels).size() < this.labels.size()) {
            throw new IllegalArgumentException("labels must be distinct: " + Excerpt.of(this.labels));
        }
        for (int index : this.indices) {
            if (index < BLANK || index >= this.labels.size()) {
                throw new IllegalArgumentException("index must be in [-1, " + this.labels.size() + "): " + index);
            }
        }
    }

    /**
     * The dictionary.
     *
     * @return distinct labels; some may be on no row of this batch
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
     * The place of a row's label in the dictionary.
     *
     * @param row 0 to size - 1
     * @return -1 when the row has none
     */
    public int index(int row) {
        return indices[row];
    }

    /**
     * The label of a row.
     *
     * @param row 0 to size - 1
     * @return empty text when the row has none
     */
    public String label(int row) {
        return indices[row] == BLANK ? "" : labels.get(indices[row]);
    }

    @Override
    public String toString() {
        return "LabelColumn of " + indices.length + " rows, " + labels.size() + " labels";
    }
}
