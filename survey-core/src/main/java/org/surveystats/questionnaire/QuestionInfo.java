package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.text.Excerpt;

/**
 * What every question has, whatever the form of its answer.
 *
 * @param id its identity in this questionnaire
 * @param wording its words
 * @param demographic whether it describes who the respondents are
 * @param route who is asked, empty when everybody is
 * @param comparesWith by earlier year, the question it is comparable with or why it is not; of a year that
 *     is not listed the questionnaire says it ({@link Questionnaire#sameIds()})
 */
public record QuestionInfo(
        QuestionId id,
        Wording wording,
        boolean demographic,
        Optional<Route> route,
        Map<Integer, Comparability> comparesWith) {
    private static final int LINE = 80;

    /**
     * Copies the map, ordered by year.
     *
     * @throws IllegalArgumentException if a year is none that a survey can be of
     */
    public QuestionInfo {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(wording, "wording must not be null");
        Objects.requireNonNull(route, "route must not be null");
        comparesWith = Collections.unmodifiableMap(new TreeMap<>(comparesWith));
        comparesWith.keySet().forEach(year -> SurveyYear.check("comparesWith", year));
    }

    /**
     * A question that everybody is asked and that is not comparable with any earlier year.
     *
     * @param id its id
     * @param text what the respondent is asked
     * @return the description
     */
    public static QuestionInfo of(String id, String text) {
        return new QuestionInfo(QuestionId.of(id), Wording.of(text), false, Optional.empty(), Map.of());
    }

    /**
     * The same with a route.
     *
     * @param newRoute who is asked
     * @return a copy
     */
    public QuestionInfo withRoute(Route newRoute) {
        return new QuestionInfo(id, wording, demographic, Optional.of(newRoute), comparesWith);
    }

    /**
     * The same with other words.
     *
     * @param newWording the words
     * @return a copy
     */
    public QuestionInfo withWording(Wording newWording) {
        return new QuestionInfo(id, newWording, demographic, route, comparesWith);
    }

    /**
     * The same as a demographic question.
     *
     * @return a copy
     */
    public QuestionInfo asDemographic() {
        return new QuestionInfo(id, wording, true, route, comparesWith);
    }

    /**
     * The same, comparable with a question of an earlier year.
     *
     * @param year the earlier survey's year
     * @param question the question's id in the earlier questionnaire
     * @return a copy
     */
    public QuestionInfo comparedWith(int year, String question) {
        Map<Integer, Comparability> years = new TreeMap<>(comparesWith);
        years.put(year, new Comparability.SameAs(QuestionId.of(question)));
        return new QuestionInfo(id, wording, demographic, route, years);
    }

    /** Id and words, on one line of at most 80 characters. */
    @Override
    public String toString() {
        return Excerpt.of(id + " " + wording.text(), LINE);
    }
}
