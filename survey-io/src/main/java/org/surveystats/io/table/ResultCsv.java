package org.surveystats.io.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.surveystats.io.file.FreshFile;
import org.surveystats.text.Decimals;

/**
 * Writes a table of results: UTF-8, lines ended by LF, quotation marks only where a cell needs them, doubles in full
 * precision, an empty cell for what is absent. The same rows give the same bytes everywhere. Not thread-safe.
 *
 * <pre>{@code
 * try (ResultCsv csv = ResultCsv.to(Path.of("national.csv"), "measure", "units", "average")) {
 *     csv.row("Q7", 54, OptionalDouble.of(7.09));
 * }
 * }</pre>
 *
 * <p>Texts are written as they are, so that reading a file gives back the codes that were written and files can be
 * joined by them. A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a carriage return for a
 * formula, in quotation marks or not: a unit called {@code =HYPERLINK(...)} in the data becomes a
 * live formula there. For people who open the file in a spreadsheet and do not trust the data, {@link #guarded()} puts
 * an apostrophe before such texts, which changes them.
 */
public final class ResultCsv implements Closeable {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Appendable out;
    private final Optional<Opened> opened;
    private final int columns;
    private boolean guarded;
    private boolean whole = true;

    /** What is written to and replaces the file at the end. */
    private record Opened(FreshFile file, Writer writer) {}

    private ResultCsv(Appendable out, Optional<Opened> opened, int columns) {
        this.out = out;
        this.opened = opened;
        this.columns = columns;
    }

    /**
     * Begins a file. Once the table is closed it takes the place of what was there, a link included; where a row could
     * not be written that stays.
     *
     * @param file the file
     * @param header the names of the columns, at least one
     * @return a table to add rows to and to close
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if there is no column
     */
    public static ResultCsv to(Path file, String... header) throws IOException {
        requireColumn(header);
        FreshFile fresh = FreshFile.of(file);
        try {
            Writer writer = Files.newBufferedWriter(fresh.path(), StandardCharsets.UTF_8);
            return new ResultCsv(writer, Optional.of(new Opened(fresh, writer)), header.length).row((Object[]) header);
        } catch (IOException | RuntimeException failed) {
            try {
                fresh.close();
            } catch (IOException also) {
                failed.addSuppressed(also);
            }
            throw failed;
        }
    }

    /**
     * Begins a table.
     *
     * @param out takes the text; it is not closed with the table
     * @param header the names of the columns, at least one
     * @return a table to add rows to
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if there is no column
     */
    public static ResultCsv to(Appendable out, String... header) throws IOException {
        requireColumn(header);
        return new ResultCsv(out, Optional.empty(), header.length).row((Object[]) header);
    }

    private static void requireColumn(String... header) {
        if (header.length == 0) {
            throw new IllegalArgumentException("header must name at least one column: " + List.of(header));
        }
    }

    /**
     * From here on puts an apostrophe before texts that a spreadsheet would take for a formula. Numbers stay as they
     * are.
     *
     * @return this table
     */
    public ResultCsv guarded() {
        guarded = true;
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells as many as the header has: texts, numbers, or optional ones; a double must be finite, what is absent
     *     is an empty optional
     * @return this table
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if the number of cells is not that of the header, or a cell is NaN or infinite
     */
    public ResultCsv row(Object... cells) throws IOException {
        boolean wholeSoFar = whole;
        // A row that is refused or fails half-way stays missing, whatever follows.
        whole = false;
        out.append(line(cells)).append('\n');
        whole = wholeSoFar;
        return this;
    }

    private StringBuilder line(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells must be " + columns + " as in the header: " + cells.length);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            line.append(i == 0 ? "" : ",").append(quoted(text(cells[i])));
        }
        return line;
    }

    private String text(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.map(this::text).orElse("");
        }
        if (cell instanceof OptionalDouble optional) {
            return optional.isPresent() ? Decimals.full(optional.getAsDouble()) : "";
        }
        if (cell instanceof OptionalLong optional) {
            return optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
        }
        if (cell instanceof OptionalInt optional) {
            return optional.isPresent() ? Integer.toString(optional.getAsInt()) : "";
        }
        if (cell instanceof Double value) {
            return Decimals.full(value);
        }
        if (cell instanceof Integer || cell instanceof Long) {
            return cell.toString();
        }
        if (cell == null || cell instanceof Number) {
            throw new IllegalArgumentException("cell must be a text, int, long, double or an optional one: "
                    + (cell == null ? "null" : cell.getClass().getName()));
        }
        String text = cell.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return guarded && formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                // A row of one blank cell would be an empty line, which readers skip.
                || (columns == 1 && text.isEmpty());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * Ends the table; a file is there only then, and only where all rows could be written.
     *
     * @throws IOException if the file cannot be written
     */
    @Override
    public void close() throws IOException {
        if (opened.isPresent()) {
            try (FreshFile fresh = opened.get().file()) {
                opened.get().writer().close();
                if (whole) {
                    // Once: closing again changes nothing.
                    whole = false;
                    fresh.replace();
                }
            }
        }
    }
}
