package org.surveystats.questionnaire;

import org.surveystats.argument.Argument;

/**
 * What a survey calls its units, its people and the average over all units, for reports.
 *
 * @param unit one unit, for example {@code trust}
 * @param units several units, for example {@code trusts}
 * @param people those who are asked, for example {@code service users}
 * @param average the plain mean of the scores of all units, without an article, for example {@code group average}
 */
public record Terms(String unit, String units, String people, String average) {
    /** The terms of a survey that has none of its own. */
    public static final Terms GENERAL = new Terms("unit", "units", "respondents");

    /**
     * Checks that all terms are there.
     *
     * @throws IllegalArgumentException if a term is blank
     */
    public Terms {
        Argument.text("unit", unit);
        Argument.text("units", units);
        Argument.text("people", people);
        Argument.text("average", average);
    }

    /**
     * Terms of a survey of a whole nation: the average is the {@code national average}.
     *
     * @param unit one unit, for example {@code trust}
     * @param units several units, for example {@code trusts}
     * @param people those who are asked, for example {@code service users}
     * @throws IllegalArgumentException if a term is blank
     */
    public Terms(String unit, String units, String people) {
        this(unit, units, people, "national average");
    }

    /**
     * The same with another word for the average.
     *
     * @param newAverage without an article, for example {@code group average}
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public Terms withAverage(String newAverage) {
        return new Terms(unit, units, people, newAverage);
    }
}
