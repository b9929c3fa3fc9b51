package org.surveystats.questionnaire;

import org.surveystats.argument.Argument;

/**
 * What a survey calls its units and its people, for reports.
 *
 * @param unit one unit, for example {@code trust}
 * @param units several units, for example {@code trusts}
 * @param people those who are asked, for example {@code service users}
 */
public record Terms(String unit, String units, String people) {
    /** The terms of a survey that has none of its own. */
    public static final Terms GENERAL = new Terms("unit", "units", "respondents");

    /**
     * Checks that all terms are there.
     *
     * @param unit one unit, for example {@code trust}
     * @param units several units, for example {@code trusts}
     * @param people those who are asked, for example {@code service users}
     * @throws IllegalArgumentException if a term is blank
     */
    public Terms {
        Argument.text("unit", unit);
        Argument.text("units", units);
        Argument.text("people", people);
    }
}
