package org.surveystats.questionnaire;

import java.util.Objects;
import java.util.regex.Pattern;
import org.surveystats.text.Excerpt;

/**
 * The identity of a question within one questionnaire, for example {@code Q10}; for one option of a multiple choice
 * question the question's id, an underscore and the option's code, for example {@code Q5_1}.
 *
 * @param value a letter, then up to 63 letters, digits, dots, hyphens or underscores
 */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public QuestionId {
        if (!FORM.matcher(Objects.requireNonNull(value, "value must not be null"))
                .matches()) {
            throw new IllegalArgumentException(
                    "question id must be a letter and up to 63 letters, digits, '.', '-' or '_': "
                            + Excerpt.of(value, 80));
        }
    }

    /**
     * The id with that value.
     *
     * @param value see {@link QuestionId}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static QuestionId of(String value) {
        return new QuestionId(value);
    }

    /**
     * The id of one option of this multiple choice question.
     *
     * @param code the option's code
     * @return this id, an underscore, the code
     */
    public QuestionId option(int code) {
        return new QuestionId(value + "_" + code);
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
