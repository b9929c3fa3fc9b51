package org.surveystats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;

/**
 * Where counts stand in the arrays of a group. Per stratum (the unknown one included) each item has {@code levels + 2}
 * places, one a state, and each pair of items of a section a place for every pair of scored levels.
 */
final class TallyLayout {
    private final int strata;
    private final List<Item> items;
    private final Map<QuestionId, Integer> places = new HashMap<>();
    private final int[] itemOffsets;
    private final int itemWidth;
    private final List<PairTable> pairs;
    private final int pairWidth;

    TallyLayout(TallyPlan plan) {
        strata = plan.strata().size();
        items = plan.questionnaire().items();
        itemOffsets = new int[items.size()];
        int width = 0;
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i).id(), i);
            itemOffsets[i] = width;
            width = Math.addExact(width, items.get(i).levels().size() + 2);
        }
        itemWidth = width;
        pairs = plan.pairCounts() == PairCounts.SECTIONS ? pairs(plan.questionnaire()) : List.of();
        pairWidth = pairs.stream().mapToInt(PairTable::size).reduce(0, Math::addExact);
    }

    private List<PairTable> pairs(Questionnaire questionnaire) {
        List<PairTable> found = new ArrayList<>();
        int offset = 0;
        for (Section section : questionnaire.sections()) {
            List<Integer> members =
                    section.items().stream().map(places::get).sorted().toList();
            for (int a = 0; a < members.size(); a++) {
                for (int b = a + 1; b < members.size(); b++) {
                    int first = members.get(a);
                    int second = members.get(b);
                    if (found.stream().noneMatch(pair -> pair.isOf(first, second))) {
                        PairTable pair = new PairTable(first, items.get(first), second, items.get(second), offset);
                        found.add(pair);
                        offset = Math.addExact(offset, pair.size());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    int strata() {
        return strata;
    }

    List<Item> items() {
        return items;
    }

    int itemWidth() {
        return itemWidth;
    }

    int offset(int item) {
        return itemOffsets[item];
    }

    int pairWidth() {
        return pairWidth;
    }

    List<PairTable> pairs() {
        return pairs;
    }

    int place(QuestionId item) {
        Integer place = places.get(item);
        if (place == null) {
            throw new IllegalArgumentException(
                    "item must be one of " + items.stream().map(Item::id).toList() + ": " + item);
        }
        return place;
    }
}
