package org.surveystats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * A table as lines of text: a headline that stands alone, a header, then rows. Columns whose header starts with a space are
 * aligned to the right, for figures; the others to the left. Immutable.
 */
public final class TextTable {
    private static final int WIDTH = 80;

    private final String headline;
    private final List<String> header;
    private final List<List<String>> rows;

    private TextTable(String headline, List<String> header, List<List<String>> rows) {
        this.headline = headline;
        this.header = header;
        this.rows = rows;
    }

    /**
     * An empty table.
     *
     * @param headline the first line; it should fit 80 characters and make sense without the rest
     * @param header the columns' names; a leading space aligns the column to the right
     * @return a table of no rows
     */
    public static TextTable of(String headline, String... header) {
        return new TextTable(Objects.requireNonNull(headline, "headline must not be null"), List.of(header), List.of());
    }

    /**
     * The table with one more row.
     *
     * @param cells as many cells as the header has
     * @return a new table
     * @throws IllegalArgumentException if the number of cells is not that of the header
     */
    public TextTable with(Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("cells must be " + header.size() + " as in the header: " + cells.length);
        }
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells).stream()
                .map(cell -> Excerpt.of(cell.toString(), Integer.MAX_VALUE))
                .toList());
        return new TextTable(headline, header, more);
    }

    /**
     * How many rows the table has.
     *
     * @return 0 or more
     */
    public int size() {
        return rows.size();
    }

    /**
     * The first rows only, with a headline that says how many there were.
     *
     * @param most how many rows at the most, 0 or more
     * @return this table if it is short enough, otherwise a shorter one
     * @throws IllegalArgumentException if the number is negative
     */
    public TextTable head(int most) {
        Argument.atLeast("most", most, 0);
        if (rows.size() <= most) {
            return this;
        }
        String more = headline + " (first " + most + " of " + rows.size() + ")";
        return new TextTable(more, header, rows.subList(0, most));
    }

    /**
     * The headline, the header and the rows; cells of the widest left-aligned columns are cut so that a line fits 80 columns.
     * Characters that would break a line are replaced.
     */
    @Override
    public String toString() {
        int columns = header.size();
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = name(c).length();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        shrink(widths);
        StringBuilder text = new StringBuilder(headline);
        if (columns > 0) {
            List<String> names = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                names.add(name(c));
            }
            appendLine(text, names, widths);
        }
        for (List<String> row : rows) {
            appendLine(text, row, widths);
        }
        return text.toString();
    }

    private String name(int column) {
        return header.get(column).strip();
    }

    private boolean right(int column) {
        return header.get(column).startsWith(" ");
    }

    /** Takes from the widest left-aligned column, again and again, until a line fits or only the names are left. */
    private void shrink(int[] widths) {
        int excess = 2 * (widths.length - 1) - WIDTH;
        for (int width : widths) {
            excess += width;
        }
        while (excess > 0) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                boolean shrinks = !right(c) && widths[c] > name(c).length();
                if (shrinks && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private void appendLine(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = cut(cells.get(c), widths[c]);
            String padding = " ".repeat(widths[c] - cell.length());
            line.append(c == 0 ? "" : "  ").append(right(c) ? padding + cell : cell + padding);
        }
        text.append('\n').append(line.toString().stripTrailing());
    }

    private static String cut(String cell, int width) {
        return cell.length() <= width ? cell : Excerpt.of(cell, width);
    }
}
