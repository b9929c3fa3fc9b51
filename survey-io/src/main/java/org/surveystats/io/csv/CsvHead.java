package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.questionnaire.FileForm;

/** The beginning of a file up to the names of its columns, and what was told from it. */
final class CsvHead {
    private final Optional<List<String>> names;
    private final char separator;
    private final List<String> told;
    private final byte[] rest;
    private final long line;

    /**
     * A beginning.
     *
     * @param names the names of the columns; empty when the file has no rows
     * @param separator what is between two fields
     * @param told sentences on what was not set
     * @param rest what was read behind the header, before what is left in the stream
     * @param line the number of the line that the rest begins with
     */
    CsvHead(Optional<List<String>> names, char separator, List<String> told, byte[] rest, long line) {
        this.names = names;
        this.separator = separator;
        this.told = List.copyOf(told);
        this.rest = rest;
        this.line = line;
    }

    /**
     * Reads the beginning of a text.
     *
     * @param fits whether names have the columns that are wanted
     * @throws InvalidSourceException if it is no UTF-8, no CSV or larger than the limits, or the columns are in a later
     *     row
     */
    static CsvHead read(InputStream text, String source, FileForm form, CsvLimits limits, Predicate<List<String>> fits)
            throws IOException {
        return new HeadReading(text, source, form, limits, fits).head();
    }

    Optional<List<String>> names() {
        return names;
    }

    char separator() {
        return separator;
    }

    List<String> told() {
        return told;
    }

    byte[] rest() {
        return rest;
    }

    long line() {
        return line;
    }
}
