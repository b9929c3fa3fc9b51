package org.surveystats.questionnaire;

import java.util.List;

/**
 * A question, sealed by the form of its answer. That a question is scored, leads a route or is demographic are
 * properties of it, and one question can have several of them.
 */
public sealed interface Question permits SingleChoice, MultipleChoice, NumericQuestion, TextQuestion {
    /**
     * What every question has.
     *
     * @return id, words, route, comparability
     */
    QuestionInfo info();

    /**
     * The parts of the question that are counted on their own: one for a single choice or text question, one per option
     * for a multiple choice question, none for a numeric one.
     *
     * @return the items in the order of the options
     */
    List<Item> items();

    /**
     * The question's identity.
     *
     * @return the id
     */
    default QuestionId id() {
        return info().id();
    }

    /**
     * Whether an answer to this question has a score.
     *
     * @return true when one of its items is scored
     */
    default boolean scored() {
        return items().stream().anyMatch(Item::scored);
    }
}
