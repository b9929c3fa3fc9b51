package org.surveystats.tabulation;

import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;

/**
 * How many of those who were led to an item left it blank. Hidden where the item's answer percentages are, and where a
 * question that leads to it is not shown, or one of its answers: how many were led there is how many gave certain
 * answers to it.
 *
 * @param group the group's label; empty for all groups where it is shown, pooled
 * @param item the question's id, or that of an option of a multiple choice question
 * @param groups how many groups the counts are of: 1 for one group, 0 where nothing is shown
 * @param asked how many were led to it
 * @param answered how many answered
 * @param blank how many did not
 */
public record ItemNonResponse(
        String group, String item, int groups, Published<Long> asked, Published<Long> answered, Published<Long> blank) {
    /**
     * The share of those who did not answer.
     *
     * @return percent of those asked, 0 to 100, unrounded; hidden as the counts are
     */
    public Published<Double> blankPercent() {
        return asked.flatMap(all -> blank.map(left -> 100.0 * left / all));
    }

    @Override
    public String toString() {
        String pooled = asked.isShown() ? Counted.of(groups, "group") : "all groups";
        return item + ", " + (group.isEmpty() ? pooled : group) + ": "
                + asked.flatMap(all -> blank.map(
                                left -> left + " of " + all + " blank, " + AnswerTable.shown(blankPercent()) + " %"))
                        .orElse("not shown");
    }
}
