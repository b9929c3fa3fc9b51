package org.surveystats.io.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.file.FileKind;
import org.surveystats.text.Excerpt;

/** Splits a CSV file into rows, handed over one by one; see the package for what a file may look like. */
final class CsvRows {
    private static final String UNCLOSED = "Unclosed quoted field";
    private static final Pattern BEHIND_QUOTE =
            Pattern.compile("Unexpected character after closing quote: '.*' \\(0x([0-9a-f]{1,4})\\)", Pattern.DOTALL);
    private static final String BUFFER_FULL = "The maximum buffer size of ";
    private static final int LEAST_BUFFER = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private CsvRows() {}

    /** Takes the rows; the list is valid during the call only. */
    @FunctionalInterface
    interface Taker {
        void take(long line, List<String> fields);
    }

    /**
     * Reads to the end; the stream stays open.
     *
     * @throws InvalidSourceException if the file is no UTF-8, no CSV, damaged gzip, or larger than the limits
     */
    static void read(InputStream in, String source, char separator, CsvLimits limits, Taker rows) throws IOException {
        try (InputStream plain = unzipped(in, source, limits)) {
            rows(plain, source, separator, 1, limits, rows);
        } catch (ZipException | EOFException | LimitedStream.TooLongException unusable) {
            throw unusable(source, unusable, limits);
        }
    }

    /** What to throw instead of what says that a stream is damaged gzip or too long. */
    static InvalidSourceException unusable(String source, IOException cause, CsvLimits limits) {
        return cause instanceof LimitedStream.TooLongException tooLong
                ? limits.tooManyBytes(source, tooLong)
                : new InvalidSourceException(
                        source,
                        "must be complete gzip data: "
                                + Objects.requireNonNullElse(cause.getMessage(), "it ends too early"));
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

    /**
     * By the first bytes, not the name: files are renamed and streams have no name.
     *
     * @throws InvalidSourceException if it is a file of another kind, zipped or not
     */
    static InputStream unzipped(InputStream in, String source, CsvLimits limits) throws IOException {
        // What unzipping reads of headers it reads byte by byte.
        PushbackInputStream start = new PushbackInputStream(new BufferedInputStream(new Unclosed(in), BUFFER), 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        InputStream content =
                gzip ? new GzipParts(new LimitedStream(start, limits.compressedBytes(), "compressed")) : start;
        InputStream plain = new LimitedStream(content, limits.bytes(), "decompressed");
        PushbackInputStream text = new PushbackInputStream(plain, FileKind.FIRST_BYTES);
        byte[] first = text.readNBytes(FileKind.FIRST_BYTES);
        FileKind.of(first).ifPresent(kind -> {
            throw new InvalidSourceException(source, kind.toString());
        });
        text.unread(first);
        return text;
    }

    /** Lets the unzipping be closed while the caller's stream stays open. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The caller closes the stream that the caller opened.
        }
    }
}
