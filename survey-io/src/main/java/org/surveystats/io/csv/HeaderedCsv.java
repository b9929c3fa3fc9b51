package org.surveystats.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.decoding.BlankCells;
import org.surveystats.decoding.ErrorGroups;
import org.surveystats.decoding.Header;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.questionnaire.FileForm;

/**
 * A small CSV table read by the names of its columns, in any order; columns that nobody asks for are ignored, rows of
 * blank cells passed over. Reading goes on after a bad row, so that one run shows everything that is wrong.
 */
final class HeaderedCsv<T> {
    private static final int KEPT_ERRORS = 100;

    private final String source;
    private final CsvLimits limits;
    private final List<String> required;
    private final Function<CsvRow, T> reading;
    private Optional<Header> header = Optional.empty();
    private Optional<CsvColumns> columns = Optional.empty();
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
        try (CsvText text = CsvText.open(in, source, Optional.empty(), limits)) {
            CsvHead head = CsvHead.read(text.utf8(), source, FileForm.TOLD, limits, table::isHeader);
            head.names().ifPresent(table::header);
            InputStream rows = new SequenceInputStream(new ByteArrayInputStream(head.rest()), text.utf8());
            CsvRows.rows(rows, source, head.separator(), head.line(), limits, table::take);
        } catch (IOException failed) {
            throw CsvRows.told(failed, source, limits);
        }
        return table.made();
    }

    private void take(long line, List<String> fields) {
        if (BlankCells.only(fields)) {
            return;
        }
        rows++;
        if (rows > limits.rows()) {
            throw limits.tooManyRows(source);
        }
        Header named = header.orElseThrow();
        Optional<RowError> misfit = named.misfit(line, fields);
        if (misfit.isPresent()) {
            reject(List.of(misfit.get()));
            return;
        }
        try {
            made.add(reading.apply(new CsvRow(source, line, columns.orElseThrow(), fields)));
        } catch (InvalidSourceException bad) {
            if (bad.errors().isEmpty()) {
                // Not this row but the header is wrong, so every other row would say the same.
                throw bad;
            }
            reject(bad.errors());
        }
    }

    private boolean isHeader(List<String> names) {
        Header possible = new Header(source, names);
        return required.stream().allMatch(possible::has);
    }

    private void header(List<String> names) {
        Header named = new Header(source, names);
        required.forEach(column -> named.position(column, "", ""));
        named.check();
        header = Optional.of(named);
        columns = Optional.of(new CsvColumns(named));
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
