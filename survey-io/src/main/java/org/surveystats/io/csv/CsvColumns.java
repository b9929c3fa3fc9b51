package org.surveystats.io.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.decoding.Header;
import org.surveystats.decoding.InvalidSourceException;

/** The columns of a {@link HeaderedCsv}, found when they are first asked for. */
final class CsvColumns {
    private static final int NOWHERE = -1;

    private final Header header;
    private final Map<String, Integer> indices = new HashMap<>();

    CsvColumns(Header header) {
        this.header = header;
    }

    /** The names in the order of the file. */
    List<String> names() {
        return header.names();
    }

    boolean has(String column) {
        return index(column) != NOWHERE;
    }

    /**
     * Where a column is, negative when it is not there.
     *
     * @throws InvalidSourceException if it occurs twice
     */
    int index(String column) {
        return indices.computeIfAbsent(column, this::find);
    }

    private int find(String column) {
        if (!header.has(column)) {
            return NOWHERE;
        }
        int index = header.position(column, "", "");
        header.check();
        return index;
    }
}
