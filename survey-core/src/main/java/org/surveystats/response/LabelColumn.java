package org.surveystats.response;

import java.util.Arrays;
import java.util.List;

/**
 * Labels, for example the units of the respondents, as a dictionary and an index a row. Dictionaries of different batches
 * may differ in order; a label means the same everywhere, an index does not.
 */
public final class LabelColumn {
    /** The index of a row without label. */
    public static final int BLANK = -1;

    private final List<String> labels;
    private final int[] indices;

    LabelColumn(List<String> labels, int[] indices) {
        this.labels = List.copyOf(labels);
        this.indices = indices;
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

    LabelColumn copy(int rows) {
        return new LabelColumn(labels, Arrays.copyOf(indices, rows));
    }

    @Override
    public String toString() {
        return "LabelColumn of " + indices.length + " rows, " + labels.size() + " labels";
    }
}
