package org.surveystats.tally;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.surveystats.plan.Strata;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.StratumVariable;

/**
 * The counts of one group of a tally: its respondents, their answers to each item, and the pairs of answers within
 * sections. Reads the tally when asked, so what is added to that later is seen here too; the counts of an item or a
 * pair, once handed out, do not change.
 *
 * <pre>{@code
 * GroupCounts group = tally.group("RT5");
 * group.respondents();
 * group.item(QuestionId.of("Q10")).answered();
 * }</pre>
 */
public final class GroupCounts {
    private final TallyLayout layout;
    private final CellCounts counts;
    private final String label;
    private final int group;

    GroupCounts(TallyLayout layout, CellCounts counts, String label, int group) {
        this.layout = layout;
        this.counts = counts;
        this.label = label;
        this.group = group;
    }

    /**
     * The group.
     *
     * @return its label
     */
    public String label() {
        return label;
    }

    /**
     * The respondents.
     *
     * @return the sum over the strata, the unknown one included
     */
    public long respondents() {
        return allStrata().mapToLong(this::respondents).sum();
    }

    /**
     * The respondents of a stratum.
     *
     * @param stratum the index of a stratum; the unknown one is behind the others
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum
     */
    public long respondents(int stratum) {
        Objects.checkIndex(stratum, layout.strata() + 1);
        return counts.respondents().at(counts.cell(group, stratum), 0);
    }

    /**
     * Respondents whose stratum is not known.
     *
     * @return 0 or more
     */
    public long unknownStratum() {
        return respondents(layout.strata());
    }

    /**
     * Respondents whose answers, once cleaned, have no score at all. They count where the method counts respondents;
     * many of them are a sign that the responses hold people who never answered.
     *
     * @return 0 or more
     */
    public long withoutScore() {
        return allStrata()
                .mapToLong(stratum -> counts.withoutScore().at(counts.cell(group, stratum), 0))
                .sum();
    }

    private IntStream allStrata() {
        return IntStream.rangeClosed(0, layout.strata());
    }

    /**
     * How many are in each category of a variable that the strata are made of.
     *
     * @param variable one of the strata's variables
     * @return in the order of its labels, of the respondents whose stratum is known
     * @throws IllegalArgumentException if the variable is none of the strata's
     */
    public LongStream categories(StratumVariable variable) {
        Strata strata = layout.plannedStrata();
        long[] categories = new long[variable.labels().size()];
        for (int stratum = 0; stratum < layout.strata(); stratum++) {
            categories[strata.category(stratum, variable)] += respondents(stratum);
        }
        return LongStream.of(categories);
    }

    /**
     * The answers to an item.
     *
     * @param item the id of an item of the questionnaire
     * @return counts by stratum and answer
     * @throws IllegalArgumentException if there is no such item; the message lists those there are
     */
    public ItemCounts item(QuestionId item) {
        return item(layout.index(item));
    }

    /** The answers to the item of that index. */
    ItemCounts item(int index) {
        Item item = layout.items().get(index);
        Counters counters = counts.item(index);
        long[] states = new long[Math.multiplyExact(layout.strata() + 1, ItemCounts.states(item))];
        int at = 0;
        for (int stratum = 0; stratum <= layout.strata(); stratum++) {
            int cell = counts.cell(group, stratum);
            for (int state = 0; state < ItemCounts.states(item); state++) {
                states[at++] = counters.at(cell, state);
            }
        }
        return new ItemCounts(item, layout.stratumLabels(), states);
    }

    /**
     * The pairs of scored answers to two items of a section.
     *
     * @param first an item of a section
     * @param second another item of the same section
     * @return counts by stratum and both answers
     * @throws IllegalArgumentException if there is no such item, pairs are not counted or the items share no section
     */
    public ItemPairCounts pair(QuestionId first, QuestionId second) {
        int a = layout.index(first);
        int b = layout.index(second);
        int pair = layout.pair(a, b)
                .orElseThrow(() -> new IllegalArgumentException(
                        "items must share a section and the plan must count pairs: " + first + ", " + second));
        // Pairs are counted with the item first that comes first in the questionnaire.
        return pair(pair, a > b);
    }

    /** The pairs of that index, turned over when asked. */
    ItemPairCounts pair(int index, boolean turned) {
        return layout.pairs()
                .get(index)
                .counts(counts.pair(index), stratum -> counts.cell(group, stratum), layout.strata(), turned);
    }

    /** Compares what can be asked for; the counters hold more, for example pairs with an answer that has no score. */
    boolean sameAs(GroupCounts other) {
        return allStrata().allMatch(stratum -> respondents(stratum) == other.respondents(stratum))
                && withoutScore() == other.withoutScore()
                && IntStream.range(0, layout.items().size())
                        .allMatch(item -> item(item).equals(other.item(item)))
                && IntStream.range(0, layout.pairs().size())
                        .allMatch(pair -> pair(pair, false).equals(other.pair(pair, false)));
    }

    /** The shape and no count. */
    @Override
    public String toString() {
        return "GroupCounts of " + label + ": " + layout.strata() + " strata, "
                + layout.items().size() + " items, " + layout.pairs().size() + " pairs of items";
    }
}
