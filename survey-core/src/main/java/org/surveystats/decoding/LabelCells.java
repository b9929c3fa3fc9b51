package org.surveystats.decoding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts from a dictionary, -1 for blank. */
final class LabelCells extends SourceColumn {
    private static final int BLANK = -1;
    private static final byte[] NOTHING = {};

    private final List<String> dictionary;
    private final byte[] @Nullable [] bytes;
    private final int[] indices;

    LabelCells(List<String> dictionary, int[] indices) {
        this.dictionary = dictionary;
        this.indices = indices;
        this.bytes = new byte[dictionary.size()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = CellValue.bytes(dictionary.get(i));
        }
        for (int row = 0; row < indices.length; row++) {
            if (indices[row] < BLANK || indices[row] >= dictionary.size()) {
                throw new IllegalArgumentException(
                        "index must be in [-1, " + dictionary.size() + "): " + indices[row] + " in row " + row);
            }
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    @Nullable
    Object cell(int row) {
        return indices[row] == BLANK ? null : dictionary.get(indices[row]);
    }

    @Override
    byte @Nullable [] bytes(int row) {
        return indices[row] == BLANK ? NOTHING : bytes[indices[row]];
    }
}
