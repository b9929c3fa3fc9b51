package org.surveystats.response;

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
    private final Optional<CleaningReport> cleaning;

    Responses(
            Questionnaire questionnaire,
            LabelColumn units,
            Map<String, LabelColumn> groupings,
            Map<QuestionId, Column> columns,
            Optional<CleaningReport> cleaning) {
        this.questionnaire = questionnaire;
        this.units = units;
        this.groupings = Map.copyOf(groupings);
        this.columns = Map.copyOf(columns);
        this.cleaning = cleaning;
    }

    /**
     * A builder that takes rows one by one, for programs that do not read files.
     *
     * @param questionnaire what was asked
     * @return an empty builder
     */
    public static ResponsesBuilder builder(Questionnaire questionnaire) {
        return new ResponsesBuilder(questionnaire);
    }

    /**
     * A builder that takes whole columns, for programs that hold answers as arrays.
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
            int option = place(
                    (MultipleChoice) questionnaire.question(item.question().value()), item);
            return Optional.of(row -> multi.state(row, option));
        }
        return Optional.empty();
    }

    private static int place(MultipleChoice question, Item item) {
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
     * What cleaning left out.
     *
     * @return empty when the batch has not been cleaned
     */
    public Optional<CleaningReport> cleaning() {
        return cleaning;
    }

    Responses cleaned(Map<QuestionId, Column> cleanColumns, CleaningReport report) {
        return new Responses(questionnaire, units, groupings, cleanColumns, Optional.of(report));
    }

    @Override
    public String toString() {
        return "Responses of " + size() + " respondents, " + columns.size() + " questions, "
                + (cleaning.isPresent() ? "cleaned" : "not cleaned");
    }
}
