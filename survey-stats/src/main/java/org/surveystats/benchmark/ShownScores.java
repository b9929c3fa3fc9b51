package org.surveystats.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.Published;

/**
 * What is shown of every unit in every measure, before it is interpreted.
 *
 * @param units the index of each unit in the columns
 * @param columns by measure, in the order of the measures
 */
record ShownScores(Map<String, Integer> units, Map<String, MeasureColumn> columns) {
    static ShownScores of(List<String> units, Map<String, MeasureColumn> columns) {
        Map<String, Integer> indices = new HashMap<>();
        for (int index = 0; index < units.size(); index++) {
            indices.put(units.get(index), index);
        }
        return new ShownScores(indices, columns);
    }

    /** The column of a measure, one of those that the benchmark has. */
    MeasureColumn column(String measure) {
        return Objects.requireNonNull(columns.get(measure), "every measure has a column");
    }

    /** The index of a unit, one of those that the benchmark has. */
    int index(String unit) {
        return Objects.requireNonNull(units.get(unit), "every unit has an index");
    }

    /** The estimate of a unit in a measure. */
    Published<Estimate> estimate(String unit, String measure) {
        return column(measure).estimates().get(index(unit));
    }
}
