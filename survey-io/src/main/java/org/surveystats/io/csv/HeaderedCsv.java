package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surveystats.response.InvalidResponsesException;
import org.surveystats.response.RowError;
import org.surveystats.response.RowProblem;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * A small CSV table read by the names of its columns, which may stand in any order; columns that nobody asks for are
 * ignored. Reading goes on after a bad row, so that one run shows everything that is wrong.
 */
final class HeaderedCsv {
    private static final int KEPT_ERRORS = 100;

    private HeaderedCsv() {}

    /**
     * Reads all rows.
     *
     * @param in the bytes, left open
     * @param source the file's name, for messages
     * @param limits how large it may be
     * @param required columns that must be there
     * @param reading makes something of a row, or throws what {@link CsvRow#rejected} gives
     * @return what was made, in the order of the file
     * @throws InvalidResponsesException if the header or a row is wrong
     */
    static <T> List<T> read(
            InputStream in, String source, CsvLimits limits, List<String> required, Function<CsvRow, T> reading)
            throws IOException {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<T> made = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        long[] total = {0};
        long[] rows = {0};
        CsvRows.read(in, source, ',', limits, (line, fields) -> {
            if (positions.isEmpty()) {
                header(source, fields, required, positions);
                return;
            }
            rows[0]++;
            if (rows[0] > limits.rows()) {
                throw limits.tooManyRows(source);
            }
            try {
                if (fields.size() != positions.size()) {
                    throw new InvalidResponsesException(
                            source, List.of(fieldCount(source, line, fields, positions)), 1);
                }
                made.add(reading.apply(new CsvRow(source, line, positions, fields)));
            } catch (InvalidResponsesException bad) {
                if (bad.errors().isEmpty()) {
                    // Not this row but the header is wrong, so every other row would say the same.
                    throw bad;
                }
                total[0] += bad.errors().size();
                if (errors.size() < KEPT_ERRORS) {
                    errors.addAll(bad.errors());
                }
            }
        });
        if (positions.isEmpty()) {
            throw new InvalidResponsesException(source, "must have a header; it is empty");
        }
        if (total[0] > 0) {
            throw new InvalidResponsesException(source, errors, total[0]);
        }
        return List.copyOf(made);
    }

    private static void header(
            String source, List<String> names, List<String> required, Map<String, Integer> positions) {
        for (String name : names) {
            if (positions.putIfAbsent(WhiteSpace.strip(name), positions.size()) != null) {
                throw new InvalidResponsesException(
                        source,
                        "the header must name each column once: \"" + Excerpt.of(WhiteSpace.strip(name))
                                + "\" stands twice");
            }
        }
        for (String column : required) {
            if (!positions.containsKey(column)) {
                throw new InvalidResponsesException(
                        source,
                        "the header must have a column \"" + column + "\"; it has "
                                + positions.keySet().stream()
                                        .limit(60)
                                        .map(Excerpt::of)
                                        .toList());
            }
        }
    }

    private static RowError fieldCount(String source, long line, List<String> fields, Map<String, Integer> positions) {
        return new RowError(
                source,
                line,
                "",
                fields.size() + " fields",
                RowProblem.FIELD_COUNT,
                positions.size() + " fields as in the header");
    }
}
