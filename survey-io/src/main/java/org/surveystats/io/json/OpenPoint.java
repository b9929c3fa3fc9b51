package org.surveystats.io.json;

import org.surveystats.argument.Argument;
import org.surveystats.text.Excerpt;

/**
 * Something in a questionnaire that a person has still to decide, noted by whoever drafted it. In the document it is an
 * element of {@code open}, which has no other meaning and is deleted when it is done.
 *
 * @param at where, as a JSON path such as {@code $.questions[3]}
 * @param decide what is to be decided
 */
public record OpenPoint(String at, String decide) {
    private static final int LONGEST = 1000;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public OpenPoint {
        Argument.text("at", at);
        Argument.text("decide", decide);
    }

    /** Where and what, in one line. */
    @Override
    public String toString() {
        return Excerpt.of(at + ": " + decide, LONGEST);
    }
}
