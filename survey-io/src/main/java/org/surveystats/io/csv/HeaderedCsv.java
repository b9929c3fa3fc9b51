package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
final class HeaderedCsv {
    private static final int KEPT_ERRORS = 100;

    private final String source;
    private final CsvLimits limits;
    private final Function<Header, Form> choice;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private Optional<Header> header = Optional.empty();
    private Consumer<CsvRow> reading = row -> {};
    private final List<RowError> errors = new ArrayList<>();
    private final ErrorGroups groups = new ErrorGroups();
    private long total;
    private long rows;

    /**
     * What is read of a table.
     *
     * @param required columns that must be there
     * @param reading takes a row, or throws what {@link CsvRow#rejected} gives
     */
    record Form(List<String> required, Consumer<CsvRow> reading) {}

    private HeaderedCsv(String source, CsvLimits limits, Function<Header, Form> choice) {
        this.source = source;
        this.limits = limits;
        this.choice = choice;
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
        List<T> made = new ArrayList<>();
        read(in, source, limits, header -> new Form(required, row -> made.add(reading.apply(row))));
        return List.copyOf(made);
    }

    /**
     * Reads all rows of a table whose header says of which form it is.
     *
     * @param in the bytes, left open
     * @param source the file's name, for messages
     * @param limits how large it may be
     * @param choice the form, by the header
     * @throws InvalidSourceException if the header or a row is wrong
     */
    static void read(InputStream in, String source, CsvLimits limits, Function<Header, Form> choice)
            throws IOException {
        HeaderedCsv table = new HeaderedCsv(source, limits, choice);
        CsvRows.read(in, source, ',', limits, table::take);
        table.check();
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
            reading.accept(new CsvRow(source, line, positions, fields));
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
        Form form = choice.apply(named);
        reading = form.reading();
        form.required().forEach(column -> named.position(column, "", ""));
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

    private void check() {
        if (header.isEmpty()) {
            throw new InvalidSourceException(source, "must have a header; it is empty");
        }
        if (total > 0) {
            throw new InvalidSourceException(source, errors, total, groups.list());
        }
    }
}
