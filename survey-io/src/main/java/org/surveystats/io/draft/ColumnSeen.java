package org.surveystats.io.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surveystats.text.CodePoints;

/** The values seen in a column: how often each of the first distinct ones, and what all others have in common. */
final class ColumnSeen {
    private static final int LONGEST = 120;

    private final int mostValues;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private long blank;
    private long filled;
    private long numbers;
    private long points;
    private long commas;
    private long beyond;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    ColumnSeen(int mostValues) {
        this.mostValues = mostValues;
    }

    /** Takes a cell without white space around it. */
    void add(String cell) {
        if (cell.isEmpty()) {
            blank++;
            return;
        }
        filled++;
        if (CellForm.isNumber(cell)) {
            double number = CellForm.number(cell);
            numbers++;
            points += cell.indexOf('.') >= 0 ? 1 : 0;
            commas += cell.indexOf(',') >= 0 ? 1 : 0;
            lowest = Math.min(lowest, number);
            highest = Math.max(highest, number);
        }
        if (values.containsKey(cell) || (values.size() < mostValues && cell.length() <= LONGEST)) {
            values.merge(cell, 1L, Long::sum);
        } else {
            beyond++;
        }
    }

    long filled() {
        return filled;
    }

    long blank() {
        return blank;
    }

    /** How many cells have a decimal comma. */
    long commas() {
        return commas;
    }

    /** How many cells have a decimal point. */
    long points() {
        return points;
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    /** Whether each value that was kept occurred once; none of those beyond is known to be new. */
    boolean isUnique() {
        return filled > 0 && values.values().stream().allMatch(count -> count == 1);
    }

    /** Whether all values are known. */
    boolean isComplete() {
        return beyond == 0;
    }

    /** The distinct values that were kept, without those that mean that there is no answer. */
    Set<String> answers() {
        return values.keySet().stream()
                .filter(value -> !CellForm.isNoAnswer(value))
                .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
    }

    /** The distinct values that mean that there is no answer. */
    Set<String> noAnswers() {
        return values.keySet().stream()
                .filter(CellForm::isNoAnswer)
                .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
    }

    /** Whether every answer is a number. */
    boolean isNumeric() {
        long without = noAnswers().stream().mapToLong(values::get).sum();
        return numbers > 0 && numbers == filled - without;
    }
}
