package org.surveystats.questionnaire;

import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * A question answered with a number, for example the age in years. It is not scored; it can be cut into strata.
 *
 * @param info id, words, route, comparability
 * @param lowest the lowest number that is accepted, finite
 * @param highest the highest number that is accepted, finite
 * @param whole whether only whole numbers are accepted
 */
public record NumericQuestion(QuestionInfo info, double lowest, double highest, boolean whole) implements Question {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if an end is not finite or they are in the wrong order
     */
    public NumericQuestion {
        Objects.requireNonNull(info, "info must not be null");
        Argument.finite("lowest", lowest);
        Argument.finite("highest", highest);
        Argument.between("lowest", lowest, -Double.MAX_VALUE, highest);
    }

    /** Numbers are not counted as levels, so there are no items. */
    @Override
    public List<Item> items() {
        return List.of();
    }

    /** Its id and words in one line, then what can be answered. */
    @Override
    public String toString() {
        return QuestionTable.of(info, scored(), whole ? "whole number" : "number", " lowest", " highest")
                .with(Decimals.full(lowest), Decimals.full(highest))
                .toString();
    }
}
