package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/**
 * The parts of a tabulation's groups, as {@link PartSuppression} shows or hides them. Every group has all labels: that
 * one is missing would tell that nobody of the group is in that part. Such a part is hidden like any other where others
 * are hidden; where all others are shown and everybody is in a part it is shown as of nobody, which follows from the
 * whole anyway.
 *
 * <p>Which parts are shown does not depend on those that a table leaves out, and the whole of such a table is the sum
 * of its parts, shown where all of them are. So tables that leave out this or that say nothing beyond the one that
 * leaves out nobody.
 */
final class Parts {
    private final Protection wholes;
    private final AnswerTally parts;
    private final Set<String> without;
    private final Set<String> groups;
    private final List<String> labels;

    /**
     * A group by its parts.
     *
     * @param parts what may be seen of each part, in the order of {@link Parts#labels}
     * @param whole what may be seen of the whole
     * @param leftOut how many who answered are not in the whole
     */
    record Split(List<Published<AnswerCounts>> parts, Published<AnswerCounts> whole, Published<Long> leftOut) {}

    /**
     * Parts of groups.
     *
     * @param wholes the groups
     * @param parts the same respondents, grouped by the same groups with something inside
     * @param without labels of parts that are left out of the table, and of its whole with everybody of no part
     * @throws IllegalArgumentException if the parts are not of the same plan but for the inner grouping, or none can
     *     have one of the labels
     */
    Parts(Protection wholes, AnswerTally parts, Collection<String> without) {
        this.wholes = wholes;
        this.parts = parts;
        this.without = Set.copyOf(without);
        checkPlans(wholes.tally().plan(), parts.plan());
        this.groups = Set.copyOf(parts.groups());
        this.labels = declaredOrMet();
        checkLabels(without);
    }

    private static void checkPlans(TallyPlan plan, TallyPlan finer) {
        if (!(finer.groupBy() instanceof GroupBy.Within within && within.outer().equals(plan.groupBy()))) {
            throw new IllegalArgumentException("parts must be grouped by the whole's groups with others inside, "
                    + plan.groupBy() + ".with(...): grouped by " + finer.groupBy());
        }
        // Pairs and the most groups make no difference to a table.
        List<String> differences = finer.groupedBy(plan.groupBy())
                .withoutPairs()
                .withMostGroups(plan.mostGroups())
                .differencesFrom(plan.withoutPairs());
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts must be counted by the plan of the whole but for the groups: their "
                            + String.join("; their ", differences));
        }
    }

    private void checkLabels(Collection<String> named) {
        for (String label : named) {
            if (!labels.contains(label)) {
                throw new IllegalArgumentException(
                        "without must name parts among " + Excerpt.of(labels) + ": " + Excerpt.of(label));
            }
        }
    }

    /**
     * The labels that parts may have by the questionnaire, and those that somebody of any group has, by code points.
     */
    private List<String> declaredOrMet() {
        Set<String> all = new TreeSet<>(CodePoints.ORDER);
        if (parts.plan().groupBy() instanceof GroupBy.Within within) {
            all.addAll(within.inner().labels(wholes.questionnaire()));
        }
        for (String label : groups) {
            all.add(label.substring(label.indexOf(GroupBy.SEPARATOR) + GroupBy.SEPARATOR.length()));
        }
        return List.copyOf(all);
    }

    /** The labels of the parts that every group's table has, by code points: all but those that are left out. */
    List<String> labels() {
        return labels.stream().filter(label -> !without.contains(label)).toList();
    }

    /** What may be seen of a group and its parts. */
    Split of(String group, Item item) {
        Published<AnswerCounts> all = wholes.answers(group, item);
        Set<String> shown = all.isShown() ? shown(group, item) : Set.of();
        List<Published<AnswerCounts>> seen = new ArrayList<>();
        for (String part : labels()) {
            seen.add(all.flatMap(everybody -> shown.contains(part)
                    ? Published.shown(counts(group, part, item))
                    : Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS)));
        }
        Published<AnswerCounts> whole = all.flatMap(everybody -> without.isEmpty() ? all : sum(item, seen));
        return new Split(seen, whole, all.flatMap(everybody -> whole.map(in -> everybody.base() - in.base())));
    }

    private static Published<AnswerCounts> sum(Item item, List<Published<AnswerCounts>> parts) {
        return parts.stream().allMatch(Published::isShown)
                ? Published.shown(AnswerCounts.sum(
                        item, parts.stream().map(Published::orElseThrow).toList()))
                : Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS, "not all of its parts are shown");
    }

    /**
     * The labels of the parts that are shown; where that are all that somebody is in, and nobody is in none, all
     * labels.
     */
    private Set<String> shown(String group, Item item) {
        Question question = wholes.questionnaire().questionOf(item);
        PartSuppression suppression = suppression(group, question);
        Set<String> shown = suppression.shown(shownBefore(group, question));
        boolean everybody = suppression.others().people() == 0
                && shown.size() == suppression.parts().size();
        return everybody ? Set.copyOf(labels) : shown;
    }

    /**
     * The labels that each question on the route shows, of those whose own table is shown. Where nobody left a question
     * blank, as many as answered it were led here by an answer there, so a part that is hidden there would be told by
     * its part here.
     */
    private Set<String> shownBefore(String group, Question question) {
        Set<String> shown = Set.copyOf(labels);
        if (question.items().stream()
                .allMatch(item -> wholes.counts(group, item).blank() > 0)) {
            return shown;
        }
        for (Question leading : wholes.questionnaire().leadingTo(question)) {
            if (wholes.answers(group, leading.items().get(0)).isShown()) {
                shown = suppression(group, leading).shown(shown);
            }
        }
        return shown;
    }

    private PartSuppression suppression(String group, Question question) {
        List<AnswerCounts> whole =
                question.items().stream().map(i -> wholes.counts(group, i)).toList();
        List<PartSuppression.Part> met = new ArrayList<>();
        List<AnswerCounts> others = whole;
        long people = wholes.tally().group(group).respondents();
        for (String part : labels) {
            long inside = people(group, part);
            if (inside > 0) {
                List<AnswerCounts> answers = question.items().stream()
                        .map(i -> counts(group, part, i))
                        .toList();
                met.add(new PartSuppression.Part(part, inside, answers));
                others = less(others, answers);
                people -= inside;
            }
        }
        if (people < 0 || others.stream().anyMatch(AnswerCounts::negative)) {
            throw new IllegalArgumentException(
                    "parts must be counted from the same responses: more than all in " + group);
        }
        return new PartSuppression(wholes, question.items(), whole, met, new PartSuppression.Part("", people, others));
    }

    private long people(String group, String part) {
        String label = group + GroupBy.SEPARATOR + part;
        return groups.contains(label) ? parts.group(label).respondents() : 0;
    }

    private static List<AnswerCounts> less(List<AnswerCounts> whole, List<AnswerCounts> part) {
        return IntStream.range(0, whole.size())
                .mapToObj(i -> whole.get(i).minus(part.get(i)))
                .toList();
    }

    private AnswerCounts counts(String group, String part, Item item) {
        String label = group + GroupBy.SEPARATOR + part;
        return groups.contains(label) ? wholes.counts(parts, label, group, item) : AnswerCounts.none(item);
    }
}
