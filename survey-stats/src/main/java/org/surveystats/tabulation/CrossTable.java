package org.surveystats.tabulation;

import java.util.List;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * The answers to one item by the parts of a group, for example by sex within a unit, with the whole group. Parts are
 * hidden so that the whole less the parts that are shown gives no part away; whether a part is too small itself or
 * hidden with another is not said, because that would narrow down how small the other is. Every label of the grouping
 * has a part, in every group: a part of nobody is hidden with the others, or has base 0 where none of them is hidden.
 *
 * <p>Parts that were declared out are in neither the parts nor the whole. The whole is then the sum of the parts,
 * without those of no part too, and shown where all of them are: what it tells follows from their tables.
 *
 * @param group the group's label; empty for all groups pooled, each part over the groups where it is shown
 * @param item the question's id, or that of an option of a multiple choice question
 * @param parts a table for each part that there may be, by code points, named by the part's label, with how many groups
 *     it is of
 * @param total the table of the whole: as {@link Tabulation} has it, or the sum of the parts where some are left out
 * @param without the labels of the parts that are left out
 * @param leftOut how many of those who answered in the groups of {@code total} are not in it, 0 where no part is left
 *     out; hidden where {@code total} is
 */
public record CrossTable(
        String group,
        String item,
        List<AnswerTable> parts,
        AnswerTable total,
        List<String> without,
        Published<Long> leftOut) {
    private static final int WIDTH = 80;
    private static final int HEADLINE = 60;
    private static final int ROWS_PRINTED = 24;

    /** Copies the lists. */
    public CrossTable {
        parts = List.copyOf(parts);
        without = List.copyOf(without);
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

    /** The parts' answers, one line each, the first ones, with the groups that each part is of. */
    /**
     * The parts and the total as a table of all rows, rounded; a dash is not shown.
     *
     * @return part, groups, base, code, answer, percentage, weighted percentage
     */
    public TextTable table() {
        TextTable table = TextTable.of(
                Excerpt.of(headline(), HEADLINE), "part", " groups", " base", " code", "answer", " %", " weighted %");
        for (AnswerTable part : parts) {
            table = with(table, part.group(), part);
        }
        return with(table, "total", total);
    }

    /** The first rows; {@link #table()} has all. */
    @Override
    public String toString() {
        return table().head(ROWS_PRINTED).toString();
    }

    private String headline() {
        String whole = item + ", " + (group.isEmpty() ? "pooled" : group) + ", " + Counted.of(parts.size(), "part");
        String number = leftOut.map(n -> n + " ").orElse("");
        return without.isEmpty()
                ? whole
                : whole + ", " + number + "left out: " + String.join(", ", without) + ", no part";
    }

    private static TextTable with(TextTable table, String name, AnswerTable part) {
        TextTable longer = table;
        for (AnswerTable.AnswerPercentage answer : part.answers()) {
            Published<Long> base = part.base();
            longer = longer.with(
                    name,
                    base.cell(n -> part.groups()),
                    base.cell(String::valueOf),
                    answer.code(),
                    Excerpt.of(answer.label(), WIDTH),
                    AnswerTable.shown(answer.unweighted()),
                    AnswerTable.shown(answer.weighted()));
        }
        return longer;
    }
}
