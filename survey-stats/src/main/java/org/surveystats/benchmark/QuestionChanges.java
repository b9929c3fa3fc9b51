package org.surveystats.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.text.TextTable;

/**
 * How the scores of one unit changed from an earlier survey, printed as a table.
 *
 * @param unit the unit's code
 * @param previousYear the earlier survey's year
 * @param list a change for each scored question of the later survey, in the order of the questionnaire
 */
public record QuestionChanges(String unit, int previousYear, List<QuestionChange> list)
        implements Iterable<QuestionChange> {
    /** Copies the changes. */
    public QuestionChanges {
        Objects.requireNonNull(unit, "unit must not be null");
        list = List.copyOf(list);
    }

    /**
     * The changes.
     *
     * @return one for each scored question of the later survey, in the order of the questionnaire
     */
    public Stream<QuestionChange> stream() {
        return list.stream();
    }

    @Override
    public Iterator<QuestionChange> iterator() {
        return list.iterator();
    }

    /**
     * The changes as a table of all rows, rounded; a dash is not shown.
     *
     * @return score now and then, z of their difference, the change or why there is none
     */
    public TextTable table() {
        TextTable table = TextTable.of(unit + " against " + previousYear, "", " now", " then", " z", "change");
        for (QuestionChange change : list) {
            table = table.with(
                    change.measure().heading(),
                    MeasureTable.rounded(change.now().map(Estimate::value)),
                    MeasureTable.rounded(change.then().map(Estimate::value)),
                    MeasureTable.rounded(change.test().map(TestResult::z)),
                    change.change());
        }
        return table;
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
