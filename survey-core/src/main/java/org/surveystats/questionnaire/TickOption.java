package org.surveystats.questionnaire;

import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * One option of a multiple choice question. It is scored on its own when both scores are given: a respondent who
 * answered the question scores {@code ticked} or {@code notTicked} on it.
 *
 * @param code the code in the data
 * @param label what the respondent ticks
 * @param ticked the score of ticking, empty when the option is not scored
 * @param notTicked the score of answering without ticking this option, empty when it is not scored
 * @param exclusion why ticking this option ("don't know") takes the respondent out of every score of the question,
 *     empty text when it does not
 * @param exclusive whether this option ("none of these") contradicts every other one, so that ticking it with another
 *     is a slip
 */
public record TickOption(
        int code, String label, OptionalDouble ticked, OptionalDouble notTicked, String exclusion, boolean exclusive) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the label is blank, only one of the two scores is given, a score is not
     *     finite, or an option has both scores and an exclusion
     */
    public TickOption {
        Argument.text("label", label);
        Objects.requireNonNull(exclusion, "exclusion must not be null");
        if (ticked.isPresent() != notTicked.isPresent()) {
            throw new IllegalArgumentException("both ticked and notTicked must be given, or none: code " + code);
        }
        if (ticked.isPresent()) {
            Argument.finite("ticked", ticked.getAsDouble());
            Argument.finite("notTicked", notTicked.getAsDouble());
            if (!exclusion.isEmpty()) {
                throw new IllegalArgumentException("an option has scores or an exclusion, not both: code " + code);
            }
        }
    }

    /**
     * An option that is not scored.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @return the option
     */
    public static TickOption of(int code, String label) {
        return new TickOption(code, label, OptionalDouble.empty(), OptionalDouble.empty(), "", false);
    }

    /**
     * An option that is scored on its own.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @param ticked the score of ticking it
     * @param notTicked the score of answering without ticking it
     * @return the option
     */
    public static TickOption scored(int code, String label, double ticked, double notTicked) {
        return new TickOption(code, label, OptionalDouble.of(ticked), OptionalDouble.of(notTicked), "", false);
    }

    /**
     * An option whose respondents are excluded from every score of the question.
     *
     * @param code the code in the data
     * @param label what the respondent ticks
     * @param reason why
     * @return the option
     */
    public static TickOption excluding(int code, String label, String reason) {
        return new TickOption(code, label, OptionalDouble.empty(), OptionalDouble.empty(), reason, false);
    }

    /**
     * The same as an option that contradicts every other one, such as "None of these".
     *
     * @return a copy
     */
    public TickOption asExclusive() {
        return new TickOption(code, label, ticked, notTicked, exclusion, true);
    }

    /** Code, label, scores and whether it is exclusive, for example {@code 1 Leaflet, ticked 10, not ticked 0}. */
    @Override
    public String toString() {
        String text = code + " " + label;
        if (ticked.isPresent() && notTicked.isPresent()) {
            text += ", ticked " + Decimals.full(ticked.getAsDouble()) + ", not ticked "
                    + Decimals.full(notTicked.getAsDouble());
        } else if (!exclusion.isEmpty()) {
            text += ", no score: " + exclusion;
        }
        return exclusive ? text + ", exclusive" : text;
    }
}
