package org.surveystats.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A question with one answer out of a list.
 *
 * @param info id, words, route, comparability
 * @param options the answers, 1 to 65,533, with distinct codes
 */
public record SingleChoice(QuestionInfo info, List<AnswerOption> options) implements Question {
    /** The most options that a question can have: blank, routed out and the answers share the states of two bytes. */
    public static final int MOST_OPTIONS = 65_533;

    /**
     * Checks and copies the options.
     *
     * @throws IllegalArgumentException if there are none or too many, or a code occurs twice
     */
    public SingleChoice {
        Objects.requireNonNull(info, "info must not be null");
        options = List.copyOf(options);
        if (options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "options must number 1 to " + MOST_OPTIONS + ": question " + info.id() + " has " + options.size());
        }
        distinct(info.id(), options.stream().map(AnswerOption::code).toList());
    }

    /**
     * A question with these options.
     *
     * @param info id, words, route, comparability
     * @param options the answers
     * @return the question
     */
    public static SingleChoice of(QuestionInfo info, AnswerOption... options) {
        return new SingleChoice(info, List.of(options));
    }

    @Override
    public List<Item> items() {
        return List.of(new Item(id(), id(), OptionalInt.empty(), options));
    }

    static void distinct(QuestionId question, List<Integer> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("options must hold at least one option: question " + question);
        }
        Set<Integer> seen = new HashSet<>();
        for (Integer code : codes) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException(
                        "codes must be distinct: question " + question + " has code " + code + " twice");
            }
        }
    }

    /** Its id and words in one line, then what can be answered. */
    @Override
    public String toString() {
        return QuestionTable.of(
                        info,
                        scored(),
                        "one answer",
                        List.of(" code", "answer", " score", "no score because"),
                        options,
                        option -> List.of(
                                option.code(), option.label(), QuestionTable.score(option.score()), option.exclusion()))
                .toString();
    }
}
