package org.surveystats.decoding;

import java.util.List;
import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;

/**
 * Cells that cannot be used and count as blank, as {@link Strictness#BLANK_CELLS} says.
 *
 * @param cells how many there are
 * @param groups all of them by column and reason, the largest group first; at most 200 groups
 */
public record BlankedCells(long cells, List<ErrorGroup> groups) {
    /** No such cells. */
    public static final BlankedCells NONE = new BlankedCells(0, List.of());

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if there are more cells in the groups than in all
     */
    public BlankedCells {
        groups = List.copyOf(groups);
        Argument.atLeast(
                "cells", cells, groups.stream().mapToLong(ErrorGroup::errors).sum());
    }

    /** How many there are. */
    @Override
    public String toString() {
        return Counted.of(cells, "cell") + " that count as blank";
    }
}
