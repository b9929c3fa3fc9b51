package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowProblem;
import org.surveystats.io.file.InputFile;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.SurveyYear;

/**
 * Reads results of earlier surveys as they were published. Columns {@code unit}, {@code measure} and {@code year} must
 * be there and filled; {@code respondents}, {@code score}, {@code standard_error}, {@code national_average} and
 * {@code missing_reason} may be. Other columns are ignored.
 *
 * <pre>
 * unit,measure,year,respondents,score,standard_error,national_average,missing_reason
 * RT5,Q7,2014,240,,,,score printed in a picture only
 * </pre>
 */
public final class HistoryCsv {
    private static final List<String> REQUIRED = List.of("unit", "measure", "year");

    private HistoryCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the history, in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a cell cannot be used, or a unit, measure and year stands
     *     twice
     */
    public static PublishedHistory read(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), CsvLimits.TABLES);
        }
    }

    /**
     * Reads a file of another size.
     *
     * @param file the file, as it is or compressed with gzip
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the history, in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a cell cannot be used, or a unit,
     *     measure and year stands twice
     */
    public static PublishedHistory read(Path file, CsvLimits limits) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), limits);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @return the history, in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if a column is missing, a cell cannot be used, or a unit, measure and year stands
     *     twice
     */
    public static PublishedHistory read(InputStream in, String sourceName) throws IOException {
        return read(in, sourceName, CsvLimits.TABLES);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the history, in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a cell cannot be used, or a unit,
     *     measure and year stands twice
     */
    public static PublishedHistory read(InputStream in, String sourceName, CsvLimits limits) throws IOException {
        // By order, not by hash, of which a file could give all its rows the same one.
        Set<PublishedHistory.Entry> seen = new TreeSet<>(Comparator.comparing(PublishedHistory.Entry::unit)
                .thenComparing(PublishedHistory.Entry::measure)
                .thenComparingInt(PublishedHistory.Entry::year));
        return new PublishedHistory(HeaderedCsv.read(in, sourceName, limits, REQUIRED, row -> {
            PublishedHistory.Entry entry = new PublishedHistory.Entry(
                    row.required("unit"),
                    row.required("measure"),
                    (int) row.requiredWhole("year", SurveyYear.FIRST, SurveyYear.LAST),
                    row.whole("respondents", 0, Integer.MAX_VALUE),
                    row.decimal("score", -ScoreScale.LARGEST, ScoreScale.LARGEST),
                    row.decimal("standard_error", 0, ScoreScale.LARGEST),
                    row.decimal("national_average", -ScoreScale.LARGEST, ScoreScale.LARGEST),
                    row.text("missing_reason"));
            if (!seen.add(entry)) {
                throw row.rejected("year", RowProblem.DUPLICATE, "used once only for a unit and measure");
            }
            return entry;
        }));
    }
}
