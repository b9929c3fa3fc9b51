package org.surveystats.tabulation;

import java.util.List;
import org.surveystats.suppression.Published;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * The answers to one item by the parts of a group, for example by sex within a unit, with the whole group. Parts are hidden
 * so that the whole less the parts that are shown gives no part away; whether a part is too small itself or hidden with
 * another is not said, because that would narrow down how small the other is.
 *
 * @param group the group's label; empty for all groups pooled, each part over the groups where it is shown
 * @param item the question's id, or that of an option of a multiple choice question
 * @param parts a table for each part, named by the part's label
 * @param total the table of the whole, as {@link Tabulation} has it
 */
public record CrossTable(String group, String item, List<AnswerTable> parts, AnswerTable total) {
    private static final int WIDTH = 80;
    private static final int ROWS_PRINTED = 24;

    /**
     * Copies the parts.
     *
     * @param group the group's label; empty for all groups pooled, each part over the groups where it is shown
     * @param item the question's id, or that of an option of a multiple choice question
     * @param parts a table for each part, named by the part's label
     * @param total the table of the whole, as {@link Tabulation} has it
     */
    public CrossTable {
        parts = List.copyOf(parts);
    }

    /**
     * The table of a part.
     *
     * @param label the part's label
     * @return its answers
     * @throws IllegalArgumentException if there is no such part; the message lists those there are
     */
    public AnswerTable part(String label) {
        return parts.stream()
                .filter(part -> part.group().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("part must be one of "
                        + parts.stream().map(AnswerTable::group).toList() + ": " + label));
    }

    /** The parts' answers, one line each, the first ones. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                Excerpt.of(item + ", " + (group.isEmpty() ? "all groups" : group) + ", " + parts.size() + " parts", 60),
                "part",
                " base",
                " code",
                "answer",
                " %",
                " weighted %");
        for (AnswerTable part : parts) {
            table = with(table, part.group(), part);
        }
        return with(table, "total", total).head(ROWS_PRINTED).toString();
    }

    private static TextTable with(TextTable table, String name, AnswerTable part) {
        TextTable longer = table;
        for (AnswerTable.AnswerPercentage answer : part.answers()) {
            Published<Long> base = part.base();
            longer = longer.with(
                    name,
                    base.map(String::valueOf).orElse("-"),
                    answer.code(),
                    Excerpt.of(answer.label(), WIDTH),
                    AnswerTable.shown(answer.unweighted()),
                    AnswerTable.shown(answer.weighted()));
        }
        return longer;
    }
}
