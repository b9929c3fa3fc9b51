package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.surveystats.decoding.InvalidSourceException;

/**
 * Reads the rows of any CSV file as texts, whatever they mean and however many fields they have; for programs that look
 * at a file before a questionnaire describes it.
 */
public final class RowsCsv {
    private RowsCsv() {}

    /** Takes rows. */
    @FunctionalInterface
    public interface RowTaker {
        /**
         * Takes a row.
         *
         * @param line the line of the file on which it starts, from 1
         * @param fields its fields in order, valid during the call only
         */
        void row(long line, List<String> fields);
    }

    /**
     * Reads a stream to its end and leaves it open. Empty lines are passed over.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param encoding the encoding of the text
     * @param separator what stands between two fields
     * @param limits how large the file may be
     * @param rows takes the rows in order; its exceptions end the reading
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is not CSV, not in its encoding, or larger than the limits
     */
    public static void read(
            InputStream in, String sourceName, Charset encoding, char separator, CsvLimits limits, RowTaker rows)
            throws IOException {
        try (CsvText text = CsvText.open(in, sourceName, Optional.of(encoding), limits)) {
            CsvRows.rows(text.utf8(), sourceName, separator, 1, limits, rows::row);
        } catch (IOException failed) {
            throw CsvRows.told(failed, sourceName, limits);
        }
    }
}
