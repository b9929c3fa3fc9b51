package org.surveystats.questionnaire;

import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * One answer that a respondent can give.
 *
 * @param code the code in the data, at most nine digits with or without a minus sign
 * @param label what the respondent ticks
 * @param score the score of the answer, empty when it has none and so counts in neither numerator nor denominator
 * @param exclusion why an answer of a scored question has no score ("does not apply"), empty text otherwise
 */
public record AnswerOption(int code, String label, OptionalDouble score, String exclusion) {
    /** The largest code: cells of more than nine digits are not read as codes. */
    static final int LARGEST_CODE = 999_999_999;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code has more than nine digits, the label is blank, the score not finite,
     *     or an option has both a score and an exclusion
     */
    public AnswerOption {
        Argument.between("code", code, -LARGEST_CODE, LARGEST_CODE);
        Argument.text("label", label);
        Objects.requireNonNull(exclusion, "exclusion must not be null");
        if (score.isPresent()) {
            Argument.finite("score", score.getAsDouble());
            if (!exclusion.isEmpty()) {
                throw new IllegalArgumentException("an option has a score or an exclusion, not both: code " + code);
            }
        }
    }

    /**
     * An option without score, of an unscored question.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @return the option
     */
    public static AnswerOption of(int code, String label) {
        return new AnswerOption(code, label, OptionalDouble.empty(), "");
    }

    /**
     * An option with a score.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @param score on the questionnaire's scale
     * @return the option
     */
    public static AnswerOption scored(int code, String label, double score) {
        return new AnswerOption(code, label, OptionalDouble.of(score), "");
    }

    /**
     * An option of a scored question that does not count in the score.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @param reason why it has no score
     * @return the option
     */
    public static AnswerOption excluded(int code, String label, String reason) {
        return new AnswerOption(code, label, OptionalDouble.empty(), reason);
    }

    /** Code, label and score, for example {@code 1 Yes, score 10}. */
    @Override
    public String toString() {
        String text = code + " " + label;
        if (score.isPresent()) {
            return text + ", score " + Decimals.full(score.getAsDouble());
        }
        return exclusion.isEmpty() ? text : text + ", no score: " + exclusion;
    }
}
