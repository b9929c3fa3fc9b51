package org.surveystats.decoding;

import org.surveystats.text.Excerpt;

/**
 * One thing wrong in a source.
 *
 * @param source the file's name
 * @param line the line in the file, from 1; the first line of a row that spans several
 * @param column the column's name, shortened, empty when the whole row is meant
 * @param value what was found, shortened and without control characters
 * @param problem what is wrong
 * @param allowed what is allowed there
 */
public record RowError(String source, long line, String column, String value, RowProblem problem, String allowed) {
    private static final int LONGEST = 1000;
    private static final int LONGEST_COLUMN = 200;

    /**
     * Makes the value fit to be shown, at most 40 characters and none of them a control character, the column's name no
     * longer than 200, and the words on what is allowed no longer than 1000.
     */
    public RowError {
        column = Excerpt.of(column, LONGEST_COLUMN);
        value = Excerpt.of(value);
        allowed = allowed.length() <= LONGEST ? allowed : Excerpt.of(allowed, LONGEST);
    }

    /** One line: file, line, column, value, what was allowed. */
    @Override
    public String toString() {
        return source + " line " + line + (column.isEmpty() ? "" : ", column " + column) + ": \"" + value
                + "\" must be " + allowed;
    }
}
