package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.questionnaire.Item;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * The answers of several groups or parts to an item, pooled over those that are shown.
 *
 * @param groups how many are shown
 * @param counts their sum, hidden when none is shown
 * @param fewWeightless whether in one of those few who answered take part in no weighted figure
 */
record Pooled(int groups, Published<AnswerCounts> counts, boolean fewWeightless) {
    /** What is shown of some groups. */
    static Pooled of(Item item, List<Published<AnswerCounts>> groups, Protection rule) {
        return new Pooled(
                (int) groups.stream().filter(Published::isShown).count(),
                sum(item, groups),
                groups.stream()
                        .anyMatch(counts -> counts.map(rule::hidesWeighted).orElse(false)));
    }

    /** The same of parts: nobody in some of them is not nobody at all. */
    static Pooled ofParts(Item item, List<Published<AnswerCounts>> parts, Protection rule) {
        List<Published<AnswerCounts>> hidden =
                parts.stream().filter(counts -> !counts.isShown()).toList();
        boolean nobody = parts.stream()
                .noneMatch(counts -> counts.map(of -> of.base() > 0).orElse(false));
        return of(item, nobody && !hidden.isEmpty() ? hidden : parts, rule);
    }

    private static Published<AnswerCounts> sum(Item item, List<Published<AnswerCounts>> groups) {
        List<AnswerCounts> shown = new ArrayList<>();
        groups.forEach(group -> group.ifShown(shown::add));
        if (!shown.isEmpty()) {
            return Published.shown(AnswerCounts.sum(item, shown));
        }
        if (groups.stream().distinct().count() == 1) {
            return groups.get(0);
        }
        List<HiddenReason> reasons = groups.stream()
                .flatMap(group -> group.hiddenReason().stream())
                .distinct()
                .toList();
        return Published.hidden(reasons.size() == 1 ? reasons.get(0) : HiddenReason.TOO_FEW_RESPONDENTS);
    }
}
