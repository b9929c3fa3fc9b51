package org.surveystats.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.Responses;
import org.surveystats.text.Excerpt;

/**
 * Responses kept in memory for being tallied again and again: for subgroups (men, one site, one ethnic group), for
 * wider groups, with and without pairs. Rows are sorted once by group and stratum and each answer is kept as a few bits
 * (see {@link ItemPlanes}), so that a tally costs about as much as reading those bits, once there are some hundred
 * respondents in each group and stratum. The counts are exactly those of {@link AnswerTally#of}.
 *
 * <pre>{@code
 * PreparedAnswers prepared = PreparedAnswers.of(TallyPlan.of(questionnaire), batches);
 * AnswerTally all = prepared.tally();
 * AnswerTally men = prepared.tally(RowFilter.answered("sex", 1));
 * }</pre>
 *
 * <p>Takes, beside the batches, which are held on to for filters, 4 bytes a respondent and 2 to 4 bits an answer; rows
 * of each group and stratum are rounded up to 64, so many small groups take more memory and time. Preparing costs as
 * much as two or three tallies. Immutable.
 */
public final class PreparedAnswers {
    private final TallyPlan plan;
    private final SortedRows rows;
    private final List<Optional<ItemPlanes>> items;
    private final PreparedMarks marks;
    private final CleaningReport cleaning;

    private PreparedAnswers(
            TallyPlan plan,
            SortedRows rows,
            List<Optional<ItemPlanes>> items,
            PreparedMarks marks,
            CleaningReport cleaning) {
        this.marks = marks;
        this.plan = plan;
        this.rows = rows;
        this.items = items;
        this.cleaning = cleaning;
    }

    /**
     * Prepares cleaned batches.
     *
     * @param plan the finest groups that tallies will be asked for, and the strata; everybody takes part
     * @param batches cleaned responses to the plan's questionnaire, at most 2^31 - 1 respondents together
     * @return the prepared answers
     * @throws IllegalArgumentException if the plan has a filter, or a batch is not cleaned, was cleaned by another rule
     *     than the others or has another questionnaire, or there are more groups than the plan allows
     */
    public static PreparedAnswers of(TallyPlan plan, Iterable<Responses> batches) {
        if (!plan.filter().equals(RowFilter.ALL)) {
            throw new IllegalArgumentException(
                    "plan must have no filter, which tally(filter) takes instead: " + plan.filter());
        }
        List<Responses> kept = new ArrayList<>();
        CleaningReport cleaning = CleaningReport.NOTHING;
        for (Responses batch : batches) {
            cleaning = cleaning.plus(TallyNotes.of(plan, batch).dropped());
            kept.add(batch);
        }
        SortedRows rows = SortedRows.of(plan, kept);
        List<Optional<ItemPlanes>> items = new ArrayList<>();
        for (Item item : plan.questionnaire().items()) {
            items.add(rows.planes(item));
        }
        PreparedMarks marks = PreparedMarks.of(rows, new TallyLayout(plan), items);
        return new PreparedAnswers(plan, rows, items, marks, cleaning);
    }

    /**
     * The plan that the answers were prepared for.
     *
     * @return the plan
     */
    public TallyPlan plan() {
        return plan;
    }

    /**
     * The respondents, those without group among them.
     *
     * @return 0 or more
     */
    public long respondents() {
        return rows.size();
    }

    /**
     * The tally of everybody.
     *
     * @return a new tally of {@link #plan()}
     */
    public AnswerTally tally() {
        return tally(plan);
    }

    /**
     * The tally of a subgroup.
     *
     * @param who who takes part
     * @return a new tally of the plan with that filter
     * @throws IllegalArgumentException if the filter names what the questionnaire does not have
     */
    public AnswerTally tally(RowFilter who) {
        return tally(plan.where(who));
    }

    /**
     * The tally of another plan of the same questionnaire and strata: any filter, pairs or not, by the same groups or
     * by wider ones ({@link GroupBy.Mapped}).
     *
     * @param other what is counted
     * @return a new tally of that plan
     * @throws IllegalArgumentException if the plan has another questionnaire, other strata, groups that are not made of
     *     these, or allows fewer groups than there are
     */
    public AnswerTally tally(TallyPlan other) {
        if (!other.questionnaire().equals(plan.questionnaire())
                || !other.strata().equals(plan.strata())) {
            throw new IllegalArgumentException("plan must have the questionnaire and the strata that the answers were"
                    + " prepared for: " + other.questionnaire().survey() + ", " + other.strata());
        }
        boolean asPrepared = other.groupBy().equals(plan.groupBy());
        Optional<List<Optional<String>>> finer = !asPrepared && other.groupBy() instanceof GroupBy.Mapped mapped
                ? Optional.of(groups(mapped.inner()))
                : Optional.empty();
        return new PlaneCounting(rows, items, marks, other).tally(groups(other.groupBy()), finer, cleaning);
    }

    /** For each group of these the one of another grouping, empty for none. */
    private List<Optional<String>> groups(GroupBy other) {
        return rows.groups().stream().map(group -> wider(other, group)).toList();
    }

    /** The group of another grouping that a group of these becomes part of, empty for none. */
    private Optional<String> wider(GroupBy grouping, String group) {
        if (grouping.equals(plan.groupBy())) {
            return Optional.of(group);
        }
        if (grouping instanceof GroupBy.Mapped mapped) {
            return wider(mapped.inner(), group).flatMap(mapped::wider);
        }
        throw new IllegalArgumentException("groups must be those that the answers were prepared for or wider ones, "
                + Excerpt.of(List.of(plan.groupBy())) + ": " + grouping);
    }

    @Override
    public String toString() {
        return "PreparedAnswers of " + respondents() + " respondents in "
                + rows.groups().size() + " groups, " + plan.strata().size() + " strata, "
                + items.stream().filter(Optional::isPresent).count() + " items";
    }
}
