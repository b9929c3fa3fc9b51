package org.surveystats.questionnaire;

import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * What readers need to know about a survey. Parts that are not known are empty text.
 *
 * @param programme a short name that all years share, for example {@code cmh}; surveys of different programmes are not
 *     compared
 * @param title the survey's title without the year
 * @param year the survey's year, as {@link SurveyYear} allows
 * @param sampling when the people sampled were in contact
 * @param fieldwork when questionnaires were sent out and returned
 * @param eligibility who could be sampled
 * @param conductedBy who runs the survey
 * @param provenance where the data come from, shown wherever figures are ("synthetic reconstruction")
 * @param terms what units and people are called
 */
public record SurveyInfo(
        String programme,
        String title,
        int year,
        String sampling,
        String fieldwork,
        String eligibility,
        String conductedBy,
        String provenance,
        Terms terms) {
    /**
     * Checks that title and programme are there.
     *
     * @throws IllegalArgumentException if programme or title is blank or the year is none that a survey can be of
     */
    public SurveyInfo {
        Argument.text("programme", programme);
        Argument.text("title", title);
        SurveyYear.check("year", year);
        Objects.requireNonNull(sampling, "sampling must not be null");
        Objects.requireNonNull(fieldwork, "fieldwork must not be null");
        Objects.requireNonNull(eligibility, "eligibility must not be null");
        Objects.requireNonNull(conductedBy, "conductedBy must not be null");
        Objects.requireNonNull(provenance, "provenance must not be null");
        Objects.requireNonNull(terms, "terms must not be null");
    }

    /**
     * A survey about which nothing else is known.
     *
     * @param title the survey's title without the year, also its programme
     * @param year the survey's year
     * @return the description
     */
    public static SurveyInfo of(String title, int year) {
        return new SurveyInfo(title, title, year, "", "", "", "", "", Terms.GENERAL);
    }

    /**
     * The same with other terms.
     *
     * @param newTerms what units, people and the average are called
     * @return a copy
     */
    public SurveyInfo withTerms(Terms newTerms) {
        return new SurveyInfo(
                programme, title, year, sampling, fieldwork, eligibility, conductedBy, provenance, newTerms);
    }

    /**
     * The same survey in another year.
     *
     * @param newYear the year
     * @return a copy
     */
    public SurveyInfo withYear(int newYear) {
        return new SurveyInfo(
                programme, title, newYear, sampling, fieldwork, eligibility, conductedBy, provenance, terms);
    }

    /**
     * The same survey under another name of its programme, for a programme that was renamed: surveys of different
     * programmes are not compared.
     *
     * @param newProgramme the programme's name
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public SurveyInfo withProgramme(String newProgramme) {
        return new SurveyInfo(
                newProgramme, title, year, sampling, fieldwork, eligibility, conductedBy, provenance, terms);
    }

    /** Title and year; the accessors have the rest. */
    @Override
    public String toString() {
        return title + " " + year;
    }
}
