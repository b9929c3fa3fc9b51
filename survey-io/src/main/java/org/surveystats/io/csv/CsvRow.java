package org.surveystats.io.csv;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.RowProblem;
import org.surveystats.text.Decimals;
import org.surveystats.text.WhiteSpace;

/**
 * A row of a {@link HeaderedCsv}; cells are asked for by column, without the white space around them. A column that is
 * not there is blank on every row. Valid while its row is being read only.
 */
final class CsvRow {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");

    private final String source;
    private final long line;
    private final CsvColumns columns;
    private final List<String> fields;

    CsvRow(String source, long line, CsvColumns columns, List<String> fields) {
        this.source = source;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** The line of the file on which the row starts, from 1. */
    long line() {
        return line;
    }

    /** The columns in the order of the file. */
    List<String> columns() {
        return columns.names();
    }

    /** Whether there is a column of the name. */
    boolean has(String column) {
        return columns.has(column);
    }

    /** Whether a column is the first. */
    boolean isFirst(String column) {
        return columns.index(column) == 0;
    }

    /** The text of a cell, empty when it is blank. */
    String text(String column) {
        int index = columns.index(column);
        return index < 0 ? "" : WhiteSpace.strip(fields.get(index));
    }

    /**
     * The text of a cell that must not be blank.
     *
     * @throws InvalidSourceException if it is
     */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw rejected(column, RowProblem.BLANK, "text that is not blank");
        }
        return text;
    }

    /**
     * The whole number in a cell, empty when it is blank.
     *
     * @throws InvalidSourceException if it is no whole number in the range
     */
    OptionalLong whole(String column, long lowest, long highest) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String allowed = "a whole number in [" + lowest + ", " + highest + "]";
        if (!WHOLE.matcher(text).matches()) {
            throw rejected(column, RowProblem.NOT_AN_INTEGER, allowed);
        }
        long value = Long.parseLong(text);
        if (value < lowest || value > highest) {
            throw rejected(column, RowProblem.OUT_OF_RANGE, allowed);
        }
        return OptionalLong.of(value);
    }

    /**
     * The whole number in a cell that must not be blank.
     *
     * @throws InvalidSourceException if it is blank or no whole number in the range
     */
    long requiredWhole(String column, long lowest, long highest) {
        return whole(column, lowest, highest)
                .orElseThrow(() ->
                        rejected(column, RowProblem.BLANK, "a whole number in [" + lowest + ", " + highest + "]"));
    }

    /**
     * The number in a cell, empty when it is blank.
     *
     * @throws InvalidSourceException if it is no number in the range
     */
    OptionalDouble decimal(String column, double lowest, double highest) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw rejected(column, RowProblem.NOT_A_NUMBER, "a number such as 6.25");
        }
        double value = Double.parseDouble(text);
        if (value < lowest || value > highest) {
            throw rejected(
                    column,
                    RowProblem.OUT_OF_RANGE,
                    "a number in [" + Decimals.full(lowest) + ", " + Decimals.full(highest) + "]");
        }
        return OptionalDouble.of(value);
    }

    /** What to throw when the cell of a column cannot be used. */
    InvalidSourceException rejected(String column, RowProblem problem, String allowed) {
        return new InvalidSourceException(
                source, List.of(new RowError(source, line, column, text(column), problem, allowed)), 1);
    }
}
