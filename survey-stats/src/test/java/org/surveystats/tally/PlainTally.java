package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surveystats.example.ColumnSurvey;
import org.surveystats.plan.PairCounts;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/**
 * Counts of the column survey by their definition, respondent by respondent into a map: what every faster way must
 * equal.
 */
final class PlainTally {
    private final Questionnaire questionnaire = ColumnSurvey.questionnaire();
    private final Map<QuestionId, Item> items =
            questionnaire.items().stream().collect(Collectors.toMap(Item::id, i -> i));
    private final Map<List<Object>, Long> counts = new HashMap<>();
    private final TreeSet<String> groups = new TreeSet<>();

    /** Says by batch and row which group a respondent is of, null for none. */
    interface Grouping {
        String of(Responses batch, int row);
    }

    PlainTally add(Responses batch, Grouping grouping) {
        for (int row = 0; row < batch.size(); row++) {
            String group = grouping.of(batch, row);
            if (group != null) {
                groups.add(group);
                count(batch, row, group);
            }
        }
        return this;
    }

    private void count(Responses batch, int row, String group) {
        double age = ((NumericColumn) batch.column(QuestionId.of("age"))).value(row);
        int sex = ((CodedColumn) batch.column(QuestionId.of("sex"))).state(row);
        int stratum = ColumnSurvey.stratum(age, sex);
        counts.merge(List.of(group, stratum), 1L, Long::sum);
        if (items.values().stream().noneMatch(item -> scored(item, state(batch, row, item)))) {
            counts.merge(List.of(group, "without score"), 1L, Long::sum);
        }
        for (Item item : items.values()) {
            counts.merge(List.of(group, stratum, item.id(), state(batch, row, item)), 1L, Long::sum);
        }
        for (Section section : questionnaire.sections()) {
            for (QuestionId first : section.items()) {
                for (QuestionId second : section.items()) {
                    if (!first.equals(second)) {
                        List<Object> key = List.of(
                                group,
                                stratum,
                                section.id(),
                                first,
                                second,
                                state(batch, row, item(first)),
                                state(batch, row, item(second)));
                        counts.merge(key, 1L, Long::sum);
                    }
                }
            }
        }
    }

    private Item item(QuestionId id) {
        return items.get(id);
    }

    private static int state(Responses batch, int row, Item item) {
        return batch.states(item).orElseThrow().at(row);
    }

    private long at(Object... key) {
        return counts.getOrDefault(List.of(key), 0L);
    }

    /** Compares everything that a tally can be asked. */
    void assertSame(AnswerTally tally) {
        assertThat(tally.groups()).containsExactlyElementsOf(groups);
        for (String group : groups) {
            long respondents = 0;
            for (int stratum = 0; stratum <= 6; stratum++) {
                respondents += at(group, stratum);
                for (Item item : items.values()) {
                    long[] states = Cells.row(tally.group(group).item(item.id()), stratum);
                    assertThat(states).hasSize(item.levels().size() + 2);
                    for (int state = 0; state < states.length; state++) {
                        same(states[state], group, stratum, item.id(), state);
                    }
                }
            }
            assertThat(tally.group(group).respondents()).isEqualTo(respondents);
            assertThat(tally.group(group).unknownStratum()).isEqualTo(at(group, 6));
            assertThat(tally.group(group).withoutScore()).isEqualTo(at(group, "without score"));
            if (tally.plan().pairCounts() == PairCounts.SECTIONS) {
                assertSamePairs(tally, group);
            }
        }
    }

    private void assertSamePairs(AnswerTally tally, String group) {
        for (Section section : questionnaire.sections()) {
            for (QuestionId first : section.items()) {
                for (QuestionId second : section.items()) {
                    if (!first.equals(second)) {
                        assertSamePairs(tally, group, section, item(first), item(second));
                    }
                }
            }
        }
    }

    private void assertSamePairs(AnswerTally tally, String group, Section section, Item first, Item second) {
        ItemPairCounts pairs = tally.group(group).pair(first.id(), second.id());
        for (int stratum = 0; stratum <= 6; stratum++) {
            int row = 0;
            for (int a = 1; a <= first.levels().size(); a++) {
                int column = 0;
                for (int b = 1; b <= second.levels().size(); b++) {
                    if (scored(first, a) && scored(second, b)) {
                        long count = pairs.count(stratum, row, column);
                        same(count, group, stratum, section.id(), first.id(), second.id(), a, b);
                        column++;
                    }
                }
                row += scored(first, a) ? 1 : 0;
            }
        }
    }

    /** An assertion made for each of some 100,000 counts would take longer than the counting. */
    private void same(long count, Object... key) {
        if (count != at(key)) {
            assertThat(count).as("%s", List.of(key)).isEqualTo(at(key));
        }
    }

    private static boolean scored(Item item, int level) {
        boolean answered = level >= 1 && level <= item.levels().size();
        return answered && item.levels().get(level - 1).score().isPresent();
    }
}
