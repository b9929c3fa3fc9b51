package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.response.LabelColumn;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * A column of labels. The labels met are numbered once for all batches, as long as they are not too many; each batch
 * has a dictionary of the labels on its own rows.
 */
final class LabelDecoder {
    private static final int MOST_LABELS = 1 << 16;
    private static final int NONE = -2;
    private static final int TOO_LONG = -3;

    private final int position;
    private final Set<String> accepted;
    private final boolean required;
    private final int[] places;
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private CellMemo memo = new CellMemo(cell -> CellMemo.UNUSABLE);
    /** Where the labels stand in the dictionary of the batch being made, from 1; 0 where they do not yet. */
    private int[] inBatch = {};

    private LabelDecoder(int position, Set<String> accepted, boolean required, int capacity) {
        this.position = position;
        this.accepted = accepted;
        this.required = required;
        this.places = new int[capacity];
    }

    /** A column of units: one must be there, and missing codes mean nothing. */
    static LabelDecoder ofUnits(int position, int capacity) {
        return new LabelDecoder(position, Set.of(), true, capacity);
    }

    /**
     * A column by which respondents are grouped.
     *
     * @param accepted the values that are accepted, empty for any
     */
    static LabelDecoder ofGroups(int position, Set<String> accepted, int capacity) {
        return new LabelDecoder(position, accepted, false, capacity);
    }

    void decode(int at, DecodedRow row) {
        int place = place(required ? row.label(position) : row.cell(position));
        places[at] = Math.max(LabelColumn.BLANK, place);
        if (place == TOO_LONG && required) {
            row.rejectTooLong(position);
        } else if (place == TOO_LONG) {
            row.refuseTooLong(position);
        } else if (place == NONE && required) {
            row.reject(position, RowProblem.MISSING_UNIT, "the code of a unit");
        } else if (place == NONE) {
            row.refuse(position, RowProblem.UNKNOWN_LABEL, "one of " + Excerpt.of(accepted) + " or blank");
        }
    }

    private int place(String label) {
        if (label.isEmpty()) {
            return required ? NONE : LabelColumn.BLANK;
        }
        if (!accepted.isEmpty() && !accepted.contains(label)) {
            return NONE;
        }
        if (label.length() > CellText.LONGEST_LABEL) {
            return TOO_LONG;
        }
        Integer place = placeOf.get(label);
        if (place == null) {
            place = labels.size();
            placeOf.put(label, place);
            labels.add(label);
        }
        return place;
    }

    void fields(CellText text, FieldDecoder.Taker taker) {
        memo = new CellMemo(cell -> {
            int place = place(required ? WhiteSpace.strip(cell) : text.of(cell));
            return place < LabelColumn.BLANK ? CellMemo.UNUSABLE : place;
        });
        taker.take(position, FieldDecoder.of(memo, (row, place) -> places[row] = (int) place));
    }

    /** The column of a batch, its labels in the order of their first rows. */
    LabelColumn column(int rows) {
        if (inBatch.length < labels.size()) {
            inBatch = new int[2 * labels.size()];
        }
        List<Integer> met = new ArrayList<>();
        int[] indices = new int[rows];
        for (int row = 0; row < rows; row++) {
            int place = places[row];
            if (place == LabelColumn.BLANK) {
                indices[row] = LabelColumn.BLANK;
                continue;
            }
            if (inBatch[place] == 0) {
                met.add(place);
                inBatch[place] = met.size();
            }
            indices[row] = inBatch[place] - 1;
        }
        List<String> dictionary = met.stream().map(labels::get).toList();
        for (int place : met) {
            inBatch[place] = 0;
        }
        if (labels.size() > MOST_LABELS) {
            placeOf.clear();
            labels.clear();
            memo.clear();
        }
        return new LabelColumn(dictionary, indices);
    }
}
