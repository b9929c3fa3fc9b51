package org.surveystats.io.csv;

import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.InvalidSourceException;

/**
 * How large a CSV file may be. A file that goes beyond a limit is refused as a whole, with the limit and its name.
 * Immutable.
 *
 * <pre>{@code
 * CsvLimits.RESPONSES.withBytes(1L << 30)
 * }</pre>
 */
public final class CsvLimits {
    /**
     * For responses, of which batches are in memory at a time: 1 TiB, 1,000,000,000 rows, 16,384 fields and 4,194,304
     * characters a row, 1,048,576 characters a field.
     */
    public static final CsvLimits RESPONSES = new CsvLimits(1L << 40, 1_000_000_000, 1 << 14, 1 << 22, 1 << 20);

    /**
     * For the files of units, outcomes and history, which are in memory as a whole: 64 MiB and 100,000 rows; rows and
     * fields as large as those of responses.
     */
    public static final CsvLimits TABLES = RESPONSES.withBytes(1 << 26).withRows(100_000);

    private static final int MOST_FIELDS = 1 << 20;
    private static final int MOST_CHARACTERS = 1 << 28;
    private static final long NO_CONTENT = 1 << 20;

    private final long bytes;
    private final long rows;
    private final int fields;
    private final int rowCharacters;
    private final int fieldCharacters;

    private CsvLimits(long bytes, long rows, int fields, int rowCharacters, int fieldCharacters) {
        this.bytes = Argument.atLeast("bytes", bytes, 1L);
        this.rows = Argument.atLeast("rows", rows, 1L);
        Argument.between("fields", fields, 1, MOST_FIELDS);
        Argument.between("rowCharacters", rowCharacters, 1, MOST_CHARACTERS);
        Argument.between("fieldCharacters", fieldCharacters, 1, MOST_CHARACTERS);
        this.fields = fields;
        this.rowCharacters = rowCharacters;
        this.fieldCharacters = fieldCharacters;
    }

    /**
     * The bytes of a file.
     *
     * @return the most, counted after decompression, 1 or more; a compressed file may be twice as large, and a mebibyte
     *     more for what it holds beside its content
     */
    public long bytes() {
        return bytes;
    }

    /**
     * The rows behind the header.
     *
     * @return the most, those that cannot be used among them, 1 or more
     */
    public long rows() {
        return rows;
    }

    /**
     * The fields of a row.
     *
     * @return the most, 1 to 1,048,576
     */
    public int fields() {
        return fields;
    }

    /**
     * The characters of the fields of a row together.
     *
     * @return the most, 1 to 268,435,456
     */
    public int rowCharacters() {
        return rowCharacters;
    }

    /**
     * The characters of a field.
     *
     * @return the most, 1 to 268,435,456
     */
    public int fieldCharacters() {
        return fieldCharacters;
    }

    /**
     * The same with another limit of bytes.
     *
     * @param most the most bytes of a file after decompression, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less
     */
    public CsvLimits withBytes(long most) {
        return new CsvLimits(most, rows, fields, rowCharacters, fieldCharacters);
    }

    /**
     * The same with another limit of rows.
     *
     * @param most the most rows behind the header, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less
     */
    public CsvLimits withRows(long most) {
        return new CsvLimits(bytes, most, fields, rowCharacters, fieldCharacters);
    }

    /**
     * The same with another limit of fields.
     *
     * @param most the most fields of a row, 1 to 1,048,576
     * @return a copy
     * @throws IllegalArgumentException if it is outside
     */
    public CsvLimits withFields(int most) {
        return new CsvLimits(bytes, rows, most, rowCharacters, fieldCharacters);
    }

    /**
     * The same with another limit of the characters of a row.
     *
     * @param most the most characters of the fields of a row together, 1 to 268,435,456
     * @return a copy
     * @throws IllegalArgumentException if it is outside
     */
    public CsvLimits withRowCharacters(int most) {
        return new CsvLimits(bytes, rows, fields, most, fieldCharacters);
    }

    /**
     * The same with another limit of the characters of a field.
     *
     * @param most the most characters of a field, 1 to 268,435,456
     * @return a copy
     * @throws IllegalArgumentException if it is outside
     */
    public CsvLimits withFieldCharacters(int most) {
        return new CsvLimits(bytes, rows, fields, rowCharacters, most);
    }

    /** What to throw when there are more rows. */
    InvalidSourceException tooManyRows(String source) {
        return new InvalidSourceException(source, "must have at most " + rows + " rows; CsvLimits.rows allows more");
    }

    /**
     * The most bytes that are taken of a compressed file: twice as many as of its content, and a mebibyte for what has
     * no content, names of files and empty parts.
     */
    long compressedBytes() {
        return bytes > (Long.MAX_VALUE - NO_CONTENT) / 2 ? Long.MAX_VALUE : 2 * bytes + NO_CONTENT;
    }

    /** What to throw when there are more bytes. */
    InvalidSourceException tooManyBytes(String source, LimitedStream.TooLongException found) {
        return new InvalidSourceException(
                source, "must be at most " + found.getMessage() + "; CsvLimits.bytes allows more");
    }

    /** What to throw when a row is too large. */
    InvalidSourceException tooLarge(String source, long line, String allowed, String limit) {
        return new InvalidSourceException(
                source, "line " + line + " must have " + allowed + "; CsvLimits." + limit + " allows more");
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CsvLimits other
                && bytes == other.bytes
                && rows == other.rows
                && fields == other.fields
                && rowCharacters == other.rowCharacters
                && fieldCharacters == other.fieldCharacters;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes, rows, fields, rowCharacters, fieldCharacters);
    }

    @Override
    public String toString() {
        return "At most " + bytes + " bytes, " + rows + " rows, " + fields + " fields a row, " + rowCharacters
                + " characters a row and " + fieldCharacters + " a field";
    }
}
