package org.surveystats.io.table;

import java.util.List;
import java.util.Optional;
import org.surveystats.tabulation.AnswerTable;
import org.surveystats.tabulation.CrossTable;
import org.surveystats.tabulation.ItemNonResponse;
import org.surveystats.tabulation.Tabulation;

/** The tables of answers in long form, one row for each answer; all groups pooled come last, without group. */
final class AnswerTables {
    private AnswerTables() {}

    static DataTable answers(Tabulation tabulation) {
        DataTable table = new DataTable(
                "Answers", "group", "item", "code", "answer", "base", "percent", "weighted_percent", "groups");
        for (String group : tabulation.groups()) {
            tabulation.items().forEach(item -> rows(table, tabulation.table(group, item)));
        }
        tabulation.items().forEach(item -> rows(table, tabulation.national(item)));
        return table;
    }

    private static void rows(DataTable table, AnswerTable of) {
        for (AnswerTable.AnswerPercentage answer : of.answers()) {
            table.row(
                    of.group(),
                    of.item(),
                    answer.code(),
                    answer.label(),
                    of.base(),
                    answer.unweighted(),
                    answer.weighted(),
                    of.groups());
        }
    }

    static DataTable nonResponse(Tabulation tabulation) {
        DataTable table =
                new DataTable("Non-response", "group", "item", "asked", "answered", "blank", "blank_percent", "groups");
        for (String group : tabulation.groups()) {
            tabulation.items().forEach(item -> row(table, tabulation.nonResponse(group, item)));
        }
        tabulation.items().forEach(item -> row(table, tabulation.nonResponse(item)));
        return table;
    }

    private static void row(DataTable table, ItemNonResponse of) {
        table.row(of.group(), of.item(), of.asked(), of.answered(), of.blank(), of.blankPercent(), of.groups());
    }

    /** Parts in their order, then the total without part. */
    static DataTable crossed(List<CrossTable> crossTables) {
        DataTable table = new DataTable(
                "Cross tables",
                "group",
                "part",
                "item",
                "code",
                "answer",
                "base",
                "percent",
                "weighted_percent",
                "groups",
                "without",
                "left_out");
        for (CrossTable crossed : crossTables) {
            crossed.parts().forEach(part -> rows(table, crossed, part.group(), part, Optional.empty()));
            rows(table, crossed, "", crossed.total(), crossed.leftOut());
        }
        return table;
    }

    private static void rows(DataTable table, CrossTable crossed, String part, AnswerTable of, Object leftOut) {
        String without = String.join("; ", crossed.without());
        for (AnswerTable.AnswerPercentage answer : of.answers()) {
            table.row(
                    crossed.group(),
                    part,
                    of.item(),
                    answer.code(),
                    answer.label(),
                    of.base(),
                    answer.unweighted(),
                    answer.weighted(),
                    of.groups(),
                    without,
                    leftOut);
        }
    }
}
