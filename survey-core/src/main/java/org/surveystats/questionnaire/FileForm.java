package org.surveystats.questionnaire;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;

/**
 * What the file of the responses looks like where it is not UTF-8 with commas and one row of names. What is not set is
 * told from the file where that is safe: an encoding by its byte-order mark or the zero bytes of UTF-16, a separator by
 * a {@code sep=} line or because it alone gives the columns that the layout names.
 *
 * <pre>{@code
 * layout.withFile(FileForm.TOLD.withSeparator(';').withEncoding(Charset.forName("windows-1252")).withDecimalMark(','));
 * }</pre>
 *
 * @param separator what stands between two fields; empty to tell from the file
 * @param encoding the encoding of the text; empty to tell from the file, UTF-8 if nothing else shows
 * @param decimalMark what stands before the decimal places of numbers: a point or a comma
 * @param linesBefore how many lines stand before the header, 0 to {@value #MOST_LINES_BEFORE}
 * @param headerRows how many rows the header has, 1 to {@value #MOST_HEADER_ROWS}
 * @param names where the names of the columns are if it has more than one
 */
public record FileForm(
        Optional<Character> separator,
        Optional<Charset> encoding,
        char decimalMark,
        int linesBefore,
        int headerRows,
        HeaderNames names) {
    /** The most lines before a header. */
    public static final int MOST_LINES_BEFORE = 1000;

    /** The most rows of a header. */
    public static final int MOST_HEADER_ROWS = 10;

    /** Nothing is set: all is told from the file, decimals have a point, and the first row is the header. */
    public static final FileForm TOLD = new FileForm(Optional.empty(), Optional.empty(), '.', 0, 1, HeaderNames.FIRST);

    /** Where the names of columns are in a header of several rows. */
    public enum HeaderNames {
        /** In the first row; the others are passed over. */
        FIRST,
        /** In all rows: the cells of a column that are not blank, from the top, with a space between them. */
        JOINED;

        /**
         * The name in the questionnaire's JSON.
         *
         * @return {@code first} or {@code joined}
         */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is outside, the separator is a quotation mark, a line break, a letter,
     *     a digit or the decimal mark
     */
    public FileForm {
        Objects.requireNonNull(separator, "separator must not be null");
        Objects.requireNonNull(encoding, "encoding must not be null");
        Objects.requireNonNull(names, "names must not be null");
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("decimalMark must be a point or a comma: \"" + decimalMark + "\"");
        }
        if (separator.filter(FileForm::isNone).isPresent()) {
            throw new IllegalArgumentException("separator must be no quotation mark, line break, letter or digit: U+"
                    + String.format(Locale.ROOT, "%04X", (int) separator.get()));
        }
        if (separator.filter(character -> character == '.').isPresent()) {
            throw new IllegalArgumentException("separator must not be a point, which numbers have");
        }
        Argument.between("linesBefore", (double) linesBefore, 0, MOST_LINES_BEFORE);
        Argument.between("headerRows", (double) headerRows, 1, MOST_HEADER_ROWS);
    }

    private static boolean isNone(char character) {
        return character == '"'
                || character == '\n'
                || character == '\r'
                || Character.isLetterOrDigit(character)
                || Character.isSurrogate(character);
    }

    /**
     * The same with a separator.
     *
     * @param character what stands between two fields, for example {@code ;} or a tab
     * @return a copy
     * @throws IllegalArgumentException if it is a quotation mark, a line break, a letter, a digit or a point
     */
    public FileForm withSeparator(char character) {
        return new FileForm(Optional.of(character), encoding, decimalMark, linesBefore, headerRows, names);
    }

    /**
     * The same in an encoding.
     *
     * @param charset for example windows-1252
     * @return a copy
     */
    public FileForm withEncoding(Charset charset) {
        return new FileForm(separator, Optional.of(charset), decimalMark, linesBefore, headerRows, names);
    }

    /**
     * The same with another decimal mark.
     *
     * @param mark a point or a comma
     * @return a copy
     * @throws IllegalArgumentException if it is neither
     */
    public FileForm withDecimalMark(char mark) {
        return new FileForm(separator, encoding, mark, linesBefore, headerRows, names);
    }

    /**
     * The same with lines before the header.
     *
     * @param lines how many, 0 to {@value #MOST_LINES_BEFORE}
     * @return a copy
     * @throws IllegalArgumentException if the number is outside
     */
    public FileForm withLinesBefore(int lines) {
        return new FileForm(separator, encoding, decimalMark, lines, headerRows, names);
    }

    /**
     * The same with a header of several rows.
     *
     * @param rows how many, 1 to {@value #MOST_HEADER_ROWS}
     * @param where where the names of the columns are
     * @return a copy
     * @throws IllegalArgumentException if the number is outside
     */
    public FileForm withHeaderRows(int rows, HeaderNames where) {
        return new FileForm(separator, encoding, decimalMark, linesBefore, rows, where);
    }
}
