package org.surveystats.io.codebook;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one code of a question means: an option, a missing code or, for questions without options, what may be
 * answered.
 *
 * @param column the column of the data that holds it; for an option of ticks in columns of their own, that of the
 *     option
 * @param code the code as the questionnaire has it, empty text for questions without options
 * @param cells what stands in the data for it where that is not the code itself, empty text where it is
 * @param label what it means
 * @param score the score of the answer; of an option that is ticked, that of the tick
 * @param notTicked the score of leaving an option of a multiple choice question unticked
 * @param exclusion why the answer has no score, empty text when it has one or needs none
 */
public record CodebookRow(
        String column,
        String code,
        String cells,
        String label,
        OptionalDouble score,
        OptionalDouble notTicked,
        String exclusion) {
    /** Checks that no part is null. */
    public CodebookRow {
        Objects.requireNonNull(column, "column must not be null");
        Objects.requireNonNull(code, "code must not be null");
        Objects.requireNonNull(cells, "cells must not be null");
        Objects.requireNonNull(label, "label must not be null");
        Objects.requireNonNull(score, "score must not be null");
        Objects.requireNonNull(notTicked, "notTicked must not be null");
        Objects.requireNonNull(exclusion, "exclusion must not be null");
    }

    static CodebookRow unscored(String column, String code, String label) {
        return new CodebookRow(column, code, "", label, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }
}
