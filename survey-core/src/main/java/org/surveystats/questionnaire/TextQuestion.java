package org.surveystats.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A question answered in the respondent's own words. Only whether something was written is kept, never the words: they
 * can name people.
 *
 * @param info id, words, route, comparability
 */
public record TextQuestion(QuestionInfo info) implements Question {
    /** Checks that the description is there. */
    public TextQuestion {
        Objects.requireNonNull(info, "info must not be null");
    }

    @Override
    public List<Item> items() {
        return List.of(new Item(id(), id(), OptionalInt.empty(), List.of(AnswerOption.of(1, "answered"))));
    }

    /** Its id and words in one line, then what can be answered. */
    @Override
    public String toString() {
        return QuestionTable.of(info, scored(), "own words").toString();
    }
}
