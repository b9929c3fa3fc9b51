package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.ItemStates;
import org.surveystats.response.Responses;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/**
 * Exact counts of answers by group, stratum, item and level, and of pairs of scored answers within sections.
 * {@link #add(Responses)} and {@link #merge(AnswerTally)} are associative and commutative, a new tally is the identity: the
 * counts do not depend on batches, order or partitioning.
 *
 * <p>Size of a group, with S known strata, in 4-byte counts: S + 1 times the sum of 1, of levels + 2 for each item (rounded
 * up to a power of two) and of (a + 1) b for each pair of items of a section with a and b - 1 scored levels (b rounded up
 * too). For the Community Mental Health Survey 2021 that is about 60 kB a trust, 15 kB without pairs. From the 2^31st
 * respondent on 8 bytes come to each 4.
 *
 * <p>Not thread-safe: one tally a thread, merged at the end. Holds counts, not respondents.
 */
public final class AnswerTally {
    private final TallyPlan plan;
    private final TallyLayout layout;
    private final CellCounts counts;
    private final Dictionary groups;
    private final boolean[] asked;
    private CleaningReport cleaning = CleaningReport.NOTHING;
    private Optional<BatchCounting> counting = Optional.empty();
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
        this.groups = new Dictionary();
        this.counts = new CellCounts(layout, groups, plan.mostGroups());
        this.asked = new boolean[layout.items().size()];
    }

    /** A copy; what is large is shared until one of both counts on. */
    private AnswerTally(AnswerTally other) {
        this.plan = other.plan;
        this.layout = other.layout;
        this.groups = other.groups.copy();
        this.counts = other.counts.copy(groups);
        this.asked = other.asked.clone();
        this.cleaning = other.cleaning;
        this.filteredOut = other.filteredOut;
        this.withoutGroup = other.withoutGroup;
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
     * A collector of cleaned batches, for streams, parallel ones as well.
     *
     * @param plan what is counted
     * @return a collector that makes a tally
     */
    public static Collector<Responses, ?, AnswerTally> counting(TallyPlan plan) {
        return Collector.of(
                () -> new AnswerTally(plan),
                AnswerTally::add,
                AnswerTally::merge,
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /**
     * Counts a batch: all of it or, when it is refused or the filter fails, nothing.
     *
     * @param batch responses to the plan's questionnaire, cleaned
     * @return this tally
     * @throws IllegalArgumentException if the batch is not cleaned, was cleaned by another rule than those before, has
     *     another questionnaire, or would make more groups than the plan allows
     */
    public AnswerTally add(Responses batch) {
        CleaningReport dropped = cleaningOf(plan, batch);
        // Groups, strata, filter and cleaning may refuse the batch: nothing is counted before they have seen it.
        CleaningReport sum = cleaning.plus(dropped);
        RowCells cells = new RowCells(plan, layout.stratumTables(), batch, groups, counts);
        cleaning = sum;
        ItemStates[] states = new ItemStates[layout.items().size()];
        for (int item = 0; item < states.length; item++) {
            states[item] = batch.states(layout.items().get(item)).orElse(null);
            asked[item] |= states[item] != null;
        }
        counts.expect(batch.size());
        if (counting.isEmpty() || !counting.get().fits(batch.size())) {
            counting = Optional.of(new BatchCounting(layout, counts, batch.size()));
        }
        counting.get().count(cells, states);
        filteredOut = Math.addExact(filteredOut, cells.filteredOut());
        withoutGroup = Math.addExact(withoutGroup, cells.withoutGroup());
        return this;
    }

    /** What cleaning dropped from a batch that can be counted by a plan; refuses others. */
    static CleaningReport cleaningOf(TallyPlan plan, Responses batch) {
        if (!batch.questionnaire().equals(plan.questionnaire())) {
            throw new IllegalArgumentException("batch must have the questionnaire of the plan: "
                    + batch.questionnaire().survey());
        }
        return batch.cleaning()
                .orElseThrow(() -> new IllegalArgumentException(
                        "batch must be cleaned first, by Cleaning.of(questionnaire).clean(batch): " + batch));
    }

    /** Adds what is counted beside the cells. */
    void note(CleaningReport dropped, boolean[] askedItems, long rowsFilteredOut, long rowsWithoutGroup) {
        cleaning = cleaning.plus(dropped);
        for (int item = 0; item < asked.length; item++) {
            asked[item] |= askedItems[item];
        }
        filteredOut = Math.addExact(filteredOut, rowsFilteredOut);
        withoutGroup = Math.addExact(withoutGroup, rowsWithoutGroup);
    }

    Dictionary groupPlaces() {
        return groups;
    }

    /**
     * Adds the counts of another tally, which stays as it is. Groups are aligned by label.
     *
     * @param other a tally of the same plan
     * @return this tally
     * @throws IllegalArgumentException if the other tally has another plan or another cleaning, or is this one, or there would
     *     be more groups than the plan allows
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
        // What may be refused comes first, so that nothing is added by half.
        CleaningReport sum = cleaning.plus(other.cleaning);
        List<String> met = other.groups.labels().stream()
                .filter(label -> groups.find(label).isEmpty())
                .toList();
        counts.makeRoom(met.size());
        met.forEach(groups::place);
        note(CleaningReport.NOTHING, other.asked, other.filteredOut, other.withoutGroup);
        cleaning = sum;
        counts.add(
                other.counts,
                other.groups.labels().stream().mapToInt(groups::place).toArray());
        return this;
    }

    /**
     * A tally of the same counts. Neither changes with the other: what is large is shared until one of both counts on.
     *
     * @return the copy
     */
    public AnswerTally copy() {
        return new AnswerTally(this);
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
        return groups.labels().stream().sorted(CodePoints.ORDER).toList();
    }

    /**
     * All respondents that are counted.
     *
     * @return the sum over groups and strata
     */
    public long respondents() {
        return groups.labels().stream().mapToLong(this::respondents).sum();
    }

    /**
     * The respondents of a group.
     *
     * @param group a label of {@link #groups()}
     * @return the sum over the strata, the unknown one included
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public long respondents(String group) {
        int place = place(group);
        return IntStream.rangeClosed(0, layout.strata())
                .mapToLong(stratum -> respondents(place, stratum))
                .sum();
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
            int place = place(label);
            rows.add(IntStream.range(0, layout.strata())
                    .mapToLong(stratum -> respondents(place, stratum))
                    .toArray());
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
        return respondents(place(group), layout.strata());
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
        int place = place(group);
        int number = layout.place(item);
        Counters counters = counts.item(number);
        long[][] states = new long[layout.strata() + 1][layout.scored(number).length];
        for (int stratum = 0; stratum < states.length; stratum++) {
            for (int state = 0; state < states[stratum].length; state++) {
                states[stratum][state] = counters.at(counts.cell(place, stratum), state);
            }
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
        return pairs(place(group), pair(first, second), layout.place(first) > layout.place(second));
    }

    private int pair(QuestionId first, QuestionId second) {
        return layout.pair(layout.place(first), layout.place(second))
                .orElseThrow(() -> new IllegalArgumentException(
                        "items must share a section and the plan must count pairs: " + first + ", " + second));
    }

    private long[][][] pairs(int group, int pair, boolean turned) {
        long[][][] pairs = new long[layout.strata() + 1][][];
        for (int stratum = 0; stratum < pairs.length; stratum++) {
            pairs[stratum] = layout.pairs().get(pair).table(counts.pair(pair), counts.cell(group, stratum), turned);
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
        boolean turned = layout.place(first) > layout.place(second);
        int place = pair(first, second);
        PairTable pair = layout.pairs().get(place);
        int cell = counts.cell(place(group), 0);
        long[] row = new long[Math.multiplyExact(layout.strata() + 1, pair.size())];
        for (int stratum = 0; stratum <= layout.strata(); stratum++) {
            pair.copy(counts.pair(place), cell + stratum, turned, row, stratum * pair.size());
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

    CellCounts counts() {
        return counts;
    }

    private int place(String group) {
        return groups.find(group)
                .orElseThrow(() ->
                        new IllegalArgumentException("group must be one of " + Excerpt.of(groups()) + ": " + group));
    }

    private long respondents(int group, int stratum) {
        return counts.respondents().at(counts.cell(group, stratum), 0);
    }

    /** Equal plans and equal counts. */
    @Override
    public boolean equals(Object object) {
        if (!(object instanceof AnswerTally other)) {
            return false;
        }
        return plan.equals(other.plan)
                && Arrays.equals(asked, other.asked)
                && cleaning.equals(other.cleaning)
                && filteredOut == other.filteredOut
                && withoutGroup == other.withoutGroup
                && groups().equals(other.groups())
                && groups().stream().allMatch(group -> sameCounts(group, other));
    }

    /** Compares what can be asked for; the counters hold more, for example pairs with an answer that has no score. */
    private boolean sameCounts(String group, AnswerTally other) {
        boolean same = IntStream.rangeClosed(0, layout.strata())
                .allMatch(stratum ->
                        respondents(place(group), stratum) == other.respondents(other.place(group), stratum));
        for (int item = 0; same && item < layout.items().size(); item++) {
            QuestionId id = layout.items().get(item).id();
            same = Arrays.deepEquals(states(group, id), other.states(group, id));
        }
        for (int pair = 0; same && pair < layout.pairs().size(); pair++) {
            same = Arrays.deepEquals(pairs(place(group), pair, false), other.pairs(other.place(group), pair, false));
        }
        return same;
    }

    @Override
    public int hashCode() {
        List<Long> respondents = groups().stream().map(this::respondents).toList();
        return Objects.hash(plan, groups(), respondents, filteredOut, withoutGroup);
    }

    @Override
    public String toString() {
        return "AnswerTally of " + respondents() + " respondents in "
                + groups.labels().size() + " groups, "
                + layout.strata() + " strata, "
                + layout.items().stream().filter(Item::scored).count()
                + " scored items";
    }
}
