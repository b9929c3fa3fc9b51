package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.io.file.InputFile;
import org.surveystats.response.InvalidResponsesException;
import org.surveystats.response.RowProblem;
import org.surveystats.response.Unit;

/**
 * Reads the file of the units. Columns {@code code} and {@code name} must be there and filled; {@code region},
 * {@code contact} and {@code predecessors} (codes with {@code |} between them) may be. Other columns are ignored.
 *
 * <pre>
 * code,name,region,contact,predecessors
 * RT5,Leicestershire Partnership NHS Trust,Midlands,,
 * RX9,Eastern Partnership NHS Trust,East,patient.survey@example.org,RX1|RX2
 * </pre>
 */
public final class UnitsCsv {
    private static final List<String> REQUIRED = List.of("code", "name");

    private UnitsCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the units in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidResponsesException if a column is missing, a code or name is blank, or a code stands twice
     */
    public static List<Unit> read(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), CsvLimits.TABLES);
        }
    }

    /**
     * Reads a file of another size.
     *
     * @param file the file, as it is or compressed with gzip
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the units in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidResponsesException if it is beyond the limits, a column is missing, a code or name is blank, or a code stands twice
     */
    public static List<Unit> read(Path file, CsvLimits limits) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), limits);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @return the units in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidResponsesException if a column is missing, a code or name is blank, or a code stands twice
     */
    public static List<Unit> read(InputStream in, String sourceName) throws IOException {
        return read(in, sourceName, CsvLimits.TABLES);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param limits how large the file may be; the default is {@link CsvLimits#TABLES}
     * @return the units in order
     * @throws IOException if the stream cannot be read
     * @throws InvalidResponsesException if it is beyond the limits, a column is missing, a code or name is blank, or a code stands twice
     */
    public static List<Unit> read(InputStream in, String sourceName, CsvLimits limits) throws IOException {
        Set<String> codes = new HashSet<>();
        return HeaderedCsv.read(in, sourceName, limits, REQUIRED, row -> {
            String code = row.required("code");
            Unit unit = new Unit(
                    code, row.required("name"), row.text("region"), row.text("contact"), predecessors(row, code));
            // Last, so that a row with another fault does not make a later row a duplicate.
            if (!codes.add(code)) {
                throw row.rejected("code", RowProblem.DUPLICATE, "used once only");
            }
            return unit;
        });
    }

    private static List<String> predecessors(CsvRow row, String code) {
        Set<String> predecessors = new LinkedHashSet<>();
        String text = row.text("predecessors");
        if (text.isEmpty()) {
            return List.of();
        }
        for (String part : text.split("\\|", -1)) {
            String predecessor = part.strip();
            if (predecessor.isEmpty() || predecessor.equals(code) || !predecessors.add(predecessor)) {
                throw row.rejected(
                        "predecessors",
                        predecessor.isEmpty() ? RowProblem.BLANK : RowProblem.DUPLICATE,
                        "distinct codes of other units with | between them, or blank");
            }
        }
        return List.copyOf(predecessors);
    }
}
