package org.surveystats.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.suppression.Published;

/**
 * A table on its way to a file. A cell is a text, an int, long or double, or an empty optional; a hidden figure is
 * empty.
 */
final class DataTable {
    private final String name;
    private final List<String> header;
    private final List<List<Object>> rows = new ArrayList<>();

    DataTable(String name, List<String> header) {
        this.name = name;
        this.header = List.copyOf(header);
    }

    DataTable(String name, String... header) {
        this(name, List.of(header));
    }

    DataTable row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    DataTable row(List<?> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("cells must be " + header.size() + " as in the header: " + cells.size());
        }
        List<Object> row = new ArrayList<>();
        cells.forEach(cell -> row.add(plain(cell)));
        rows.add(row);
        return this;
    }

    private static Object plain(Object cell) {
        if (cell instanceof Published<?> figure) {
            return figure.isShown() ? plain(figure.orElseThrow()) : Optional.empty();
        }
        if (cell instanceof OptionalDouble number) {
            return number.isPresent() ? plain(number.getAsDouble()) : Optional.empty();
        }
        if (cell instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : Optional.empty();
        }
        // A standard error or z that does not exist.
        return cell instanceof Double number && number.isNaN() ? Optional.empty() : cell;
    }

    String name() {
        return name;
    }

    List<String> header() {
        return header;
    }

    List<List<Object>> rows() {
        return rows;
    }
}
