package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.file.InputFile;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;

/**
 * Reads what became of the samples, from a file of one of two forms that its header tells. Other columns are ignored.
 *
 * <p>A row for each unit, with {@code invited} and {@code outcome_1} to {@code outcome_7} (see {@link Outcome});
 * {@code invited} must be the sum of the others. Every count must be there, 0 where there is nobody.
 *
 * <pre>
 * trust,invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7
 * RT5,1250,363,17,7,42,16,802,3
 * </pre>
 *
 * <p>A row for each person sampled, where there is a column {@code outcome} and none {@code invited}; the file of
 * responses will do when it holds all who were sampled. {@link PersonOutcomes} says so of other columns and codes.
 *
 * <pre>
 * trust,outcome
 * RT5,1
 * RT5,6
 * </pre>
 *
 * <p>The unit's code stands in the column that the caller names; if none is named, in the column {@code unit}, and if
 * there is none of that name, in the first column.
 */
public final class OutcomesCsv {
    private OutcomesCsv() {}

    /**
     * Reads a file whose unit column is called {@code unit} or stands first.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the outcomes in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, an outcome is blank or unknown, or a unit is blank or counted twice
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
     *     counts do not add up, an outcome is blank or unknown, or a unit is blank or counted twice
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
     *     counts do not add up, an outcome is blank or unknown, or a unit is blank or counted twice
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
     *     counts do not add up, an outcome is blank or unknown, or a unit is blank or counted twice
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
     *     to 1,000,000,000, the counts do not add up, an outcome is blank or unknown, or a unit is blank or counted
     *     twice
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
     *     to 1,000,000,000, the counts do not add up, an outcome is blank or unknown, or a unit is blank or counted
     *     twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName, String unitColumn, CsvLimits limits)
            throws IOException {
        return read(in, sourceName, Optional.of(Argument.text("unitColumn", unitColumn)), limits);
    }

    /**
     * Reads a file that may have a row for each person, as large as a file of responses may be.
     *
     * @param file the file, as it is or compressed with gzip
     * @param persons how a file with a row for each person is read; its unit column is also that of a file with a row
     *     for each unit if that has it
     * @return the outcomes in the order in which the file names the units
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a count is no whole number in 0 to 1,000,000,000, the
     *     counts do not add up, an outcome is blank or unknown, or a unit is blank or counted twice
     */
    public static List<SampleOutcomes> read(Path file, PersonOutcomes persons) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), persons, CsvLimits.RESPONSES);
        }
    }

    /**
     * Reads a stream that may have a row for each person to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param persons how a file with a row for each person is read; its unit column is also that of a file with a row
     *     for each unit if that has it
     * @param limits how large the file may be
     * @return the outcomes in the order in which the source names the units
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a count is no whole number in 0
     *     to 1,000,000,000, the counts do not add up, an outcome is blank or unknown, or a unit is blank or counted
     *     twice
     */
    public static List<SampleOutcomes> read(InputStream in, String sourceName, PersonOutcomes persons, CsvLimits limits)
            throws IOException {
        Objects.requireNonNull(persons, "persons must not be null");
        return new OutcomesReading(sourceName, persons, false).read(in, limits);
    }

    private static List<SampleOutcomes> read(
            InputStream in, String sourceName, Optional<String> unitColumn, CsvLimits limits) throws IOException {
        PersonOutcomes persons =
                unitColumn.map(PersonOutcomes.DEFAULT::withUnitColumn).orElse(PersonOutcomes.DEFAULT);
        return new OutcomesReading(sourceName, persons, true).read(in, limits);
    }
}
