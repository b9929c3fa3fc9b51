package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;

/**
 * Which parts of a group are shown beside the group's own table of a question. That table less the parts shown is a
 * table of those who are hidden, parts and respondents of no part, who are one more part that is never shown. It must
 * not give one of them away: at least two of them have answered, together they could be shown themselves, and on every
 * answer that somebody of the group gave, and among those who gave none, there are at least two of them, or as many as
 * the minimum cell.
 *
 * <p>Parts are hidden until that is so: those that are too small themselves, then those of fewest people, of equal ones
 * the first label. Other choices of parts would often hide less. But which one is best depends on the answers of the
 * hidden parts, and whoever knows the rule could conclude from the choice what they are. How many people are in a part
 * is said elsewhere and hangs on no answer, so the smallest first is the way to lose least that tells nothing.
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

    /**
     * The labels of the parts that are shown, none if the group's own table hides an answer.
     *
     * @param most the labels that may be
     */
    Set<String> shown(Set<String> most) {
        if (whole.stream().anyMatch(rule::hidesCells)) {
            // A part that shows the answer would say how many of the few there are elsewhere.
            return Set.of();
        }
        List<Part> shown = new ArrayList<>();
        Rest rest = new Rest();
        for (Part part : parts) {
            if (most.contains(part.label()) && enough(part)) {
                shown.add(part);
            } else {
                rest.add(part);
            }
        }
        rest.add(others);
        shown.sort(Comparator.comparingLong(Part::people));
        int first = shown.size();
        // The last of them with a small cell hides all that are smaller.
        while (first > 0 && shown.get(first - 1).answers().stream().noneMatch(rule::hidesCells)) {
            first--;
        }
        shown.subList(0, first).forEach(rest::add);
        while (first < shown.size() && !rest.givesNothingAway()) {
            rest.add(shown.get(first++));
        }
        return shown.subList(first, shown.size()).stream().map(Part::label).collect(Collectors.toUnmodifiableSet());
    }

    private boolean enough(Part part) {
        return IntStream.range(0, items.size())
                .allMatch(i -> rule.enough(items.get(i), part.answers().get(i)));
    }

    /** The parts that are hidden, and what together they answered: the whole less what is shown. */
    private final class Rest {
        private final List<AnswerCounts> answers = new ArrayList<>();
        private final int[] answered = new int[items.size()];
        private final List<Part> somebody = new ArrayList<>();

        Rest() {
            items.forEach(item -> answers.add(AnswerCounts.none(item)));
        }

        void add(Part part) {
            if (part.people() > 0) {
                somebody.add(part);
            }
            for (int i = 0; i < answered.length; i++) {
                AnswerCounts of = part.answers().get(i);
                answers.set(i, answers.get(i).plus(of));
                answered[i] += of.base() > 0 ? 1 : 0;
            }
        }

        boolean givesNothingAway() {
            return somebody.isEmpty()
                    || IntStream.range(0, answered.length)
                            .allMatch(i -> answered[i] > 1
                                    && rule.enough(items.get(i), answers.get(i))
                                    && rule.spread(answers.get(i), whole.get(i)));
        }
    }
}
