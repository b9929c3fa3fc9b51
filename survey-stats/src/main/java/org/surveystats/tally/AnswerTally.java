package org.surveystats.tally;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.PairCounts;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.Responses;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/**
 * Exact counts of answers by group, stratum, item and level, and of pairs of scored answers within sections.
 * {@link #add(Responses)} and {@link #merge(AnswerTally)} are associative and commutative, a new tally is the identity:
 * the counts do not depend on batches, order or partitioning.
 *
 * <p>Size of a group, with S known strata, in 4-byte counts: S + 1 times the sum of 2, of levels + 2 for each item
 * (rounded up to a power of two) and of (a + 1) b for each pair of items of a section with a and b - 1 scored levels (b
 * rounded up too). For the Community Mental Health Survey 2021 that is about 60 kB a trust, 15 kB without pairs. From
 * the 2^31st respondent on 8 bytes come to each 4.
 *
 * <p>Not thread-safe: one tally a thread, merged at the end. Holds counts, not respondents.
 */
public final class AnswerTally {
    private final TallyPlan plan;
    private final TallyLayout layout;
    private final CellCounts counts;
    private final GroupParts parts;
    private TallyNotes notes = TallyNotes.NOTHING;
    private boolean begun;
    private Optional<BatchCounting> counting = Optional.empty();

    /**
     * An empty tally.
     *
     * @param plan what is counted
     * @throws IllegalArgumentException if a group needs more counters than {@link TallyPlan#MOST_COUNTERS}
     */
    public AnswerTally(TallyPlan plan) {
        this.plan = Objects.requireNonNull(plan, "plan must not be null");
        this.layout = new TallyLayout(plan);
        this.counts = new CellCounts(layout, plan.mostGroups());
        this.parts = GroupParts.of(plan.groupBy());
    }

    /** A tally that has been counted already, from batches or from nothing. */
    AnswerTally(
            TallyPlan plan, TallyLayout layout, CellCounts counts, GroupParts parts, TallyNotes notes, boolean begun) {
        this.plan = plan;
        this.layout = layout;
        this.counts = counts;
        this.parts = parts;
        this.notes = notes;
        this.begun = begun;
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
        // Cleaning, groups, strata and filter may refuse the batch: nothing is counted before they have seen it.
        TallyNotes sum = notes.plus(TallyNotes.of(plan, batch));
        RowCells cells = new RowCells(plan, layout.stratumTables(), batch, counts, parts);
        counts.expect(batch.size());
        if (counting.isEmpty() || !counting.get().fits(batch.size())) {
            counting = Optional.of(new BatchCounting(layout, counts, batch.size()));
        }
        counting.get().count(cells, batch);
        parts.addAll(cells.newParts());
        begun = true;
        notes = sum.plus(cells.notes(layout.marks(), batch));
        return this;
    }

    /**
     * Adds the counts of another tally, which stays as it is. Groups are aligned by label.
     *
     * @param other a tally of the same plan
     * @return this tally
     * @throws IllegalArgumentException if the other tally has another plan or another cleaning, or is this one, or
     *     there would be more groups than the plan allows
     */
    @SuppressWarnings("ReferenceEquality") // Adding a tally to itself would change what is read.
    public AnswerTally merge(AnswerTally other) {
        if (other == this) {
            throw new IllegalArgumentException("other must not be the tally itself: " + other);
        }
        if (!other.plan.equals(plan)) {
            throw new IllegalArgumentException(
                    "other must have the same plan: its " + String.join("; its ", other.plan.differencesFrom(plan)));
        }
        // What may be refused comes first, so that nothing is added by half.
        TallyNotes sum = notes.plus(other.notes);
        List<String> others = other.counts.groups().labels();
        counts.admit(others.stream()
                .filter(label -> counts.groups().find(label).isEmpty())
                .toList());
        counts.add(
                other.counts, others.stream().mapToInt(counts.groups()::index).toArray());
        parts.addAll(other.parts);
        begun |= other.begun;
        notes = sum;
        return this;
    }

    /**
     * A tally of the same counts. Neither changes with the other: what is large is shared until one of both counts on.
     *
     * @return the copy
     */
    public AnswerTally copy() {
        return new AnswerTally(plan, layout, counts.copy(), parts.copy(), notes, begun);
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
        return counts.groups().labels().stream().sorted(CodePoints.ORDER).toList();
    }

    /**
     * Of what the groups are made: where the grouping maps those of a finer one, as {@link GroupBy#successors} and
     * {@link GroupBy#unitsTo} do, the labels of the finer one that a respondent who is counted has. So the tally of an
     * earlier survey still says which units of that survey stand under the code of today.
     *
     * @return by group, as in {@link #groups()}, at least one label by code points: the group's own where nothing is
     *     mapped
     */
    public Map<String, List<String>> parts() {
        return Collections.unmodifiableMap(parts.of(groups()));
    }

    /**
     * The counts of a group.
     *
     * @param label a label of {@link #groups()}
     * @return its respondents and answers
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public GroupCounts group(String label) {
        int index = counts.groups()
                .find(label)
                .orElseThrow(() ->
                        new IllegalArgumentException("group must be one of " + Excerpt.of(groups()) + ": " + label));
        return new GroupCounts(layout, counts, label, index);
    }

    private Stream<GroupCounts> each() {
        return groups().stream().map(this::group);
    }

    /**
     * All respondents that are counted.
     *
     * @return the sum over groups and strata
     */
    public long respondents() {
        return each().mapToLong(GroupCounts::respondents).sum();
    }

    /**
     * Respondents that the plan's filter left out.
     *
     * @return 0 or more
     */
    public long filteredOut() {
        return notes.byFilter();
    }

    /**
     * Respondents that have no group, a blank site for example.
     *
     * @return 0 or more
     */
    public long withoutGroup() {
        return notes.withoutGroup();
    }

    /**
     * What cleaning dropped from the batches, before the plan's filter.
     *
     * @return the sum over the batches
     */
    public CleaningReport cleaning() {
        return notes.dropped();
    }

    /**
     * Whether an item was asked in one of the batches.
     *
     * @param item an item of the questionnaire
     * @return false as well when there was no batch
     * @throws IllegalArgumentException if there is no such item; the message lists those there are
     */
    public boolean asked(QuestionId item) {
        return layout.isAsked(layout.index(item)) && begun;
    }

    /**
     * The respondents of all groups by known stratum, for the weights.
     *
     * @return by group, in the order of {@link #groups()}, and stratum
     */
    public StratumCounts stratumCounts() {
        long[][] respondents = each().map(group -> IntStream.range(0, layout.strata())
                        .mapToLong(group::respondents)
                        .toArray())
                .toArray(long[][]::new);
        return new StratumCounts(groups(), layout.stratumLabels(), respondents);
    }

    /**
     * Where every respondent and every answer went.
     *
     * @return the ledger of the batches counted so far, as if each had been read without a row refused
     */
    public Ledger ledger() {
        return TallyLedger.of(this, notes);
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

    /** Equal plans and equal counts. */
    @Override
    public boolean equals(Object object) {
        if (!(object instanceof AnswerTally other)) {
            return false;
        }
        return plan.equals(other.plan)
                && begun == other.begun
                && notes.equals(other.notes)
                && parts.sameAs(other.parts)
                && groups().equals(other.groups())
                && each().allMatch(group -> group.sameAs(other.group(group.label())));
    }

    @Override
    public int hashCode() {
        List<Long> respondents = each().map(GroupCounts::respondents).toList();
        return Objects.hash(plan, groups(), respondents, notes);
    }

    @Override
    public String toString() {
        return "AnswerTally of " + respondents() + " respondents in "
                + counts.groups().labels().size() + " groups, "
                + layout.strata() + " strata, "
                + layout.items().stream().filter(Item::scored).count()
                + " scored items";
    }
}
