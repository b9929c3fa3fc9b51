package org.surveystats.decoding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * What was read.
 *
 * @param source the file's name
 * @param rows rows below the header
 * @param accepted rows handed on
 * @param filteredOut rows that are not respondents by the condition of the layout, {@code layout.rows}
 * @param skipped rows left out, by what is wrong or the respondent's other row that is kept; a row of several problems
 *     is counted at its first
 * @param unknownColumns columns that the questionnaire does not know, in the order of the file
 * @param errors the first errors, at most 100
 * @param groups what rows were left out for by column and reason, the largest group first; at most 200 groups
 * @param blanked cells of rows handed on that cannot be used and count as blank
 * @param notes what was told from the source itself, and empty rows
 */
public record DecodingReport(
        String source,
        long rows,
        long accepted,
        long filteredOut,
        Map<RowProblem, Long> skipped,
        List<String> unknownColumns,
        List<RowError> errors,
        List<ErrorGroup> groups,
        BlankedCells blanked,
        SourceNotes notes) {
    private static final int GROUPS_SHOWN = 20;

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if a number of rows is negative, or they do not add up
     */
    public DecodingReport {
        Objects.requireNonNull(source, "source must not be null");
        Argument.atLeast("rows", rows, 0L);
        Argument.atLeast("accepted", accepted, 0L);
        Argument.atLeast("filteredOut", filteredOut, 0L);
        Objects.requireNonNull(skipped, "skipped must not be null");
        Objects.requireNonNull(unknownColumns, "unknownColumns must not be null");
        Objects.requireNonNull(errors, "errors must not be null");
        Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
        ordered.putAll(skipped);
        skipped = Collections.unmodifiableMap(ordered);
        long refused = skipped.values().stream().mapToLong(Long::longValue).sum();
        if (accepted + filteredOut + refused != rows) {
            throw new IllegalArgumentException("rows must be those accepted, filtered out and skipped together, "
                    + accepted + " + " + filteredOut + " + " + refused + ": " + rows);
        }
        unknownColumns = List.copyOf(unknownColumns);
        errors = List.copyOf(errors);
        groups = List.copyOf(groups);
        Objects.requireNonNull(blanked, "blanked must not be null");
        Objects.requireNonNull(notes, "notes must not be null");
    }

    /**
     * Rows that were left out because something in them cannot be used.
     *
     * @return the sum over the problems
     */
    public long refused() {
        return rows - accepted - filteredOut;
    }

    @Override
    public String toString() {
        String headline = source + ": " + accepted + " of " + rows + " rows"
                + (filteredOut == 0 ? "" : ", " + filteredOut + " filtered out by layout.rows")
                + (unknownColumns.isEmpty()
                        ? ""
                        : ", " + unknownColumns.size() + " unknown columns: "
                                + unknownColumns.stream()
                                        .limit(60)
                                        .map(Excerpt::of)
                                        .toList())
                + notes;
        String blank = blanked.cells() == 0 ? "" : "\n" + blanked + ", by column and reason:" + lines(blanked.groups());
        if (skipped.isEmpty()) {
            return headline + blank;
        }
        TextTable table = TextTable.of(headline, "left out because of", " rows");
        for (Map.Entry<RowProblem, Long> entry : skipped.entrySet()) {
            table = table.with(entry.getKey(), entry.getValue());
        }
        return table + "\nby column and reason:" + lines(groups) + blank;
    }

    private static String lines(List<ErrorGroup> groups) {
        return "\n  " + String.join("\n  ", ErrorGroup.lines(groups, GROUPS_SHOWN));
    }
}
