package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of any type that has a text. */
final class TypedCells extends SourceColumn {
    private final List<@Nullable Object> cells;

    TypedCells(List<?> cells) {
        // Not List.copyOf, which takes no blank.
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
        for (int row = 0; row < this.cells.size(); row++) {
            if (!CellValue.isKnown(this.cells.get(row))) {
                throw CellValue.unknown("cell of row " + row, this.cells.get(row));
            }
        }
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    @Nullable
    Object cell(int row) {
        return cells.get(row);
    }

    @Override
    byte @Nullable [] bytes(int row) {
        return CellValue.bytes(cells.get(row));
    }
}
