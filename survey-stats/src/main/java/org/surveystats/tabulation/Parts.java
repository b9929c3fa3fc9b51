package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupBy;
import org.surveystats.tally.TallyPlan;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/**
 * The parts of a tabulation's groups, with complementary suppression: the group's own table is published, so the group less
 * the parts that are shown must be empty or at least two parts and enough respondents. Respondents of no part, of blank sex
 * for example, are one more part that is never shown.
 *
 * <p>Which parts are shown does not depend on those that a table leaves out, and the whole of such a table is the sum of its
 * parts, shown where all of them are. So tables that leave out this or that say nothing beyond the one that leaves out nobody.
 */
final class Parts {
    private final Protection wholes;
    private final AnswerTally parts;
    private final Set<String> without;

    /**
     * A group by its parts.
     *
     * @param parts what may be seen of each part, in the order of the labels
     * @param whole what may be seen of the whole
     * @param leftOut how many who answered are not in the whole
     */
    record Split(Map<String, Published<AnswerCounts>> parts, Published<AnswerCounts> whole, Published<Long> leftOut) {}

    /**
     * Parts of groups.
     *
     * @param wholes the groups
     * @param parts the same respondents, grouped by the same groups with something inside
     * @param without labels of parts that are left out of the table, and of its whole with everybody of no part
     * @throws IllegalArgumentException if the parts are not of the same plan but for the inner grouping, or none can have one
     *     of the labels
     */
    Parts(Protection wholes, AnswerTally parts, Collection<String> without) {
        this.wholes = wholes;
        this.parts = parts;
        this.without = Set.copyOf(without);
        checkPlans(wholes.tally().plan(), parts.plan());
        checkLabels(without);
    }

    private static void checkPlans(TallyPlan plan, TallyPlan finer) {
        if (!(finer.groupBy() instanceof GroupBy.Within within && within.outer().equals(plan.groupBy()))) {
            throw new IllegalArgumentException("parts must be grouped by the whole's groups with others inside, "
                    + plan.groupBy() + ".with(...): grouped by " + finer.groupBy());
        }
        // Pairs and the most groups make no difference to a table.
        List<String> differences = new TallyPlan(
                        finer.questionnaire(),
                        plan.groupBy(),
                        finer.filter(),
                        finer.strata(),
                        plan.pairCounts(),
                        plan.mostGroups())
                .differencesFrom(plan);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts must be counted by the plan of the whole but for the groups: their "
                            + String.join("; their ", differences));
        }
    }

    private void checkLabels(Collection<String> labels) {
        Set<String> known = allLabels();
        known.addAll(
                parts.plan().groupBy() instanceof GroupBy.Within within
                        ? within.inner().labels(wholes.questionnaire())
                        : List.of());
        for (String label : labels) {
            if (!known.contains(label)) {
                throw new IllegalArgumentException(
                        "without must name parts among " + Excerpt.of(known) + ": " + Excerpt.of(label));
            }
        }
    }

    private Set<String> allLabels() {
        Set<String> labels = new TreeSet<>(CodePoints.ORDER);
        for (String label : parts.groups()) {
            labels.add(label.substring(label.indexOf(GroupBy.SEPARATOR) + GroupBy.SEPARATOR.length()));
        }
        return labels;
    }

    /** The labels of all parts of all groups, by code points, but for those that are left out. */
    List<String> labels() {
        return allLabels().stream().filter(label -> !without.contains(label)).toList();
    }

    private List<String> labels(String group) {
        String prefix = group + GroupBy.SEPARATOR;
        return parts.groups().stream()
                .filter(label -> label.startsWith(prefix))
                .map(label -> label.substring(prefix.length()))
                .toList();
    }

    private AnswerCounts counts(String group, String part, Item item) {
        return AnswerCounts.of(
                item, parts.states(group + GroupBy.SEPARATOR + part, item.id()), wholes.weightsOf(group));
    }

    /** What may be seen of a group and its parts. */
    Split of(String group, Item item) {
        Published<AnswerCounts> all = wholes.answers(group, item);
        Map<String, Published<AnswerCounts>> seen = new LinkedHashMap<>();
        Set<String> shown = all.isShown() ? shown(group, item) : Set.of();
        for (String part : labels(group)) {
            if (!without.contains(part)) {
                seen.put(
                        part,
                        all.flatMap(everybody -> shown.contains(part)
                                ? Published.shown(counts(group, part, item))
                                : Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS)));
            }
        }
        Published<AnswerCounts> whole = all.flatMap(everybody -> without.isEmpty() ? all : sum(item, seen.values()));
        return new Split(seen, whole, all.flatMap(everybody -> whole.map(in -> everybody.base() - in.base())));
    }

    private static Published<AnswerCounts> sum(Item item, Collection<Published<AnswerCounts>> parts) {
        if (parts.isEmpty()) {
            return Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS, "no respondents in its parts");
        }
        return parts.stream().allMatch(Published::isShown)
                ? Published.shown(AnswerCounts.sum(
                        item, parts.stream().map(Published::orElseThrow).toList()))
                : Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS, "not all of its parts are shown");
    }

    private Set<String> shown(String group, Item item) {
        Question question = wholes.questionnaire().questionOf(item);
        List<String> shown = new ArrayList<>();
        for (String part : labels(group)) {
            if (question.items().stream().allMatch(i -> wholes.enough(i, counts(group, part, i)))) {
                shown.add(part);
            }
        }
        // The smallest goes first; of equal ones the first label, so that the choice does not hang on the order of the
        // data.
        shown.sort((a, b) -> Long.compare(
                counts(group, a, item).base(), counts(group, b, item).base()));
        while (!shown.isEmpty() && !safe(group, question, shown)) {
            shown.remove(0);
        }
        return Set.copyOf(shown);
    }

    /** Whether the whole less what is shown gives nothing away. */
    private boolean safe(String group, Question question, List<String> shown) {
        List<String> hidden =
                labels(group).stream().filter(part -> !shown.contains(part)).toList();
        long rest = 0;
        boolean enough = true;
        for (Item item : question.items()) {
            AnswerCounts residual = wholes.counts(group, item);
            boolean cells = wholes.hidesCells(item, residual);
            for (String part : labels(group)) {
                AnswerCounts of = counts(group, part, item);
                cells |= shown.contains(part) && wholes.hidesCells(item, of);
                residual = residual.minus(of);
            }
            if (residual.negative()) {
                throw new IllegalArgumentException(
                        "parts must be counted from the same responses: more than all in " + group);
            }
            rest = Math.max(rest, residual.base());
            for (String part : hidden) {
                residual = residual.plus(counts(group, part, item));
            }
            enough &= wholes.enough(item, residual);
            cells |= wholes.hidesCells(item, residual);
            // A small cell of the whole, of a part or of what is left would be shown or be a difference.
            if (cells) {
                return false;
            }
        }
        int secrets = hidden.size() + (rest > 0 ? 1 : 0);
        return secrets == 0 || (secrets > 1 && enough);
    }
}
