package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.decoding.ErrorGroups;
import org.surveystats.decoding.Header;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.RowProblem;

/**
 * A small CSV table read by the names of its columns, which may stand in any order; columns that nobody asks for are
 * ignored. Reading goes on after a bad row, so that one run shows everything that is wrong.
 */
final class HeaderedCsv<T> {
    private static final int KEPT_ERRORS = 100;

    private final String source;
    private final CsvLimits limits;
    private final List<String> required;
    private final Function<CsvRow, T> reading;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private Optional<Header> header = Optional.empty();
    private final List<T> made = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final ErrorGroups groups = new ErrorGroups();
    private long total;
    private long rows;

    private HeaderedCsv(String source, CsvLimits limits, List<String> required, Function<CsvRow, T> reading) {
        this.source = source;
        this.limits = limits;
        this.required = required;
        this.reading = reading;
    }

    /**
     * Reads all rows.
     *
     * @param in the bytes, left open
     * @param source the file's name, for messages
     * @param limits how large it may be
     * @param required columns that must be there
     * @param reading makes something of a row, or throws what {@link CsvRow#rejected} gives
     * @return what was made, in the order of the file
     * @throws InvalidSourceException if the header or a row is wrong
     */
    static <T> List<T> read(
            InputStream in, String source, CsvLimits limits, List<String> required, Function<CsvRow, T> reading)
            throws IOException {
        HeaderedCsv<T> table = new HeaderedCsv<>(source, limits, required, reading);
        CsvRows.read(in, source, ',', limits, table::take);
        return table.made();
    }

    private void take(long line, List<String> fields) {
        if (header.isEmpty()) {
            header = Optional.of(header(fields));
            return;
        }
        rows++;
        if (rows > limits.rows()) {
            throw limits.tooManyRows(source);
        }
        Optional<RowError> misfit = header.get().misfit(line, fields);
        if (misfit.isPresent()) {
            reject(List.of(misfit.get()));
            return;
        }
        try {
            made.add(reading.apply(new CsvRow(source, line, positions, fields)));
        } catch (InvalidSourceException bad) {
            if (bad.errors().isEmpty()) {
                // Not this row but the header is wrong, so every other row would say the same.
                throw bad;
            }
            reject(header.get()
                    .blank(line, fields, RowProblem.BLANK)
                    .map(List::of)
                    .orElse(bad.errors()));
        }
    }

    private Header header(List<String> names) {
        Header named = new Header(source, names);
        required.forEach(column -> named.position(column, "", ""));
        named.check();
        for (String name : named.names()) {
            positions.put(name, positions.size());
        }
        return named;
    }

    private void reject(List<RowError> found) {
        total += found.size();
        found.forEach(groups::add);
        if (errors.size() < KEPT_ERRORS) {
            errors.addAll(found);
        }
    }

    private List<T> made() {
        if (header.isEmpty()) {
            throw new InvalidSourceException(source, "must have a header; it is empty");
        }
        if (total > 0) {
            throw new InvalidSourceException(source, errors, total, groups.list());
        }
        return List.copyOf(made);
    }
}
