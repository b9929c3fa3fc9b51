package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowProblem;
import org.surveystats.io.file.InputFile;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;

/**
 * Reads the file of what became of the samples: a row for each unit, with {@code invited} and {@code outcome_1} to
 * {@code outcome_7} (see {@link Outcome}); {@code invited} must be the sum of the others. Every count must be there, 0
 * where there is nobody. Other columns are ignored.
 *
 * <pre>
 * trust,invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7
 * RT5,1250,363,17,7,42,16,802,3
 * </pre>
 *
 * <p>The unit's code stands in the column that the caller names; if none is named, in the column {@code unit}, and if
 * there is none of that name, in the first column.
 */
public final class OutcomesCsv {
    private static final long MOST_PEOPLE = 1_000_000_000L;
    private static final String INVITED = "invited";

    private OutcomesCsv() {}

    /**
     * Reads a file whose unit column is called {@code unit} or stands first.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the outcomes in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @param unitColumn the column of the unit's code
     * @return the outcomes in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(Path file, String unitColumn) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), unitColumn);
        }
    }

    /**
     * Reads a stream to its end and leaves it open; the unit column is called {@code unit} or stands first.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @return the outcomes in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName) throws IOException {
        return read(in, sourceName, Optional.empty(), CsvLimits.TABLES);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param unitColumn the column of the unit's code
     * @return the outcomes in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName, String unitColumn) throws IOException {
        return read(in, sourceName, unitColumn, CsvLimits.TABLES);
    }

    /**
     * Reads a stream to its end and leaves it open; the unit column is called {@code unit} or stands first.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the outcomes in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a count is no whole number in 0
     *     to 1,000,000,000, the counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName, CsvLimits limits) throws IOException {
        return read(in, sourceName, Optional.empty(), limits);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param unitColumn the column of the unit's code
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the outcomes in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a count is no whole number in 0
     *     to 1,000,000,000, the counts do not add up, or a unit is blank or occurs twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName, String unitColumn, CsvLimits limits)
            throws IOException {
        return read(in, sourceName, Optional.of(Argument.text("unitColumn", unitColumn)), limits);
    }

    private static List<SampleOutcomes> read(
            InputStream in, String sourceName, Optional<String> unitColumn, CsvLimits limits) throws IOException {
        List<String> required = new ArrayList<>();
        unitColumn.ifPresent(required::add);
        required.add(INVITED);
        for (Outcome outcome : Outcome.values()) {
            required.add(column(outcome));
        }
        Set<String> units = new HashSet<>();
        return HeaderedCsv.read(in, sourceName, limits, required, row -> {
            String column = unitColumn.orElseGet(() -> unitColumn(row, sourceName));
            SampleOutcomes outcomes = outcomes(row, row.required(column));
            // Last, so that a row with another fault does not make a later row a duplicate.
            if (!units.add(outcomes.unit())) {
                throw row.rejected(column, RowProblem.DUPLICATE, "used once only");
            }
            return outcomes;
        });
    }

    private static String unitColumn(CsvRow row, String sourceName) {
        if (row.has("unit")) {
            return "unit";
        }
        if (row.isFirst(INVITED) || Arrays.stream(Outcome.values()).anyMatch(o -> row.isFirst(column(o)))) {
            throw new InvalidSourceException(
                    sourceName, "the header must have a column \"unit\" or begin with the unit's column");
        }
        String first = row.columns().get(0);
        return first.isEmpty() ? "#1" : first;
    }

    private static SampleOutcomes outcomes(CsvRow row, String unit) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, row.requiredWhole(column(outcome), 0, MOST_PEOPLE));
        }
        SampleOutcomes outcomes = new SampleOutcomes(unit, counts);
        if (row.requiredWhole(INVITED, 0, MOST_PEOPLE) != outcomes.invited()) {
            throw row.rejected(INVITED, RowProblem.INCONSISTENT, "the sum of the outcomes, " + outcomes.invited());
        }
        return outcomes;
    }

    private static String column(Outcome outcome) {
        return "outcome_" + outcome.code();
    }
}
