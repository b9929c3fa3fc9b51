package org.surveystats.plan;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.LabelColumn;
import org.surveystats.text.Excerpt;

/** What groups and filters name in a questionnaire; what it does not have is refused with what it has. */
final class Names {
    private Names() {}

    /** The only way to the filter, so that it is never initialised before the interface that it is a constant of. */
    static RowFilter everybody() {
        return new Everybody();
    }

    /** The single choice question of that id, refused when there is none. */
    static SingleChoice singleChoice(Questionnaire questionnaire, QuestionId question) {
        if (questionnaire.question(question.value()) instanceof SingleChoice single) {
            return single;
        }
        throw new IllegalArgumentException("question must be a single choice question: " + question);
    }

    /** The grouping column of that name, refused when there is none. */
    static GroupingColumn grouping(Questionnaire questionnaire, String name) {
        List<GroupingColumn> known = questionnaire.layout().groupings();
        return known.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("grouping must be one of "
                        + Excerpt.of(known.stream()
                                .map(GroupingColumn::name)
                                .sorted()
                                .toList()) + ": " + name));
    }

    /** Which rows have one of the labels; a row without label has the empty one. */
    static IntPredicate labelled(LabelColumn column, Set<String> labels) {
        boolean blank = labels.contains("");
        boolean[] byIndex = new boolean[column.labels().size()];
        for (int index = 0; index < byIndex.length; index++) {
            byIndex[index] = labels.contains(column.labels().get(index));
        }
        return row -> column.index(row) == LabelColumn.BLANK ? blank : byIndex[column.index(row)];
    }
}
