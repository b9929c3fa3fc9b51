package org.surveystats.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;

/**
 * A table as lines of text: a headline that makes sense on its own, a header, then rows. Columns whose header starts
 * with a space are aligned to the right, for figures; the others to the left. Immutable.
 */
public final class TextTable {
    private static final int WIDTH = 80;

    private final String headline;
    private final List<String> header;
    private final Optional<Row> last;
    private final boolean reasons;

    /** A row and those before it, so that a longer table shares the rows of a shorter one. */
    private record Row(Optional<Row> previous, int number, Supplier<List<Cell>> cells) {}

    /** What is printed of a cell; the reason is empty where it is no dash. */
    private record Cell(String text, Optional<String> reason) {
        static Cell of(Object cell) {
            return new Cell(
                    clean(cell), cell instanceof Dash dash ? Optional.of(clean(dash.reason())) : Optional.empty());
        }
    }

    private TextTable(String headline, List<String> header, Optional<Row> last, boolean reasons) {
        this.headline = headline;
        this.header = header;
        this.last = last;
        this.reasons = reasons;
    }

    /**
     * An empty table.
     *
     * @param headline the first line; it should fit 80 characters and make sense without the rest
     * @param header the columns' names; a leading space aligns the column to the right
     * @return a table of no rows
     */
    public static TextTable of(String headline, String... header) {
        return new TextTable(
                clean(Objects.requireNonNull(headline, "headline must not be null")),
                clean(header),
                Optional.empty(),
                false);
    }

    /**
     * A table of a list. Rows are made when they are printed, so that the head of a long table costs only what it
     * shows.
     *
     * @param headline the first line
     * @param header the columns' names
     * @param elements what the rows are about; copied
     * @param cells the cells of an element's row, as many as the header has
     * @param <T> the type of the elements
     * @return the table
     */
    public static <T> TextTable of(
            String headline, List<String> header, List<T> elements, Function<? super T, List<?>> cells) {
        TextTable empty = of(headline, header.toArray(String[]::new));
        Optional<Row> last = Optional.empty();
        for (T element : List.copyOf(elements)) {
            last = Optional.of(new Row(last, number(last) + 1, () -> empty.cells(cells.apply(element))));
        }
        return new TextTable(empty.headline, empty.header, last, false);
    }

    private static List<String> clean(String[] header) {
        return Stream.of(header).map(TextTable::clean).toList();
    }

    private static String clean(Object cell) {
        return Excerpt.printable(cell.toString());
    }

    private static int number(Optional<Row> row) {
        return row.map(Row::number).orElse(0);
    }

    /**
     * The table with one more row.
     *
     * @param cells as many cells as the header has
     * @return a new table
     * @throws IllegalArgumentException if the number of cells is not that of the header
     */
    public TextTable with(Object... cells) {
        List<Cell> made = cells(List.of(cells));
        return new TextTable(headline, header, Optional.of(new Row(last, size() + 1, () -> made)), reasons);
    }

    private List<Cell> cells(List<?> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("cells must be " + header.size() + " as in the header: " + cells.size());
        }
        return cells.stream().map(Cell::of).toList();
    }

    /**
     * How many rows the table has.
     *
     * @return 0 or more
     */
    public int size() {
        return number(last);
    }

    /**
     * The first rows only, under a headline that says how many there are in all.
     *
     * @param most the most rows, 0 or more
     * @return this table if it is short enough, otherwise a shorter one
     * @throws IllegalArgumentException if the number is negative
     */
    public TextTable head(int most) {
        Argument.atLeast("most", most, 0);
        if (size() <= most) {
            return this;
        }
        Optional<Row> row = last;
        while (number(row) > most) {
            row = row.flatMap(Row::previous);
        }
        return new TextTable(headline + " (first " + most + " of " + size() + ")", header, row, reasons);
    }

    /**
     * The same, with a note below for each reason why there is a dash: the columns, then what the rows that have it are
     * about, as their first cell says. Of a dash that is a {@link Dash} the reason is known.
     *
     * @return a copy that explains its dashes when it is printed; the same lines where there are none
     */
    public TextTable withReasons() {
        return new TextTable(headline, header, last, true);
    }

    private List<String> reasons(List<List<Cell>> rows) {
        DashReasons found = new DashReasons();
        String name = "";
        for (List<Cell> row : rows) {
            name = row.isEmpty() || row.get(0).text().isEmpty()
                    ? name
                    : row.get(0).text();
            Map<String, List<String>> columns = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                int column = c;
                row.get(c)
                        .reason()
                        .ifPresent(reason -> columns.computeIfAbsent(reason, key -> new ArrayList<>())
                                .add(name(column)));
            }
            found.add(name, columns);
        }
        return found.lines();
    }

    private List<List<Cell>> rows() {
        List<Row> rows = new ArrayList<>();
        for (Optional<Row> row = last; row.isPresent(); row = row.get().previous()) {
            rows.add(row.get());
        }
        Collections.reverse(rows);
        return rows.stream().map(row -> row.cells().get()).toList();
    }

    /**
     * The headline, the header and the rows; cells of the widest left-aligned columns are cut so that a line fits 80
     * columns. Characters that would break a line are replaced. After {@link #withReasons()} the reasons follow.
     */
    @Override
    public String toString() {
        int columns = header.size();
        List<List<Cell>> made = rows();
        List<List<String>> rows =
                made.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
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
        if (reasons) {
            reasons(made).forEach(line -> text.append('\n').append(line));
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
        return cell.length() <= width ? cell : Excerpt.printable(cell, width);
    }
}
