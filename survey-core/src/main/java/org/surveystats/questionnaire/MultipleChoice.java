package org.surveystats.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A question with any number of answers out of a list. A respondent who ticked nothing has not answered it.
 *
 * @param info id, words, route, comparability
 * @param options the answers, 1 to 60, with distinct codes of 0 to 999,999,999
 */
public record MultipleChoice(QuestionInfo info, List<TickOption> options) implements Question {
    /** The most options that a multiple choice question can have: the ticks of a respondent are held in one long. */
    public static final int MOST_OPTIONS = 60;

    /**
     * Checks and copies the options.
     *
     * @throws IllegalArgumentException if there are none or too many, or a code occurs twice or is outside
     */
    public MultipleChoice {
        Objects.requireNonNull(info, "info must not be null");
        options = List.copyOf(options);
        SingleChoice.distinct(info.id(), options.stream().map(TickOption::code).toList());
        if (options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "options must number 1 to " + MOST_OPTIONS + ": question " + info.id() + " has " + options.size());
        }
        for (TickOption option : options) {
            if (option.code() < 0 || option.code() > AnswerOption.LARGEST_CODE) {
                throw new IllegalArgumentException("code must be in [0, " + AnswerOption.LARGEST_CODE + "]: "
                        + option.code() + " of question " + info.id());
            }
        }
    }

    /**
     * A question with these options.
     *
     * @param info id, words, route, comparability
     * @param options the answers
     * @return the question
     */
    public static MultipleChoice of(QuestionInfo info, TickOption... options) {
        return new MultipleChoice(info, List.of(options));
    }

    @Override
    public List<Item> items() {
        boolean excluding =
                options.stream().anyMatch(option -> !option.exclusion().isEmpty());
        List<Item> items = new ArrayList<>();
        for (TickOption option : options) {
            List<AnswerOption> levels = new ArrayList<>();
            levels.add(new AnswerOption(0, "not ticked", option.notTicked(), ""));
            levels.add(new AnswerOption(1, option.label(), option.ticked(), option.exclusion()));
            if (excluding) {
                levels.add(AnswerOption.excluded(2, "excluded", "an excluding answer was ticked"));
            }
            items.add(new Item(id().option(option.code()), id(), OptionalInt.of(option.code()), levels));
        }
        return List.copyOf(items);
    }

    /** Its id and words in one line, then what can be answered. */
    @Override
    public String toString() {
        return QuestionTable.of(
                        info,
                        scored(),
                        "several answers",
                        List.of(" code", "answer", " ticked", " not ticked", "no score because"),
                        options,
                        option -> List.of(
                                option.code(),
                                option.label(),
                                QuestionTable.score(option.ticked()),
                                QuestionTable.score(option.notTicked()),
                                option.exclusion()))
                .toString();
    }
}
