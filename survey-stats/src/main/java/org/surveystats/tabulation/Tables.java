package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * Makes the tables of a tabulation from the answers that may be seen.
 *
 * @param rule which answers of which group may be seen
 */
record Tables(Protection rule) {
    private List<String> groups() {
        return rule.tally().groups();
    }

    AnswerTable whole(String group, Item item) {
        Pooled alone = Pooled.of(item, List.of(rule.answers(group, item)), rule);
        return table(group, item, alone, rule.hiddenCells(group, item));
    }

    AnswerTable national(Item item) {
        boolean[] cells = new boolean[item.levels().size()];
        // The other groups' cells are shown, so the sum would tell the hidden one.
        Arrays.fill(cells, groups().stream().anyMatch(group -> hidesCells(group, item)));
        List<Published<AnswerCounts>> all =
                groups().stream().map(group -> rule.answers(group, item)).toList();
        return table("", item, Pooled.of(item, all, rule), cells);
    }

    private boolean hidesCells(String group, Item item) {
        boolean[] cells = rule.hiddenCells(group, item);
        return rule.answers(group, item).isShown()
                && IntStream.range(0, cells.length).anyMatch(level -> cells[level]);
    }

    ItemNonResponse nonResponse(String group, Item item) {
        return nonResponse(group, item, List.of(rule.asked(group, item)));
    }

    ItemNonResponse nonResponse(Item item) {
        return nonResponse(
                "",
                item,
                groups().stream().map(group -> rule.asked(group, item)).toList());
    }

    private ItemNonResponse nonResponse(String group, Item item, List<Published<AnswerCounts>> asked) {
        Pooled pooled = Pooled.of(item, asked, rule);
        return new ItemNonResponse(
                group,
                item.id().value(),
                pooled.groups(),
                pooled.counts().map(of -> of.base() + of.blank()),
                pooled.counts().map(AnswerCounts::base),
                pooled.counts().map(AnswerCounts::blank));
    }

    CrossTable cross(String group, Item item, Parts parts, List<String> without) {
        Parts.Split split = parts.of(group, item);
        AnswerTable total = without.isEmpty() ? whole(group, item) : parts(group, item, List.of(split.whole()));
        return new CrossTable(
                group, item.id().value(), parts(item, parts, List.of(split)), total, without, split.leftOut());
    }

    CrossTable cross(Item item, Parts parts, List<String> without) {
        List<Parts.Split> splits =
                groups().stream().map(group -> parts.of(group, item)).toList();
        AnswerTable total = without.isEmpty()
                ? national(item)
                : parts("", item, splits.stream().map(Parts.Split::whole).toList());
        long leftOut =
                splits.stream().mapToLong(split -> split.leftOut().orElse(0L)).sum();
        return new CrossTable(
                "",
                item.id().value(),
                parts(item, parts, splits),
                total,
                without,
                total.base().map(base -> leftOut));
    }

    /** A table for each part, pooled over some groups. */
    private List<AnswerTable> parts(Item item, Parts parts, List<Parts.Split> groups) {
        List<AnswerTable> tables = new ArrayList<>();
        for (int i = 0; i < parts.labels().size(); i++) {
            int index = i;
            tables.add(parts(
                    parts.labels().get(i),
                    item,
                    groups.stream().map(split -> split.parts().get(index)).toList()));
        }
        return tables;
    }

    /** The sum of what is shown of some parts, none of which hides a cell. */
    private AnswerTable parts(String label, Item item, List<Published<AnswerCounts>> parts) {
        return table(
                label,
                item,
                Pooled.ofParts(item, parts, rule),
                new boolean[item.levels().size()]);
    }

    private AnswerTable table(String group, Item item, Pooled pooled, boolean[] hiddenCells) {
        Published<AnswerCounts> counts = pooled.counts();
        Published<AnswerCounts> weighted = describesRespondents(item)
                ? counts.flatMap(unused -> Published.hidden(HiddenReason.UNWEIGHTED_ONLY))
                : counts.flatMap(of -> pooled.fewWeightless() ? Published.hidden(HiddenReason.SMALL_CELL) : counts);
        List<AnswerTable.AnswerPercentage> answers = new ArrayList<>();
        for (int i = 0; i < item.levels().size(); i++) {
            int level = i;
            answers.add(new AnswerTable.AnswerPercentage(
                    item.levels().get(i).code(),
                    item.levels().get(i).label(),
                    cell(counts, hiddenCells[level]).map(of -> 100.0 * of.count(level) / of.base()),
                    cell(weighted, hiddenCells[level]).map(of -> 100 * of.weighted(level) / of.weightedBase())));
        }
        return new AnswerTable(
                group, item.id().value(), label(item), pooled.groups(), counts.map(AnswerCounts::base), answers);
    }

    private static Published<AnswerCounts> cell(Published<AnswerCounts> counts, boolean hidden) {
        return counts.flatMap(of -> hidden || of.base() == 0
                ? hidden
                        ? Published.hidden(HiddenReason.SMALL_CELL)
                        : Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS, "nobody answered")
                : counts);
    }

    private String label(Item item) {
        String text = rule.questionnaire().questionOf(item).info().wording().text();
        return item.option().isPresent() ? text + " " + item.levels().get(1).label() : text;
    }

    private boolean describesRespondents(Item item) {
        Question question = rule.questionnaire().questionOf(item);
        return question.info().demographic()
                || rule.tally().plan().strata().variables().stream()
                        .anyMatch(variable -> variable instanceof StratumVariable.Coded coded
                                && coded.question().equals(question.id()));
    }
}
