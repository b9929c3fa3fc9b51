package org.surveystats.tabulation;

import java.util.List;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * The answers to one item as percentages of those who answered it, "don't know" included. All figures are shown or all
 * are hidden, with two exceptions. Answers of fewer people than the method's minimum cell are hidden with others that
 * they would follow from. Questions on who took part have no weighted percentages, because weighting gives every group
 * the same profile.
 *
 * <p>The sum of the weights is not in here: beside the number of people it tells how many of them are in which stratum,
 * and so the profile of units that are hidden.
 *
 * @param group the group's label; empty for all groups whose table is shown, pooled
 * @param item the question's id, or that of an option of a multiple choice question
 * @param label the question's text, with the option's label
 * @param groups how many groups the figures are of: 1 for a table of one group, 0 where nothing is shown
 * @param base how many respondents answered; 0 of a part of a cross table that is known to be of nobody, which has no
 *     percentages
 * @param answers one for each answer, in the order of the questionnaire
 */
public record AnswerTable(
        String group, String item, String label, int groups, Published<Long> base, List<AnswerPercentage> answers) {
    private static final int WIDTH = 80;

    /**
     * One answer.
     *
     * @param code its code
     * @param label its label
     * @param unweighted percentage of the base, 0 to 100, unrounded
     * @param weighted percentage of the sum of all weights, 0 to 100, unrounded; hidden where the other is
     */
    public record AnswerPercentage(int code, String label, Published<Double> unweighted, Published<Double> weighted) {}

    /** Copies the answers. */
    public AnswerTable {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param code the answer's code
     * @return its percentages
     * @throws IllegalArgumentException if there is no such code; the message lists those there are
     */
    public AnswerPercentage answer(int code) {
        return answers.stream()
                .filter(answer -> answer.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("code must be one of "
                        + answers.stream().map(AnswerPercentage::code).toList() + ": " + code));
    }

    /**
     * The answers as a table, rounded; a dash is not shown.
     *
     * @return code, answer, percentage, weighted percentage
     */
    public TextTable table() {
        TextTable table =
                TextTable.of(Excerpt.of(item + ", " + headline(), WIDTH), " code", "answer", " %", " weighted %");
        for (AnswerPercentage answer : answers) {
            table = table.with(answer.code(), answer.label(), shown(answer.unweighted()), shown(answer.weighted()));
        }
        return table;
    }

    @Override
    public String toString() {
        return table().toString();
    }

    private String headline() {
        String shown = (group.isEmpty() ? "" : group + ", ") + Counted.of(groups, "group");
        String hidden = group.isEmpty() ? "all groups" : group;
        return base.map(n -> shown + ", " + n + " answered").orElse(hidden + ", not shown");
    }

    static Object shown(Published<Double> percentage) {
        return percentage.cell(value -> Decimals.rounded(value, 1));
    }
}
