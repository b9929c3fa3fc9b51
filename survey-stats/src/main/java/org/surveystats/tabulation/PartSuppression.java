package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.questionnaire.Item;

/**
 * Which parts of a group are shown beside the group's own table of a question. That table less the parts shown is a table of
 * those who are hidden, parts and respondents of no part, who are one more part that is never shown. It must not give one of
 * them away: at least two of them have answered, together they could be shown themselves, and on every answer that somebody
 * of the group gave, and among those who gave none, there are at least two of them, or as many as the minimum cell.
 *
 * <p>Parts are hidden until that is so: those that are too small themselves, then those of fewest people, of equal ones the
 * first label. Other choices of parts would often hide less. But which one is best depends on the answers of the hidden parts,
 * and whoever knows the rule could conclude from the choice what they are. How many people are in a part is said elsewhere and
 * hangs on no answer, so the smallest first is the way to lose least that tells nothing.
 *
 * @param rule what may be shown of a table
 * @param items the question's items
 * @param whole the group's answers, by item
 * @param parts the parts that somebody of the group is in, in the order of the labels
 * @param others those of no part
 */
record PartSuppression(Protection rule, List<Item> items, List<AnswerCounts> whole, List<Part> parts, Part others) {

    /**
     * Some of the group.
     *
     * @param label their label
     * @param people how many they are, whatever they answered
     * @param answers their answers, by item
     */
    record Part(String label, long people, List<AnswerCounts> answers) {}

    /** The labels of the parts that are shown, none if the group's own table hides an answer. */
    Set<String> shown() {
        if (whole.stream().anyMatch(rule::hidesCells)) {
            // A part that shows the answer would say how many of the few there are elsewhere.
            return Set.of();
        }
        List<Part> shown = new ArrayList<>(parts.stream()
                .filter(this::enough)
                .sorted(Comparator.comparingLong(Part::people))
                .toList());
        while (!shown.isEmpty() && !safe(shown)) {
            shown.remove(0);
        }
        return shown.stream().map(Part::label).collect(Collectors.toUnmodifiableSet());
    }

    private boolean enough(Part part) {
        return IntStream.range(0, items.size())
                .allMatch(i -> rule.enough(items.get(i), part.answers().get(i)));
    }

    private boolean safe(List<Part> shown) {
        List<Part> hidden = Stream.concat(parts.stream(), Stream.of(others))
                .filter(part -> part.people() > 0 && !shown.contains(part))
                .toList();
        boolean cells = shown.stream().flatMap(part -> part.answers().stream()).anyMatch(rule::hidesCells);
        return !cells && (hidden.isEmpty() || givesNothingAway(hidden));
    }

    /** Whether the sum of what is hidden, which is the whole less what is shown, tells of none of it. */
    private boolean givesNothingAway(List<Part> hidden) {
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            List<AnswerCounts> of =
                    hidden.stream().map(part -> part.answers().get(place)).toList();
            AnswerCounts rest = AnswerCounts.sum(items.get(i), of);
            boolean several = of.stream().filter(counts -> counts.base() > 0).count() > 1;
            if (!several || !rule.enough(items.get(i), rest) || !rule.spread(rest, whole.get(i))) {
                return false;
            }
        }
        return true;
    }
}
