package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;

/**
 * What is wrong in one column for one reason, however many rows have it.
 *
 * @param column the column's name, empty when whole rows are meant
 * @param problem what is wrong
 * @param errors how many cells or rows
 * @param values the values found with how often each was, the first 50 of them by text
 * @param examples the values found on the first three lines, by line
 * @param allowed what is allowed there
 * @param hint what may help, empty when nothing is known to
 */
public record ErrorGroup(
        String column,
        RowProblem problem,
        long errors,
        SortedMap<String, Long> values,
        SortedMap<Long, String> examples,
        String allowed,
        String hint) {
    private static final int MOST_SHOWN = 5;

    /**
     * Copies the values and examples.
     *
     * @throws IllegalArgumentException if there are no errors
     */
    public ErrorGroup {
        Objects.requireNonNull(column, "column must not be null");
        Objects.requireNonNull(problem, "problem must not be null");
        Argument.atLeast("errors", errors, 1L);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        examples = Collections.unmodifiableSortedMap(new TreeMap<>(examples));
        Objects.requireNonNull(allowed, "allowed must not be null");
        Objects.requireNonNull(hint, "hint must not be null");
    }

    /** The first of some groups, each hint once. */
    static List<String> lines(List<ErrorGroup> groups, int most) {
        Set<String> told = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (ErrorGroup group : groups.subList(0, Math.min(groups.size(), most))) {
            lines.add((told.add(group.hint) ? group : group.withoutHint()).toString());
        }
        if (groups.size() > most) {
            lines.add("and " + (groups.size() - most) + " more columns and reasons");
        }
        return lines;
    }

    private ErrorGroup withoutHint() {
        return new ErrorGroup(column, problem, errors, values, examples, allowed, "");
    }

    /** In a line: column, reason, how many, the most frequent values, what is allowed, what may help. */
    @Override
    public String toString() {
        String found = values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_SHOWN)
                .map(entry -> "\"" + entry.getKey() + "\" " + entry.getValue())
                .collect(Collectors.joining(", "));
        return (column.isEmpty() ? "whole rows" : "column " + column) + ", " + problem.words() + ": " + errors + " ("
                + found + (values.size() > MOST_SHOWN ? ", ..." : "") + ") must be " + allowed
                + (hint.isEmpty() ? "" : "; hint: " + hint);
    }
}
