package org.surveystats.tabulation;

import java.util.ArrayList;
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

/**
 * The parts of a tabulation's groups, with complementary suppression: the group's own table is published, so the group less
 * the parts that are shown must be empty or at least two parts and enough respondents. Respondents of no part, of blank sex
 * for example, are one more part that is never shown.
 */
final class Parts {
    private final Protection wholes;
    private final AnswerTally parts;

    /**
     * Parts of groups.
     *
     * @param wholes the groups
     * @param parts the same respondents, grouped by the same groups with something inside
     * @throws IllegalArgumentException if the parts are not of the same plan but for the inner grouping
     */
    Parts(Protection wholes, AnswerTally parts) {
        this.wholes = wholes;
        this.parts = parts;
        TallyPlan plan = wholes.tally().plan();
        TallyPlan finer = parts.plan();
        boolean fits = finer.groupBy() instanceof GroupBy.Within within
                && within.outer().equals(plan.groupBy())
                && finer.questionnaire().equals(plan.questionnaire())
                && finer.filter().equals(plan.filter())
                && finer.strata().equals(plan.strata());
        if (!fits) {
            throw new IllegalArgumentException("parts must be counted by the plan of the whole, grouped by "
                    + plan.groupBy() + ".with(...): grouped by " + finer.groupBy());
        }
    }

    /** The labels of all parts of all groups, by code points. */
    List<String> labels() {
        Set<String> labels = new TreeSet<>(CodePoints.ORDER);
        for (String label : parts.groups()) {
            labels.add(label.substring(label.indexOf(GroupBy.SEPARATOR) + GroupBy.SEPARATOR.length()));
        }
        return List.copyOf(labels);
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

    /** What may be seen of each part of a group, in the order of the labels. */
    Map<String, Published<AnswerCounts>> of(String group, Item item) {
        Published<AnswerCounts> whole = wholes.answers(group, item);
        Map<String, Published<AnswerCounts>> result = new LinkedHashMap<>();
        Set<String> shown = whole.isShown() ? shown(group, item) : Set.of();
        for (String part : labels(group)) {
            result.put(
                    part,
                    whole.flatMap(all -> shown.contains(part)
                            ? Published.shown(counts(group, part, item))
                            : Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS)));
        }
        return result;
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
