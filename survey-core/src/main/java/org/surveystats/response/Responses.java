package org.surveystats.response;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.text.Excerpt;

/**
 * A batch of respondents in columns: their units, their groupings and their answers. Immutable; holds no respondent's
 * identity. A survey is a stream of such batches of any size, in any order.
 */
public final class Responses {
    private final Questionnaire questionnaire;
    private final LabelColumn units;
    private final Map<String, LabelColumn> groupings;
    private final Map<QuestionId, Column> columns;
    private final AnswerNotes notes;
    private final Optional<CleaningReport> cleaning;

    Responses(
            Questionnaire questionnaire,
            LabelColumn units,
            Map<String, LabelColumn> groupings,
            Map<QuestionId, Column> columns,
            AnswerNotes notes,
            Optional<CleaningReport> cleaning) {
        this.questionnaire = questionnaire;
        this.units = units;
        this.groupings = Map.copyOf(groupings);
        this.columns = Map.copyOf(columns);
        this.notes = notes;
        this.cleaning = cleaning;
    }

    /**
     * A builder that takes whole columns. Programs that have rows, or cells that are not checked yet, give them to
     * {@code org.surveystats.decoding}.
     *
     * @param questionnaire what was asked
     * @param units the unit of each respondent, without blanks
     * @return a builder that waits for the columns
     * @throws IllegalArgumentException if a respondent has no unit
     */
    public static ResponsesFromColumns ofColumns(Questionnaire questionnaire, LabelColumn units) {
        return new ResponsesFromColumns(questionnaire, units);
    }

    /**
     * What was asked.
     *
     * @return the questionnaire by which the answers were decoded
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * The number of respondents.
     *
     * @return 0 or more
     */
    public int size() {
        return units.size();
    }

    /**
     * The units of the respondents.
     *
     * @return a column without blanks
     */
    public LabelColumn units() {
        return units;
    }

    /**
     * The values of a grouping.
     *
     * @param name the name of a grouping of the layout
     * @return its column
     * @throws IllegalArgumentException if the layout has no such grouping; the message lists those it has
     */
    public LabelColumn grouping(String name) {
        LabelColumn column = groupings.get(name);
        if (column == null) {
            List<String> known = groupings.keySet().stream().sorted().toList();
            throw new IllegalArgumentException("grouping must be one of " + Excerpt.of(known) + ": " + name);
        }
        return column;
    }

    /**
     * The answers to a question.
     *
     * @param question a question of the questionnaire
     * @return its column; a {@link NotAskedColumn} when it was not asked
     * @throws IllegalArgumentException if the questionnaire has no such question
     */
    public Column column(QuestionId question) {
        Column column = columns.get(Objects.requireNonNull(question, "question must not be null"));
        if (column == null) {
            questionnaire.question(question.value());
            throw new IllegalStateException("no column for " + question);
        }
        return column;
    }

    /**
     * The states of an item.
     *
     * @param item an item of the questionnaire
     * @return its states by row, empty when its question was not asked
     * @throws IllegalArgumentException if the questionnaire has no such item
     */
    public Optional<ItemStates> states(Item item) {
        Column column = column(item.question());
        if (column instanceof CodedColumn coded) {
            return Optional.of(coded.states());
        }
        if (column instanceof MultiCodedColumn multi) {
            int option = index(
                    (MultipleChoice) questionnaire.question(item.question().value()), item);
            return Optional.of(row -> multi.state(row, option));
        }
        return Optional.empty();
    }

    private static int index(MultipleChoice question, Item item) {
        List<TickOption> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            if (item.option().isPresent()
                    && options.get(i).code() == item.option().getAsInt()) {
                return i;
            }
        }
        throw new IllegalArgumentException("item must be an option of " + question.id() + ": " + item.id());
    }

    /**
     * The rows on which a question has no answer because its cell is a missing code. In the columns such a cell is
     * blank.
     *
     * @param question a question of the questionnaire
     * @return a copy; those that cleaning routed out, and multiple choice answers of which only some columns hold a
     *     missing code, are among them
     * @throws IllegalArgumentException if the questionnaire has no such question
     */
    public BitSet missingCodes(QuestionId question) {
        return rows(notes.missingCodes(), question);
    }

    /**
     * The rows whose answer to a question cleaning dropped.
     *
     * @param question a question of the questionnaire
     * @return a copy; empty before cleaning
     * @throws IllegalArgumentException if the questionnaire has no such question
     */
    public BitSet dropped(QuestionId question) {
        return rows(notes.dropped(), question);
    }

    private BitSet rows(Map<QuestionId, BitSet> noted, QuestionId question) {
        BitSet rows = noted.get(question);
        if (rows == null) {
            questionnaire.question(question.value());
            return new BitSet();
        }
        return (BitSet) rows.clone();
    }

    /**
     * What cleaning left out.
     *
     * @return empty when the batch has not been cleaned
     */
    public Optional<CleaningReport> cleaning() {
        return cleaning;
    }

    Responses cleaned(Map<QuestionId, Column> cleanColumns, Map<QuestionId, BitSet> dropped, CleaningReport report) {
        return new Responses(
                questionnaire, units, groupings, cleanColumns, notes.withDropped(dropped), Optional.of(report));
    }

    @Override
    public String toString() {
        return "Responses of " + size() + " respondents, " + columns.size() + " questions, "
                + (cleaning.isPresent() ? "cleaned" : "not cleaned");
    }
}
