package org.surveystats.benchmark;

import java.util.Optional;
import org.surveystats.estimation.Estimate;
import org.surveystats.questionnaire.Item;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Counted;

/**
 * Scores of questions to which fewer people than the minimum, but not none, gave one of the answers. At full precision a score
 * and its number of respondents tell how many.
 *
 * @param tally counts of answers
 * @param minimum the fewest people of an answer that is shown; 0 or 1 hides nothing
 */
record SmallCells(AnswerTally tally, int minimum) implements Withheld {
    @Override
    public Optional<Published.Hidden<Estimate>> score(String unit, Measure item, Estimate estimate) {
        boolean small = minimum > 1
                && tally.plan().questionnaire().scoredItems().stream()
                        .anyMatch(of -> of.id().value().equals(item.id()) && has(unit, of));
        return small
                ? Optional.of(new Published.Hidden<>(
                        HiddenReason.SMALL_CELL,
                        "fewer than " + Counted.of(minimum, "respondent") + " gave one of the answers"))
                : Optional.empty();
    }

    /** Whether fewer people than the minimum, but not none, gave an answer to an item. */
    boolean has(String unit, Item item) {
        return CellSuppression.hidesAny(counts(tally, unit, item), minimum);
    }

    /** How many of a unit gave each answer to an item. */
    static long[] counts(AnswerTally tally, String unit, Item item) {
        long[][] states = tally.states(unit, item.id());
        long[] counts = new long[item.levels().size()];
        for (int level = 0; level < counts.length; level++) {
            counts[level] = TallyDetails.sum(states, level + 1);
        }
        return counts;
    }
}
