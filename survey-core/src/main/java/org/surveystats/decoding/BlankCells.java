package org.surveystats.decoding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surveystats.text.WhiteSpace;

/** Rows without content, which spreadsheets leave behind. */
public final class BlankCells {
    private BlankCells() {}

    /**
     * Whether there is nothing in any cell of a row.
     *
     * @param cells null, texts, or typed cells as {@link ResponseDecoder#row} takes them
     * @return true when each is null, not a number or white space; a missing code is not blank
     */
    public static boolean only(List<?> cells) {
        for (Object cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(@Nullable Object cell) {
        if (cell instanceof String text) {
            return text.isEmpty() || WhiteSpace.strip(text).isEmpty();
        }
        return cell == null
                || (cell instanceof Double number && number.isNaN())
                || (cell instanceof Float single && single.isNaN());
    }
}
