package org.surveystats.questionnaire;

import java.util.List;
import java.util.Optional;
import org.surveystats.argument.Argument;

/**
 * The columns of the data that hold the answers to a question.
 *
 * @param names the columns: one; or, for a multiple choice question of yes/no columns, one for each option in order
 * @param delimiter what separates the codes when a multiple choice question lies in one column; white space will do,
 *     digits will not
 */
public record QuestionColumns(List<String> names, Optional<String> delimiter) {
    /**
     * Checks and copies the names.
     *
     * @throws IllegalArgumentException if there is none, a name is blank, or the delimiter is empty or has a digit
     */
    public QuestionColumns {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one column: " + names);
        }
        names.forEach(name -> Argument.text("column", name));
        delimiter.ifPresent(text -> {
            if (text.isEmpty() || text.chars().anyMatch(Character::isDigit)) {
                throw new IllegalArgumentException("delimiter must be text without digits: \"" + text + "\"");
            }
        });
    }

    /**
     * One column, or yes/no columns.
     *
     * @param names the columns
     * @return the columns without delimiter
     */
    public static QuestionColumns of(String... names) {
        return new QuestionColumns(List.of(names), Optional.empty());
    }

    /** The columns of a question that is not declared: that of its name, or those of its options' names. */
    static QuestionColumns of(Question question) {
        return question instanceof MultipleChoice multiple
                ? new QuestionColumns(
                        multiple.items().stream().map(item -> item.id().value()).toList(), Optional.empty())
                : of(question.id().value());
    }

    /**
     * One column of codes with something between them.
     *
     * @param name the column
     * @param delimiter for example {@code ;}, without digits
     * @return the column
     * @throws IllegalArgumentException if the name is blank, or the delimiter is empty or has a digit
     */
    public static QuestionColumns delimited(String name, String delimiter) {
        return new QuestionColumns(List.of(name), Optional.of(delimiter));
    }
}
