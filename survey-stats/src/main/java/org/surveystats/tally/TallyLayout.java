package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.surveystats.plan.PairCounts;
import org.surveystats.plan.Strata;
import org.surveystats.plan.StratumTables;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.text.Excerpt;

/**
 * What a plan counts, by index: the items of the questionnaire, the states of each, and the pairs of items that share a
 * section.
 */
final class TallyLayout {
    /** So that some thousand cells fit an array. */
    private static final long MOST_PLACES = 1 << 18;

    /** Of all respondents, and of those without a score. */
    private static final int RESPONDENTS = 2;

    private final Strata strata;
    private final List<String> stratumLabels;
    private final List<Item> items;
    private final Map<QuestionId, Integer> indices = new HashMap<>();
    private final char[][] scored;
    private final boolean[] asked;
    private final Map<Long, Integer> pairIndices = new HashMap<>();
    private final List<PairTable> pairs = new ArrayList<>();
    private final List<int[]> alike;
    private final StratumTables stratumTables;
    private final List<AnswerMark> marks;
    private final int[] scoredItems;
    private long counters = RESPONDENTS;

    TallyLayout(TallyPlan plan) {
        strata = plan.strata();
        stratumLabels = strata.labels();
        items = plan.questionnaire().items();
        scored = new char[items.size()][];
        asked = new boolean[items.size()];
        for (int i = 0; i < items.size(); i++) {
            indices.put(items.get(i).id(), i);
            scored[i] = scored(items.get(i));
            add(places(i));
        }
        if (plan.pairCounts() == PairCounts.SECTIONS) {
            plan.questionnaire().sections().forEach(this::findPairs);
        }
        alike = alike(plan.questionnaire());
        stratumTables = StratumTables.of(strata);
        marks = AnswerMark.of(plan.questionnaire());
        scoredItems = scoredItems(plan.questionnaire());
    }

    private int[] scoredItems(Questionnaire questionnaire) {
        boolean[] routed = new boolean[items.size()];
        int next = 0;
        for (Question question : questionnaire.questions()) {
            Arrays.fill(
                    routed,
                    next,
                    next + question.items().size(),
                    question.info().route().isPresent());
            next += question.items().size();
        }
        // Most respondents have a score at the first item that everybody is asked, and need not be looked at again.
        return IntStream.range(0, items.size())
                .filter(item -> asked[item] && count(scored[item]) > 0)
                .boxed()
                .sorted(Comparator.comparing(item -> routed[item]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<int[]> alike(Questionnaire questionnaire) {
        Map<Integer, List<Integer>> byPlaces = new TreeMap<>();
        for (int item = 0; item < items.size(); item++) {
            asked[item] = questionnaire.asked(items.get(item).question());
            if (asked[item]) {
                byPlaces.computeIfAbsent(places(item), places -> new ArrayList<>())
                        .add(item);
            }
        }
        return byPlaces.values().stream()
                .map(list -> list.stream().mapToInt(item -> item).toArray())
                .toList();
    }

    /** By state, the index of its level among the scored levels, counted from 1; 0 where the state has no score. */
    private static char[] scored(Item item) {
        double[] scores = item.scores();
        char[] byState = new char[ItemCounts.states(item)];
        char next = 0;
        for (int level = 0; level < scores.length; level++) {
            byState[ItemCounts.state(level)] = Double.isNaN(scores[level]) ? 0 : ++next;
        }
        return byState;
    }

    private static int count(char[] scored) {
        int most = 0;
        for (char index : scored) {
            most = Math.max(most, index);
        }
        return most;
    }

    private void findPairs(Section section) {
        List<Integer> members =
                section.items().stream().map(indices::get).sorted().toList();
        for (int a = 0; a < members.size(); a++) {
            for (int b = a + 1; b < members.size(); b++) {
                int first = members.get(a);
                int second = members.get(b);
                if (pairIndices.putIfAbsent(key(first, second), pairs.size()) == null) {
                    PairTable pair = table(first, second);
                    add(pair.places());
                    pairs.add(pair);
                }
            }
        }
    }

    private PairTable table(int first, int second) {
        PairTable pair = new PairTable(first, count(scored[first]), second, count(scored[second]));
        if (pair.places() > MOST_PLACES) {
            throw new IllegalArgumentException("pairs of " + items.get(first).id() + " and "
                    + items.get(second).id() + " must take at most " + MOST_PLACES + " counters a stratum: "
                    + pair.places() + "; plan.withoutPairs() leaves pairs out");
        }
        return pair;
    }

    /** Refuses before there are so many that the list of them is too large. */
    private void add(long places) {
        counters += places;
        if (counters * (strata() + 1) > TallyPlan.MOST_COUNTERS) {
            throw new IllegalArgumentException("counters of a group must number at most " + TallyPlan.MOST_COUNTERS
                    + ", those of the items and of the pairs within sections together, in " + strata()
                    + " strata and the unknown one: plan.withoutPairs() leaves pairs out, fewer strata and smaller"
                    + " sections need fewer");
        }
    }

    private static long key(int first, int second) {
        return (long) Math.min(first, second) << Integer.SIZE | Math.max(first, second);
    }

    /** The index of the pairs of two items, in either order; empty when they are not counted. */
    OptionalInt pair(int first, int second) {
        Integer index = pairIndices.get(key(first, second));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The number of known strata. */
    int strata() {
        return stratumLabels.size();
    }

    List<String> stratumLabels() {
        return stratumLabels;
    }

    Strata plannedStrata() {
        return strata;
    }

    List<Item> items() {
        return items;
    }

    /** The states of an item, rounded up to a power of two: items of equal numbers of places are counted together. */
    int places(int item) {
        int states = scored[item].length;
        return Integer.highestOneBit(states - 1) << 1;
    }

    /** The items that were asked, those with the same number of places together. */
    List<int[]> alike() {
        return alike;
    }

    boolean isAsked(int item) {
        return asked[item];
    }

    /** Whether both items of a pair were asked. */
    boolean isAsked(PairTable pair) {
        return isAsked(pair.first()) && isAsked(pair.second());
    }

    /** What is noted of answers. */
    List<AnswerMark> marks() {
        return marks;
    }

    /** The scored items that were asked, those that everybody is asked first. */
    int[] scoredItems() {
        return scoredItems;
    }

    StratumTables stratumTables() {
        return stratumTables;
    }

    char[] scored(int item) {
        return scored[item];
    }

    /** The states of an item that have a score, in the order of the levels. */
    int[] scoredStates(int item) {
        return IntStream.range(0, scored[item].length)
                .filter(state -> scored[item][state] > 0)
                .toArray();
    }

    List<PairTable> pairs() {
        return pairs;
    }

    int index(QuestionId item) {
        Integer index = indices.get(item);
        if (index == null) {
            throw new IllegalArgumentException("item must be one of "
                    + Excerpt.of(items.stream().map(Item::id).toList()) + ": " + item);
        }
        return index;
    }
}
