package org.surveystats.decoding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole numbers, one of which may stand for blank. */
final class CodeCells extends SourceColumn {
    private static final byte[] NOTHING = {};

    private final int[] codes;
    private final boolean blanks;
    private final int blank;

    CodeCells(int[] codes, Optional<Integer> blank) {
        this.codes = codes;
        this.blanks = blank.isPresent();
        this.blank = blank.orElse(0);
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    @Nullable
    Object cell(int row) {
        return isBlank(row) ? null : codes[row];
    }

    private boolean isBlank(int row) {
        return blanks && codes[row] == blank;
    }

    @Override
    byte[] bytes(int row) {
        return isBlank(row) ? NOTHING : CellValue.bytes((long) codes[row]);
    }
}
