package org.surveystats.questionnaire;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/** A layout as a table of what lies where. */
final class LayoutTable {
    private LayoutTable() {}

    static TextTable of(ResponseLayout layout) {
        TextTable table = TextTable.of(
                        "Response layout: units in column " + Excerpt.of(layout.unitColumn()), "part", "lies in")
                .with("respondents", layout.respondentColumn().orElse("-"))
                .with("strata", listed(layout.strata().stream().map(StratumVariable::name)))
                .with("groupings", listed(layout.groupings().stream().map(GroupingColumn::name)))
                .with("missing codes", listed(layout.missingCodes().stream()))
                .with("other columns", ids(layout.columns().keySet().stream()))
                .with("not asked", ids(layout.notAsked().stream()))
                .with("rows", layout.rows().map(RowCondition::toString).orElse("all"));
        boolean codes =
                layout.answers().equals(AnswerForm.EMPTY) && layout.answersTo().isEmpty();
        return codes ? table : table.with("answers", forms(layout));
    }

    private static String forms(ResponseLayout layout) {
        String all = layout.answers().written().map(AnswerForm.Written::id).orElse("codes");
        return layout.answersTo().isEmpty() ? all : all + ", others for " + ids(layout.answersTo().keySet().stream());
    }

    private static String ids(Stream<QuestionId> ids) {
        return listed(ids.map(QuestionId::value));
    }

    private static String listed(Stream<String> names) {
        String list = names.collect(Collectors.joining(", "));
        return list.isEmpty() ? "-" : list;
    }
}
