package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.surveystats.argument.Argument;

/**
 * The columns of the data that hold the answers to a question. Wherever a column is named, {@code #6} means the sixth
 * column of the file, unless a column is called so.
 */
public sealed interface QuestionColumns {
    /**
     * The columns.
     *
     * @return one name or more, in order
     */
    List<String> names();

    /**
     * One column; or, for a multiple choice question, a column of ticks for each option. Columns of ticks whose names
     * end in the codes of the options, such as {@code Q3/1} and {@code Q3/9}, are those of these codes; if no name ends
     * in a digit, the order is that of the options.
     *
     * @param names the columns
     */
    record Listed(List<String> names) implements QuestionColumns {
        /**
         * Checks and copies the names.
         *
         * @throws IllegalArgumentException if there is none or a name is blank
         */
        public Listed {
            names = checked(names);
        }
    }

    /**
     * A column of ticks for each option of a multiple choice question, by the code of the option.
     *
     * @param columns the column of each code
     */
    record ByCode(Map<Integer, String> columns) implements QuestionColumns {
        /**
         * Checks and copies the columns, in the order of the codes.
         *
         * @throws IllegalArgumentException if there is none or a name is blank
         */
        public ByCode {
            columns = Collections.unmodifiableMap(new TreeMap<>(columns));
            checked(List.copyOf(columns.values()));
        }

        @Override
        public List<String> names() {
            return List.copyOf(columns.values());
        }
    }

    /**
     * One column that holds all ticks of a multiple choice question, with something between them. Something behind the
     * last one as well is no error.
     *
     * @param name the column
     * @param delimiter what separates the ticks; white space will do, digits will not
     */
    record Delimited(String name, String delimiter) implements QuestionColumns {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the name is blank, or the delimiter is empty or has a digit
         */
        public Delimited {
            Argument.text("column", name);
            Objects.requireNonNull(delimiter, "delimiter must not be null");
            if (delimiter.isEmpty() || delimiter.chars().anyMatch(Character::isDigit)) {
                throw new IllegalArgumentException("delimiter must be text without digits: \"" + delimiter + "\"");
            }
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /**
     * Several columns, each of which holds one of the answers given to a multiple choice question: the first, second,
     * third that was mentioned. Statistics programs call them a multiple category set.
     *
     * @param names the columns
     */
    record Mentions(List<String> names) implements QuestionColumns {
        /**
         * Checks and copies the names.
         *
         * @throws IllegalArgumentException if there is none or a name is blank
         */
        public Mentions {
            names = checked(names);
        }
    }

    private static List<String> checked(List<String> names) {
        List<String> copy = List.copyOf(names);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one column: " + copy);
        }
        copy.forEach(name -> Argument.text("column", name));
        return copy;
    }

    /**
     * One column, or columns of ticks.
     *
     * @param names the columns
     * @return the columns
     * @throws IllegalArgumentException if there is none or a name is blank
     */
    static QuestionColumns of(String... names) {
        return new Listed(List.of(names));
    }

    /**
     * The columns of a question for which the layout declares none.
     *
     * @param question any question
     * @return the column of its id; of a multiple choice, a column of ticks for each option, called by its item
     */
    static QuestionColumns of(Question question) {
        return question instanceof MultipleChoice multiple
                ? new Listed(
                        multiple.items().stream().map(item -> item.id().value()).toList())
                : of(question.id().value());
    }

    /**
     * Columns of ticks by the code of the option.
     *
     * @param columns the column of each code
     * @return the columns
     * @throws IllegalArgumentException if there is none or a name is blank
     */
    static QuestionColumns byCode(Map<Integer, String> columns) {
        return new ByCode(columns);
    }

    /**
     * One column of ticks with something between them.
     *
     * @param name the column
     * @param delimiter for example {@code ;}, without digits
     * @return the column
     * @throws IllegalArgumentException if the name is blank, or the delimiter is empty or has a digit
     */
    static QuestionColumns delimited(String name, String delimiter) {
        return new Delimited(name, delimiter);
    }

    /**
     * Columns of the first, second, third answer mentioned.
     *
     * @param names the columns
     * @return the columns
     * @throws IllegalArgumentException if there is none or a name is blank
     */
    static QuestionColumns mentions(String... names) {
        return new Mentions(List.of(names));
    }
}
