package org.surveystats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.text.Excerpt;

/**
 * What is counted: by which groups, of whom, in which strata.
 */
public final class TallyPlan {
    /** The most groups there may be unless told otherwise. */
    public static final int MOST_GROUPS = 65_536;

    private static final int LONGEST_SHOWN = 200;

    /**
     * The most counters of a group, those of all its strata together, 4 bytes each: 16 MiB. A group of the Community
     * Mental Health Survey has 15,000. A tally of a plan that needs more is refused.
     */
    public static final int MOST_COUNTERS = 1 << 22;

    private final Questionnaire questionnaire;
    private final GroupBy groupBy;
    private final RowFilter filter;
    private final Strata strata;
    private final PairCounts pairCounts;
    private final int mostGroups;

    private TallyPlan(
            Questionnaire questionnaire,
            GroupBy groupBy,
            RowFilter filter,
            Strata strata,
            PairCounts pairCounts,
            int mostGroups) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.groupBy = Objects.requireNonNull(groupBy, "groupBy must not be null");
        this.filter = Objects.requireNonNull(filter, "filter must not be null");
        this.strata = strata;
        this.pairCounts = pairCounts;
        this.mostGroups = Argument.atLeast("mostGroups", mostGroups, 1);
        groupBy.check(questionnaire);
        filter.check(questionnaire);
    }

    /**
     * The plan of a benchmark of units: everybody, by unit, in the strata of the layout, with pairs.
     *
     * @param questionnaire the questionnaire of the responses
     * @return the plan
     */
    public static TallyPlan of(Questionnaire questionnaire) {
        return new TallyPlan(
                questionnaire,
                GroupBy.units(),
                RowFilter.ALL,
                Strata.of(questionnaire),
                PairCounts.SECTIONS,
                MOST_GROUPS);
    }

    /**
     * The same by other groups.
     *
     * @param groups the groups
     * @return a copy
     * @throws IllegalArgumentException if they name a question or grouping that the questionnaire does not have
     */
    public TallyPlan groupedBy(GroupBy groups) {
        return new TallyPlan(questionnaire, groups, filter, strata, pairCounts, mostGroups);
    }

    /**
     * The same of other respondents. Replaces a filter that the plan has; {@link RowFilter#and} joins two.
     *
     * @param who who takes part
     * @return a copy
     * @throws IllegalArgumentException if it names a question, code or grouping that the questionnaire does not have
     */
    public TallyPlan where(RowFilter who) {
        return new TallyPlan(questionnaire, groupBy, who, strata, pairCounts, mostGroups);
    }

    /**
     * The same in other strata.
     *
     * @param variables the variables of the standardisation, none for no standardisation
     * @return a copy
     * @throws IllegalArgumentException if a variable does not fit the questionnaire
     */
    public TallyPlan withStrata(StratumVariable... variables) {
        return new TallyPlan(
                questionnaire, groupBy, filter, new Strata(questionnaire, List.of(variables)), pairCounts, mostGroups);
    }

    /**
     * The same without pairs of answers, which takes less time and memory.
     *
     * @return a copy
     */
    public TallyPlan withoutPairs() {
        return new TallyPlan(questionnaire, groupBy, filter, strata, PairCounts.NONE, mostGroups);
    }

    /**
     * The same with another limit of groups.
     *
     * @param most the most groups there may be, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less
     */
    public TallyPlan withMostGroups(int most) {
        return new TallyPlan(questionnaire, groupBy, filter, strata, pairCounts, most);
    }

    /**
     * In what this plan differs from another one.
     *
     * @param other another plan
     * @return for each part that differs its name and both values, for messages; empty for equal plans
     */
    public List<String> differencesFrom(TallyPlan other) {
        List<String> differences = new ArrayList<>();
        if (!questionnaire.equals(other.questionnaire)) {
            differences.add(difference("questionnaire", questionnaire.survey(), other.questionnaire.survey()));
        }
        if (!groupBy.equals(other.groupBy)) {
            differences.add(difference("groupBy", groupBy, other.groupBy));
        }
        if (!filter.equals(other.filter)) {
            differences.add(difference("filter", filter, other.filter));
        }
        if (!strata.variables().equals(other.strata.variables())) {
            differences.add(difference("strata", Excerpt.of(strata.labels()), Excerpt.of(other.strata.labels())));
        }
        if (pairCounts != other.pairCounts) {
            differences.add(difference("pairCounts", pairCounts, other.pairCounts));
        }
        if (mostGroups != other.mostGroups) {
            differences.add(difference("mostGroups", mostGroups, other.mostGroups));
        }
        return differences;
    }

    private static String difference(String what, Object mine, Object others) {
        String text = Excerpt.of(mine.toString(), LONGEST_SHOWN);
        String otherText = Excerpt.of(others.toString(), LONGEST_SHOWN);
        return what + " is " + (text.equals(otherText) ? "another, " + text : text + ", not " + otherText);
    }

    /**
     * Whose responses are counted.
     *
     * @return the questionnaire of the responses
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * By what is counted.
     *
     * @return the groups
     */
    public GroupBy groupBy() {
        return groupBy;
    }

    /**
     * Who takes part.
     *
     * @return the filter, {@link RowFilter#ALL} for everybody
     */
    public RowFilter filter() {
        return filter;
    }

    /**
     * The strata.
     *
     * @return those in which each group is counted
     */
    public Strata strata() {
        return strata;
    }

    /**
     * Whether pairs of answers are counted.
     *
     * @return for sections or not at all
     */
    public PairCounts pairCounts() {
        return pairCounts;
    }

    /**
     * The most groups there may be.
     *
     * @return 1 or more; each takes memory (see {@code AnswerTally}), and a column of respondents' identities in the
     *     place of the units would make one of each row
     */
    public int mostGroups() {
        return mostGroups;
    }

    /** Equal parts. */
    @Override
    public boolean equals(Object object) {
        return object instanceof TallyPlan other
                && questionnaire.equals(other.questionnaire)
                && groupBy.equals(other.groupBy)
                && filter.equals(other.filter)
                && strata.equals(other.strata)
                && pairCounts == other.pairCounts
                && mostGroups == other.mostGroups;
    }

    @Override
    public int hashCode() {
        return Objects.hash(questionnaire, groupBy, filter, strata, pairCounts, mostGroups);
    }

    /** What is counted, in a line; the accessors say who takes part and by which groups. */
    @Override
    public String toString() {
        return "TallyPlan of " + questionnaire.survey() + ": " + strata.size() + " strata, "
                + questionnaire.scoredItems().size() + " scored items, pair counts: " + pairCounts;
    }
}
