package org.surveystats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final List<Pair> pairs;
    private final int pairWidth;

    /** Two items of one section, in the order of the section, with the scored levels of each by state (-1: not scored). */
    record Pair(int first, int second, int offset, int[] firstLevels, int[] secondLevels, int secondScored) {}

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
        pairWidth = pairs.stream().mapToInt(pair -> scored(pair.firstLevels()) * pair.secondScored()).reduce(0, Math::addExact);
    }

    private List<Pair> pairs(Questionnaire questionnaire) {
        Map<List<Integer>, Pair> found = new LinkedHashMap<>();
        int offset = 0;
        for (Section section : questionnaire.sections()) {
            List<Integer> members = section.items().stream().map(places::get).toList();
            for (int a = 0; a < members.size(); a++) {
                for (int b = a + 1; b < members.size(); b++) {
                    int first = Math.min(members.get(a), members.get(b));
                    int second = Math.max(members.get(a), members.get(b));
                    if (!found.containsKey(List.of(first, second))) {
                        int[] firstLevels = scoredLevels(items.get(first));
                        int[] secondLevels = scoredLevels(items.get(second));
                        int secondScored = scored(secondLevels);
                        found.put(
                                List.of(first, second),
                                new Pair(first, second, offset, firstLevels, secondLevels, secondScored));
                        offset = Math.addExact(offset, scored(firstLevels) * secondScored);
                    }
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** By state, the place of the level among the scored levels, -1 where the state has no score. */
    static int[] scoredLevels(Item item) {
        double[] scores = item.scores();
        int[] levels = new int[scores.length + 2];
        java.util.Arrays.fill(levels, -1);
        int next = 0;
        for (int level = 0; level < scores.length; level++) {
            if (!Double.isNaN(scores[level])) {
                levels[level + 1] = next++;
            }
        }
        return levels;
    }

    static int scored(int[] levels) {
        int scored = 0;
        for (int level : levels) {
            scored += level >= 0 ? 1 : 0;
        }
        return scored;
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

    List<Pair> pairs() {
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
