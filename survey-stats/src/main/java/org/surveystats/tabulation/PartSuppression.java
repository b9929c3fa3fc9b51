package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.questionnaire.Item;

/**
 * Which parts of a group are shown beside the group's own table of a question. That table less the parts shown is a table of
 * those who are hidden, parts and respondents of no part, who are one more part that is never shown. It must not give one of
 * them away: at least two of them have answered, together they could be shown themselves, and on every answer that somebody
 * of the group gave, and among those who gave none, there are at least two of them, or as many as the minimum cell.
 *
 * <p>Parts are hidden by size until that is so: first those that are too small themselves, then the smallest, of equal ones
 * the first label. Other choices of parts would often hide less. But which one is best depends on the answers of the hidden
 * parts, and whoever knows the rule could conclude from the choice what they are. The order of size is known to the reader
 * as it is, so the smallest first is the way to lose least that tells nothing.
 *
 * @param rule what may be shown of a table
 * @param items the question's items
 * @param whole the group's answers, by item
 * @param parts the answers of each part that somebody of the group is in, by item; in the order of the labels
 * @param others the answers of those of no part, by item
 * @param anyOthers whether there is anybody of no part, whatever the answer
 */
record PartSuppression(
        Protection rule,
        List<Item> items,
        List<AnswerCounts> whole,
        Map<String, List<AnswerCounts>> parts,
        List<AnswerCounts> others,
        boolean anyOthers) {

    /** The labels of the parts that are shown, none if the group's own table hides an answer. */
    Set<String> shown() {
        if (whole.stream().anyMatch(rule::hidesCells)) {
            // A part that shows the answer would say how many of the few there are elsewhere.
            return Set.of();
        }
        List<String> shown = new ArrayList<>();
        parts.forEach((label, counts) -> {
            if (enough(counts)) {
                shown.add(label);
            }
        });
        shown.sort(Comparator.comparingLong(
                label -> parts.getOrDefault(label, others).get(0).base()));
        while (!shown.isEmpty() && !safe(shown)) {
            shown.remove(0);
        }
        return Set.copyOf(shown);
    }

    private boolean enough(List<AnswerCounts> counts) {
        boolean enough = true;
        for (int i = 0; i < items.size(); i++) {
            enough &= rule.enough(items.get(i), counts.get(i));
        }
        return enough;
    }

    private boolean safe(List<String> shown) {
        List<List<AnswerCounts>> hidden = new ArrayList<>();
        boolean cells = false;
        for (Map.Entry<String, List<AnswerCounts>> part : parts.entrySet()) {
            if (shown.contains(part.getKey())) {
                cells |= part.getValue().stream().anyMatch(rule::hidesCells);
            } else {
                hidden.add(part.getValue());
            }
        }
        if (anyOthers) {
            hidden.add(others);
        }
        return !cells && (hidden.isEmpty() || givesNothingAway(hidden));
    }

    /** Whether the sum of what is hidden, which is the whole less what is shown, tells of none of it. */
    private boolean givesNothingAway(List<List<AnswerCounts>> hidden) {
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            List<AnswerCounts> of =
                    hidden.stream().map(counts -> counts.get(place)).toList();
            AnswerCounts rest = AnswerCounts.sum(items.get(i), of);
            boolean several = of.stream().filter(counts -> counts.base() > 0).count() > 1;
            if (!several || !rule.enough(items.get(i), rest) || !rule.spread(rest, whole.get(i))) {
                return false;
            }
        }
        return true;
    }
}
