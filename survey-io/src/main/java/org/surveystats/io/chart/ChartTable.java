package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.text.Counted;
import org.surveystats.text.TextTable;

/**
 * The figures of a chart as text.
 *
 * @param header the names of the columns, one or more
 * @param rows the rows, each with as many cells as the header
 */
public record ChartTable(List<String> header, List<List<String>> rows) {
    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a row has another number of cells
     */
    public ChartTable {
        header = List.copyOf(header);
        List<List<String>> copies = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("rows must have " + header.size() + " cells: " + row);
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
    }

    /** How many rows there are, and the rows. */
    @Override
    public String toString() {
        return text("Figures of a chart, " + Counted.of(rows.size(), "row")).toString();
    }

    TextTable text(String headline) {
        return TextTable.of(headline, header, rows, row -> row);
    }
}
