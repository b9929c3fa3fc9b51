package org.surveystats.text;

import org.surveystats.argument.Argument;

/**
 * A figure that a {@link TextTable} does not show: a dash, of which {@link TextTable#withReasons} says why.
 *
 * @param reason why, in words for readers
 */
public record Dash(String reason) {
    /**
     * Checks that a reason is given.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Dash {
        Argument.text("reason", reason);
    }

    /** The dash. */
    @Override
    public String toString() {
        return "-";
    }
}
