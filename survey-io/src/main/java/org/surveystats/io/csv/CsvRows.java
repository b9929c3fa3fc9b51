package org.surveystats.io.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.text.Excerpt;

/** Splits a CSV file into rows, handed over one by one; see the package for what a file may look like. */
final class CsvRows {
    private static final String UNCLOSED = "Unclosed quoted field";
    private static final Pattern BEHIND_QUOTE =
            Pattern.compile("Unexpected character after closing quote: '.*' \\(0x([0-9a-f]{1,4})\\)", Pattern.DOTALL);
    private static final String BUFFER_FULL = "The maximum buffer size of ";
    private static final int LEAST_BUFFER = 1 << 16;

    private CsvRows() {}

    /** Takes the rows; the list is valid during the call only. */
    @FunctionalInterface
    interface Taker {
        void take(long line, List<String> fields);
    }

    /**
     * What to throw where a stream cannot be read.
     *
     * @return the same, unless it says that the file is damaged
     * @throws InvalidSourceException instead, if it is damaged gzip, too long or not in its encoding
     */
    static IOException told(IOException failed, String source, CsvLimits limits) {
        if (failed instanceof LimitedStream.TooLongException tooLong) {
            throw limits.tooManyBytes(source, tooLong);
        }
        String message = Objects.requireNonNullElse(failed.getMessage(), "it ends too early");
        if (failed instanceof Transcoding.WrongEncodingException) {
            throw new InvalidSourceException(source, message);
        }
        if (failed instanceof ZipException || failed instanceof EOFException) {
            throw new InvalidSourceException(source, "must be complete gzip data: " + message);
        }
        return failed;
    }

    /**
     * Reads from the beginning of a line to the end, without unzipping.
     *
     * @param firstLine the number of that line
     * @throws InvalidSourceException if the file is no UTF-8, no CSV or larger than the limits
     */
    static void rows(InputStream plain, String source, char separator, long firstLine, CsvLimits limits, Taker rows)
            throws IOException {
        RowHandler handler = new RowHandler(source, firstLine, limits);
        CloseableIterator<List<String>> records = CsvReader.builder()
                .fieldSeparator(separator)
                // Of no meaning, but it must not be the separator.
                .commentCharacter(separator == '#' ? '!' : '#')
                .skipEmptyLines(true)
                // The receiver of the rows compares them with the header and says which are wrong.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(LEAST_BUFFER, 2 * limits.fieldCharacters()))
                .build(handler, new Utf8Reader(plain, source, firstLine))
                .iterator();
        while (hasNext(records, source, handler)) {
            // The taker's own exceptions pass through as they are.
            rows.take(handler.line(), records.next());
        }
    }

    private static boolean hasNext(CloseableIterator<?> records, String source, RowHandler handler) throws IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            // What the reader of bytes or the handler of fields threw comes wrapped.
            if (malformed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (malformed.getCause() instanceof Error error) {
                throw error;
            }
            String message = Objects.requireNonNull(malformed.getMessage(), "FastCSV says what is wrong");
            if (message.startsWith(BUFFER_FULL)) {
                throw handler.endlessField();
            }
            throw new InvalidSourceException(
                    source, "line " + handler.line() + " must be well-formed CSV: " + problem(message));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** What is wrong, told from the words of the library that splits fields. */
    private static String problem(String message) {
        Matcher behind = BEHIND_QUOTE.matcher(message);
        if (behind.lookingAt()) {
            String found = Character.toString(Integer.parseInt(behind.group(1), 16));
            return "\"" + Excerpt.of(found) + "\" is behind a closing quotation mark; within a field in quotation marks"
                    + " they are written twice";
        }
        return message.startsWith(UNCLOSED) ? "a quotation mark is not closed" : "it cannot be split into fields";
    }
}
