package org.surveystats.plan;

import java.util.function.IntPredicate;
import org.surveystats.response.Responses;

/** The filter that leaves nobody out. */
record Everybody() implements RowFilter {
    @Override
    public IntPredicate of(Responses batch) {
        return row -> true;
    }

    @Override
    public String toString() {
        return "everybody";
    }
}
