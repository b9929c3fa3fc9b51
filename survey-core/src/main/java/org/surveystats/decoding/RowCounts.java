package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many rows were read and what was wrong with some of them; the first errors are kept. */
final class RowCounts {
    private static final int KEPT_ERRORS = 100;

    private final Map<RowProblem, Long> skipped = new EnumMap<>(RowProblem.class);
    private final List<RowError> errors = new ArrayList<>();
    private final ErrorGroups groups = new ErrorGroups();
    private long accepted;
    private long rejected;
    private long filteredOut;
    private long empty;
    private long errorCount;

    void accept() {
        accepted++;
    }

    /** Counts a row that is not a respondent's. */
    void filterOut() {
        filteredOut++;
    }

    /** Counts a row of blank cells, which is no row. */
    void passOver() {
        empty++;
    }

    /** Counts a row that was left out because of one error or more. */
    void reject(List<RowError> found) {
        rejected++;
        errorCount += found.size();
        skipped.merge(found.get(0).problem(), 1L, Long::sum);
        found.forEach(groups::add);
        keep(found);
    }

    private void keep(List<RowError> found) {
        errors.addAll(found.subList(0, Math.min(found.size(), KEPT_ERRORS - errors.size())));
    }

    /** Adds the counts of other rows of the same source; the errors kept are again the first by line. */
    void add(RowCounts other) {
        accepted += other.accepted;
        rejected += other.rejected;
        filteredOut += other.filteredOut;
        empty += other.empty;
        errorCount += other.errorCount;
        groups.add(other.groups);
        other.skipped.forEach((problem, rows) -> skipped.merge(problem, rows, Long::sum));
        List<RowError> all = new ArrayList<>(errors);
        all.addAll(other.errors);
        // A row's errors are all on one side and stay in their order.
        all.sort(Comparator.comparingLong(RowError::line));
        errors.clear();
        keep(all);
    }

    long rows() {
        return accepted + rejected + filteredOut;
    }

    boolean hasErrors() {
        return errorCount > 0;
    }

    InvalidSourceException exception(String source) {
        return new InvalidSourceException(source, errors, errorCount, groups.list());
    }

    DecodingReport report(String source, List<String> unknownColumns, List<String> told) {
        return new DecodingReport(
                source,
                rows(),
                accepted,
                filteredOut,
                skipped,
                unknownColumns,
                errors,
                groups.list(),
                new SourceNotes(told, empty));
    }
}
