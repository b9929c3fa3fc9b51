package org.surveystats.questionnaire;

import org.surveystats.argument.Argument;

/** The years that a survey can have, the same wherever one is read or written. */
public final class SurveyYear {
    /** The first year that a survey can have. */
    public static final int FIRST = 1900;

    /** The last year that a survey can have. */
    public static final int LAST = 2999;

    private SurveyYear() {}

    /**
     * Accepts a year from {@link #FIRST} to {@link #LAST}.
     *
     * @param name what to call it in the message
     * @param year a year
     * @return the year
     * @throws IllegalArgumentException if it is outside
     */
    public static int check(String name, int year) {
        return (int) Argument.between(name, year, FIRST, LAST);
    }
}
