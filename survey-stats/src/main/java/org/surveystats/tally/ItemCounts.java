package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.response.AnswerState;
import org.surveystats.text.TextTable;

/**
 * How many of a group's respondents gave which answer to an item, by stratum: the known strata, then the unknown one.
 * Who gave no answer left the item blank or was not led to it (routed out). Levels and strata go by their indices, from
 * 0. Immutable.
 *
 * <pre>{@code
 * ItemCounts counts = tally.group("RT5").item(QuestionId.of("Q10"));
 * counts.answers(0);                            // over all strata
 * counts.answered(counts.unknownStratum());
 * counts.table();                               // not for publication
 * }</pre>
 */
public final class ItemCounts {
    private final Item item;
    private final List<String> strata;
    private final int states;

    /** By stratum and state: those of a stratum one after the other. */
    private final long[] counts;

    /** Keeps the counts given: by stratum, the unknown one last, and state. */
    ItemCounts(Item item, List<String> strata, long[] counts) {
        this.item = item;
        this.strata = strata;
        this.states = states(item);
        this.counts = counts;
    }

    /** How many states an answer to an item can have: blank, the levels, routed out. */
    static int states(Item item) {
        return AnswerState.count(item.levels().size());
    }

    private int routedOutState() {
        return AnswerState.routedOut(item.levels().size());
    }

    /** The state of a level. */
    static int state(int level) {
        return AnswerState.ofLevel(level);
    }

    /**
     * Counts that come from elsewhere.
     *
     * @param item the item
     * @param strata the labels of the known strata
     * @param counts for each known stratum and then the unknown one how many left the item blank, how many gave each of
     *     its answers, and how many were not led to it; each 0 or more
     * @return the counts
     * @throws IllegalArgumentException if the shape does not fit the strata and the item, or a count is negative
     */
    public static ItemCounts of(Item item, List<String> strata, List<List<Long>> counts) {
        Objects.requireNonNull(item, "item must not be null");
        if (counts.size() != strata.size() + 1) {
            throw new IllegalArgumentException("counts must have a row for each of " + strata.size()
                    + " strata and for the unknown one: " + counts.size());
        }
        long[] flat = new long[Math.multiplyExact(counts.size(), states(item))];
        int at = 0;
        for (List<Long> row : counts) {
            if (row.size() != states(item)) {
                throw new IllegalArgumentException("counts of a stratum must number " + states(item)
                        + ", blank, one for each answer, routed out: " + row.size());
            }
            for (long count : row) {
                flat[at++] = Argument.atLeast("count", count, 0L);
            }
        }
        return new ItemCounts(item, List.copyOf(strata), flat);
    }

    /**
     * The item.
     *
     * @return with its levels
     */
    public Item item() {
        return item;
    }

    /**
     * The known strata.
     *
     * @return their labels
     */
    public List<String> strata() {
        return strata;
    }

    /**
     * The index of the unknown stratum, behind the known ones.
     *
     * @return the number of known strata
     */
    public int unknownStratum() {
        return strata.size();
    }

    private int allStrata() {
        return strata.size() + 1;
    }

    private long at(int stratum, int state) {
        return counts[Objects.checkIndex(stratum, counts.length / states) * states + state];
    }

    private long sum(int state) {
        long sum = 0;
        for (int at = state; at < counts.length; at += states) {
            sum += counts[at];
        }
        return sum;
    }

    /**
     * Who left the item blank.
     *
     * @return over all strata, the unknown one included
     */
    public long blank() {
        return sum(AnswerState.BLANK);
    }

    /**
     * Who was not led to the item.
     *
     * @return over all strata, the unknown one included
     */
    public long routedOut() {
        return sum(routedOutState());
    }

    /**
     * Who gave an answer.
     *
     * @param level the index of the answer among the item's levels
     * @return over all strata, the unknown one included
     */
    public long answers(int level) {
        return sum(state(Objects.checkIndex(level, item.levels().size())));
    }

    /**
     * How many gave each of the answers.
     *
     * @return in the order of the item's levels, over all strata, the unknown one included
     */
    public LongStream answers() {
        return IntStream.range(0, item.levels().size()).mapToLong(this::answers);
    }

    /**
     * Who answered, whatever the answer.
     *
     * @return over all strata, the unknown one included
     */
    public long answered() {
        return answers().sum();
    }

    /**
     * Who gave an answer that has a score.
     *
     * @return over all strata, the unknown one included
     */
    public long scored() {
        return scoredLevels().mapToLong(this::answers).sum();
    }

    /**
     * Who left the item blank.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum
     */
    public long blank(int stratum) {
        return at(stratum, AnswerState.BLANK);
    }

    /**
     * Who was not led to the item.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum
     */
    public long routedOut(int stratum) {
        return at(stratum, routedOutState());
    }

    /**
     * Who gave an answer.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @param level the index of the answer among the item's levels
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum or level
     */
    public long answers(int stratum, int level) {
        return at(stratum, state(Objects.checkIndex(level, item.levels().size())));
    }

    /**
     * Who answered, whatever the answer.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum
     */
    public long answered(int stratum) {
        return IntStream.range(0, item.levels().size())
                .mapToLong(level -> answers(stratum, level))
                .sum();
    }

    /**
     * Who gave an answer that has a score.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @return 0 or more
     */
    public long scored(int stratum) {
        return scoredLevels().mapToLong(level -> answers(stratum, level)).sum();
    }

    private IntStream scoredLevels() {
        List<AnswerOption> levels = item.levels();
        return IntStream.range(0, levels.size())
                .filter(level -> levels.get(level).score().isPresent());
    }

    /**
     * The counts as a table, for analysts: cells may be of few people.
     *
     * @return a row for each stratum, the unknown one last, with those who left the item blank, who gave each answer,
     *     by its code, and who were not led to it
     */
    public TextTable table() {
        List<String> header = new ArrayList<>(List.of("stratum", " blank"));
        item.levels().forEach(level -> header.add(" " + level.code()));
        header.add(" routed out");
        TextTable table = TextTable.of(item.id() + ", " + answered() + " answered", header.toArray(String[]::new));
        for (int stratum = 0; stratum < allStrata(); stratum++) {
            List<Object> cells = new ArrayList<>();
            cells.add(stratum < strata.size() ? strata.get(stratum) : "unknown");
            for (int state = 0; state < states; state++) {
                cells.add(at(stratum, state));
            }
            table = table.with(cells.toArray());
        }
        return table;
    }

    /** Equal items, strata and counts. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ItemCounts other
                && item.equals(other.item)
                && strata.equals(other.strata)
                && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, strata, Arrays.hashCode(counts));
    }

    /** The shape and no cell; {@link #table()} has those. */
    @Override
    public String toString() {
        return "ItemCounts of " + item.id() + ": " + item.levels().size() + " levels, " + strata.size() + " strata";
    }
}
