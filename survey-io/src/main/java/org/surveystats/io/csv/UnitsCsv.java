package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.RowProblem;
import org.surveystats.io.file.InputFile;
import org.surveystats.sample.Mergers;
import org.surveystats.sample.Unit;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * Reads the file of the units. Columns {@code code} and {@code name} must be there and filled; {@code region},
 * {@code contact} and {@code predecessors} (codes with {@code |} between them) may be. Other columns are ignored. A
 * comma or semicolon in {@code predecessors} is refused unless a code of the file has one: it mostly stands where a bar
 * should.
 *
 * <pre>
 * code,name,region,contact,predecessors
 * RT5,Leicestershire Partnership NHS Trust,Midlands,,
 * RX9,Eastern Partnership NHS Trust,East,patient.survey@example.org,RX1|RX2
 * </pre>
 */
public final class UnitsCsv {
    private static final List<String> REQUIRED = List.of("code", "name");
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[,;]");
    private static final String A_BAR =
            "codes with a bar between them, such as RX1|RX2: no unit of the file has a comma or"
                    + " semicolon in its code";

    private UnitsCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the units in the order of the file
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if a column is missing, a code or name is blank, a code stands
     *     twice, or predecessors are those of two units, lead back to a unit or have a comma or semicolon between them
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
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a code or name is blank,
     *     a code occurs twice, or predecessors are those of two units, lead back to a unit or have a comma or semicolon
     *     between them
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
     * @throws InvalidSourceException if a column is missing, a code or name is blank, a code stands
     *     twice, or predecessors are those of two units, lead back to a unit or have a comma or semicolon between them
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
     * @throws InvalidSourceException if it is beyond the limits, a column is missing, a code or name is blank,
     *     a code occurs twice, or predecessors are those of two units, lead back to a unit or have a comma or semicolon
     *     between them
     */
    public static List<Unit> read(InputStream in, String sourceName, CsvLimits limits) throws IOException {
        Set<String> codes = new HashSet<>();
        Map<String, String> successors = new HashMap<>();
        List<RowError> lists = new ArrayList<>();
        List<Unit> units = HeaderedCsv.read(in, sourceName, limits, REQUIRED, row -> {
            String code = row.required("code");
            List<String> predecessors = predecessors(row, code);
            Unit unit = new Unit(code, row.required("name"), row.text("region"), row.text("contact"), predecessors);
            // Last, so that a row with another fault does not make a later row a duplicate.
            if (!codes.add(code)) {
                throw row.rejected("code", RowProblem.DUPLICATE, "used once only");
            }
            requireOneSuccessor(row, unit, successors);
            if (predecessors.stream().anyMatch(OTHER_SEPARATOR.asPredicate())) {
                lists.add(row.rejected("predecessors", RowProblem.INCONSISTENT, A_BAR)
                        .errors()
                        .get(0));
            }
            return unit;
        });
        // A comma may be part of a code, but hardly of those of merged units only.
        if (!lists.isEmpty() && codes.stream().noneMatch(OTHER_SEPARATOR.asPredicate())) {
            throw new InvalidSourceException(sourceName, lists, lists.size());
        }
        requireAnEnd(sourceName, units);
        return units;
    }

    private static List<String> predecessors(CsvRow row, String code) {
        Set<String> predecessors = new LinkedHashSet<>();
        String text = row.text("predecessors");
        if (text.isEmpty()) {
            return List.of();
        }
        for (String part : text.split("\\|", -1)) {
            String predecessor = WhiteSpace.strip(part);
            if (predecessor.isEmpty() || predecessor.equals(code) || !predecessors.add(predecessor)) {
                throw row.rejected(
                        "predecessors",
                        predecessor.isEmpty() ? RowProblem.BLANK : RowProblem.DUPLICATE,
                        "distinct codes of other units with | between them, or blank");
            }
        }
        return List.copyOf(predecessors);
    }

    private static void requireOneSuccessor(CsvRow row, Unit unit, Map<String, String> successors) {
        for (String predecessor : unit.predecessors()) {
            String other = successors.putIfAbsent(predecessor, unit.code());
            if (other != null) {
                throw row.rejected(
                        "predecessors",
                        RowProblem.DUPLICATE,
                        "codes of units that were merged into this one only; " + Excerpt.of(predecessor)
                                + " is a predecessor of " + Excerpt.of(other) + " too");
            }
        }
    }

    private static void requireAnEnd(String sourceName, List<Unit> units) {
        try {
            Mergers.of(units);
        } catch (IllegalArgumentException endless) {
            throw new InvalidSourceException(sourceName, String.valueOf(endless.getMessage()));
        }
    }
}
