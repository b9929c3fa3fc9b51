package org.surveystats.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.ItemStates;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/**
 * Exact counts of answers by group, stratum, item and level, and of pairs of scored answers within sections.
 * {@link #add(Responses)} and {@link #merge(AnswerTally)} are associative and commutative, a new tally is the identity: the
 * counts do not depend on batches, order or partitioning.
 *
 * <p>Size of a group, with S known strata, in 8-byte counts: (S + 1) (1 + sum over items of (levels + 2)), and, once a
 * pair has been counted, (S + 1) times the sum over the pairs of items of each section of the product of their numbers of
 * scored levels. For the Community Mental Health Survey 2021 that is 36 kB a trust.
 *
 * <p>Not thread-safe: one tally a thread, merged at the end. Holds counts, not respondents.
 */
public final class AnswerTally {
    private final TallyPlan plan;
    private final TallyLayout layout;
    private final Map<String, GroupCounts> groups = new HashMap<>();
    private final boolean[] asked;
    private CleaningReport cleaning = CleaningReport.NOTHING;
    private long filteredOut;
    private long withoutGroup;

    /**
     * An empty tally.
     *
     * @param plan what is counted
     */
    public AnswerTally(TallyPlan plan) {
        this.plan = Objects.requireNonNull(plan, "plan must not be null");
        this.layout = new TallyLayout(plan);
        this.asked = new boolean[layout.items().size()];
    }

    /**
     * A tally of some cleaned batches; those that are to stay as they are go through {@code Cleaning.none}.
     *
     * @param plan what is counted
     * @param batches cleaned responses
     * @return the tally
     * @throws IllegalArgumentException if a batch is not cleaned or has another questionnaire
     */
    public static AnswerTally of(TallyPlan plan, Iterable<Responses> batches) {
        AnswerTally tally = new AnswerTally(plan);
        batches.forEach(tally::add);
        return tally;
    }

    /**
     * Counts a batch: all of it or, when it is refused or the filter fails, nothing.
     *
     * @param batch responses to the plan's questionnaire, cleaned
     * @return this tally
     * @throws IllegalArgumentException if the batch is not cleaned, was cleaned by another rule than those before, or has
     *     another questionnaire
     */
    public AnswerTally add(Responses batch) {
        if (!batch.questionnaire().equals(plan.questionnaire())) {
            throw new IllegalArgumentException("batch must have the questionnaire of the plan: "
                    + batch.questionnaire().survey());
        }
        CleaningReport dropped = batch.cleaning()
                .orElseThrow(() -> new IllegalArgumentException(
                        "batch must be cleaned first, by Cleaning.of(questionnaire).clean(batch): " + batch));
        // Groups, strata, filter and cleaning may refuse the batch: nothing is counted before they have seen every row.
        LabelColumn rows = plan.groupBy().of(batch);
        int[] strata = plan.strata().of(batch);
        BitSet takingPart = takingPart(batch);
        cleaning = cleaning.plus(dropped);
        GroupCounts[] counts = countsByRow(rows, strata, takingPart);
        ItemStates[] states = new ItemStates[layout.items().size()];
        for (int item = 0; item < states.length; item++) {
            states[item] = batch.states(layout.items().get(item)).orElse(null);
            if (states[item] != null) {
                asked[item] = true;
                countStates(counts, strata, layout.offset(item), states[item]);
            }
        }
        for (PairTable pair : layout.pairs()) {
            if (states[pair.first()] != null && states[pair.second()] != null) {
                countPairs(counts, strata, pair, states[pair.first()], states[pair.second()]);
            }
        }
        return this;
    }

    private BitSet takingPart(Responses batch) {
        IntPredicate takesPart = plan.filter().of(batch);
        BitSet rows = new BitSet(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            rows.set(row, takesPart.test(row));
        }
        return rows;
    }

    /** The counts that each row goes to, null for rows that take no part; counts the respondents on the way. */
    private GroupCounts[] countsByRow(LabelColumn rows, int[] strata, BitSet takingPart) {
        GroupCounts[] byIndex = new GroupCounts[rows.labels().size()];
        GroupCounts[] byRow = new GroupCounts[rows.size()];
        for (int row = 0; row < byRow.length; row++) {
            int index = rows.index(row);
            if (!takingPart.get(row)) {
                filteredOut++;
            } else if (index == LabelColumn.BLANK) {
                withoutGroup++;
            } else {
                if (byIndex[index] == null) {
                    byIndex[index] = groups.computeIfAbsent(rows.labels().get(index), label -> new GroupCounts(layout));
                }
                byRow[row] = byIndex[index];
                byRow[row].respondents[strata[row]]++;
            }
        }
        return byRow;
    }

    private void countStates(GroupCounts[] counts, int[] strata, int offset, ItemStates states) {
        int width = layout.itemWidth();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] != null) {
                counts[row].states[strata[row] * width + offset + states.at(row)]++;
            }
        }
    }

    private void countPairs(GroupCounts[] counts, int[] strata, PairTable pair, ItemStates first, ItemStates second) {
        int width = layout.pairWidth();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] != null) {
                int place = pair.place(first.at(row), second.at(row));
                if (place >= 0) {
                    counts[row].pairs()[strata[row] * width + place]++;
                }
            }
        }
    }

    /**
     * Adds the counts of another tally, which stays as it is. Groups are aligned by label.
     *
     * @param other a tally of the same plan
     * @return this tally
     * @throws IllegalArgumentException if the other tally has another plan or another cleaning, or is this one
     */
    @SuppressWarnings("ReferenceEquality") // Adding a tally to itself would change what is read.
    public AnswerTally merge(AnswerTally other) {
        if (other == this) {
            throw new IllegalArgumentException("other must not be the tally itself: " + other);
        }
        if (!other.plan.equals(plan)) {
            throw new IllegalArgumentException("other must have the same plan: "
                    + other.plan.questionnaire().survey() + " by " + other.plan.groupBy());
        }
        cleaning = cleaning.plus(other.cleaning);
        other.groups.forEach((label, counts) ->
                groups.computeIfAbsent(label, unused -> new GroupCounts(layout)).add(counts));
        for (int item = 0; item < asked.length; item++) {
            asked[item] |= other.asked[item];
        }
        filteredOut = Math.addExact(filteredOut, other.filteredOut);
        withoutGroup = Math.addExact(withoutGroup, other.withoutGroup);
        return this;
    }

    /**
     * A tally of the same counts that shares nothing with this one.
     *
     * @return the copy
     */
    public AnswerTally copy() {
        return new AnswerTally(plan).merge(this);
    }

    /**
     * What is counted.
     *
     * @return the plan
     */
    public TallyPlan plan() {
        return plan;
    }

    /**
     * The groups that have a respondent.
     *
     * @return their labels, by code points
     */
    public List<String> groups() {
        return groups.keySet().stream().sorted(CodePoints.ORDER).toList();
    }

    /**
     * All respondents that are counted.
     *
     * @return the sum over groups and strata
     */
    public long respondents() {
        return groups.keySet().stream().mapToLong(this::respondents).sum();
    }

    /**
     * The respondents of a group.
     *
     * @param group a label of {@link #groups()}
     * @return the sum over the strata, the unknown one included
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public long respondents(String group) {
        return java.util.Arrays.stream(counts(group).respondents).sum();
    }

    /**
     * Respondents that the plan's filter left out.
     *
     * @return 0 or more
     */
    public long filteredOut() {
        return filteredOut;
    }

    /**
     * Respondents that have no group, a blank site for example.
     *
     * @return 0 or more
     */
    public long withoutGroup() {
        return withoutGroup;
    }

    /**
     * What cleaning dropped from the batches, before the plan's filter.
     *
     * @return the sum over the batches
     */
    public CleaningReport cleaning() {
        return cleaning;
    }

    /**
     * Whether an item was asked in one of the batches.
     *
     * @param item an item of the questionnaire
     * @return false as well when there was no batch
     * @throws IllegalArgumentException if there is no such item; the message lists those there are
     */
    public boolean asked(QuestionId item) {
        return asked[layout.place(item)];
    }

    /**
     * The respondents of all groups by known stratum, for the weights.
     *
     * @return counts[group][stratum], groups as in {@link #groups()}
     */
    public StratumCounts stratumCounts() {
        List<String> labels = groups();
        List<long[]> rows = new ArrayList<>();
        for (String label : labels) {
            rows.add(java.util.Arrays.copyOf(groups.get(label).respondents, layout.strata()));
        }
        return new StratumCounts(labels, plan.strata().labels(), rows.toArray(long[][]::new));
    }

    /**
     * Respondents of a group whose stratum is not known.
     *
     * @param group a label of {@link #groups()}
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public long unknownStratum(String group) {
        return counts(group).respondents[layout.strata()];
    }

    /**
     * The answers of a group to an item.
     *
     * @param group a label of {@link #groups()}
     * @param item an item of the questionnaire
     * @return counts by stratum (the unknown one last) and state: 0 blank, 1 to levels the levels, levels + 1 routed out
     * @throws IllegalArgumentException if there is no such group or item; the message lists those there are
     */
    public long[][] states(String group, QuestionId item) {
        GroupCounts counts = counts(group);
        int place = layout.place(item);
        int width = layout.items().get(place).levels().size() + 2;
        long[][] states = new long[layout.strata() + 1][];
        for (int stratum = 0; stratum < states.length; stratum++) {
            int from = stratum * layout.itemWidth() + layout.offset(place);
            states[stratum] = java.util.Arrays.copyOfRange(counts.states, from, from + width);
        }
        return states;
    }

    /**
     * The pairs of scored answers of a group to two items.
     *
     * @param group a label of {@link #groups()}
     * @param first an item of a section
     * @param second another item of the same section
     * @return counts by stratum (the unknown one last), scored level of the first and scored level of the second (levels
     *     without score are passed over)
     * @throws IllegalArgumentException if pairs are not counted or the items share no section
     */
    public long[][][] pairs(String group, QuestionId first, QuestionId second) {
        int a = layout.place(first);
        int b = layout.place(second);
        PairTable pair = layout.pair(a, b)
                .orElseThrow(() -> new IllegalArgumentException(
                        "items must share a section and the plan must count pairs: " + first + ", " + second));
        long[] all = counts(group).pairs;
        long[][][] pairs = new long[layout.strata() + 1][][];
        for (int stratum = 0; stratum < pairs.length; stratum++) {
            pairs[stratum] = pair.table(all, stratum * layout.pairWidth(), a > b);
        }
        return pairs;
    }

    /**
     * The pairs of scored answers of a group to two items, in one row: {@link #pairs} without an array for each level.
     *
     * @param group a label of {@link #groups()}
     * @param first an item of a section
     * @param second another item of the same section
     * @return for each stratum (the unknown one last), within it for each scored level of the first item, the counts by
     *     scored level of the second, one after the other
     * @throws IllegalArgumentException if there is no such group, pairs are not counted or the items share no section
     */
    public long[] pairRow(String group, QuestionId first, QuestionId second) {
        int a = layout.place(first);
        int b = layout.place(second);
        PairTable pair = layout.pair(a, b)
                .orElseThrow(() -> new IllegalArgumentException(
                        "items must share a section and the plan must count pairs: " + first + ", " + second));
        long[] all = counts(group).pairs;
        long[] row = new long[Math.multiplyExact(layout.strata() + 1, pair.size())];
        // A group without any pair has no room for them: all are 0.
        if (all.length > 0) {
            for (int stratum = 0; stratum <= layout.strata(); stratum++) {
                pair.copy(all, stratum * layout.pairWidth(), a > b, row, stratum * pair.size());
            }
        }
        return row;
    }

    /**
     * Whether pairs of all items of a section are counted.
     *
     * @param section a section of the questionnaire
     * @return true for a section of one item
     */
    public boolean hasPairs(Section section) {
        return section.items().size() == 1 || plan.pairCounts() == PairCounts.SECTIONS;
    }

    private GroupCounts counts(String group) {
        GroupCounts counts = groups.get(group);
        if (counts == null) {
            throw new IllegalArgumentException("group must be one of " + Excerpt.of(groups()) + ": " + group);
        }
        return counts;
    }

    /** Equal plans and equal counts. */
    @Override
    public boolean equals(Object object) {
        if (!(object instanceof AnswerTally other)) {
            return false;
        }
        return plan.equals(other.plan)
                && java.util.Arrays.equals(asked, other.asked)
                && cleaning.equals(other.cleaning)
                && filteredOut == other.filteredOut
                && withoutGroup == other.withoutGroup
                && groups.keySet().equals(other.groups.keySet())
                && groups.entrySet().stream().allMatch(e -> e.getValue().sameAs(other.groups.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        Map<String, Integer> hashes = new TreeMap<>();
        groups.forEach((label, counts) -> hashes.put(label, java.util.Arrays.hashCode(counts.states)));
        return Objects.hash(plan, hashes, filteredOut, withoutGroup);
    }

    @Override
    public String toString() {
        return "AnswerTally of " + respondents() + " respondents in " + groups.size() + " groups, "
                + layout.strata() + " strata, "
                + layout.items().stream().filter(Item::scored).count()
                + " scored items";
    }
}
