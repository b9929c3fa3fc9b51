package org.surveystats.tally;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.text.Excerpt;

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
    private final Map<Long, PairTable> pairsByItems = new LinkedHashMap<>();
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
        if (plan.pairCounts() == PairCounts.SECTIONS) {
            findPairs(plan.questionnaire());
        }
        pairs = List.copyOf(pairsByItems.values());
        pairWidth = pairs.stream().mapToInt(PairTable::size).reduce(0, Math::addExact);
    }

    private void findPairs(Questionnaire questionnaire) {
        int offset = 0;
        for (Section section : questionnaire.sections()) {
            List<Integer> members =
                    section.items().stream().map(places::get).sorted().toList();
            for (int a = 0; a < members.size(); a++) {
                for (int b = a + 1; b < members.size(); b++) {
                    int first = members.get(a);
                    int second = members.get(b);
                    if (!pairsByItems.containsKey(key(first, second))) {
                        PairTable pair = new PairTable(first, items.get(first), second, items.get(second), offset);
                        pairsByItems.put(key(first, second), pair);
                        offset = Math.addExact(offset, pair.size());
                    }
                }
            }
        }
    }

    private static long key(int first, int second) {
        return (long) Math.min(first, second) << Integer.SIZE | Math.max(first, second);
    }

    /** Where the pairs of two items stand, in either order; empty when they are not counted. */
    Optional<PairTable> pair(int first, int second) {
        return Optional.ofNullable(pairsByItems.get(key(first, second)));
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
            throw new IllegalArgumentException("item must be one of "
                    + Excerpt.of(items.stream().map(Item::id).toList()) + ": " + item);
        }
        return place;
    }
}
