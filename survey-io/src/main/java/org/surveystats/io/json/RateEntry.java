package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.questionnaire.SurveyYear;

/**
 * The response of a unit in a year, in a {@link BenchmarkDocument}.
 *
 * @param year the survey's year, as {@link SurveyYear} allows
 * @param response the counts; without unit code for all units together
 */
public record RateEntry(int year, ResponseRates.ResponseRate response) {
    /**
     * Checks that the counts are given and the year.
     *
     * @throws IllegalArgumentException if the year is none that a survey can be of
     */
    public RateEntry {
        SurveyYear.check("year", year);
        Objects.requireNonNull(response, "response must not be null");
    }

    /** By year with the latest first, then by unit; all units together last. */
    /** Of rates with the latest year first. */
    static List<RateEntry> all(Map<Integer, ResponseRates> rates) {
        List<RateEntry> entries = new ArrayList<>();
        rates.forEach((year, all) -> {
            all.units().forEach(unit -> entries.add(new RateEntry(year, unit)));
            entries.add(new RateEntry(year, all.national()));
        });
        return entries;
    }
}
