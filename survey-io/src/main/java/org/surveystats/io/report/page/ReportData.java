package org.surveystats.io.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;

/**
 * What the pages of a report are made from.
 *
 * @param results all that is known of the survey
 * @param date the day printed on the report, as text; without it the report says none, and the same data give the same
 *     bytes
 * @param locale the language of the report's own words; the words of the questionnaire stay as they are
 */
public record ReportData(SurveyResults results, Optional<String> date, Locale locale) {
    /** Checks that nothing is null. */
    public ReportData {
        Objects.requireNonNull(results, "results must not be null");
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(locale, "locale must not be null");
    }

    /**
     * Without date, in English.
     *
     * @param results all that is known of the survey
     * @return the data
     */
    public static ReportData of(SurveyResults results) {
        return new ReportData(results, Optional.empty(), Locale.ENGLISH);
    }

    /**
     * The same with a date.
     *
     * @param newDate as it is to be printed
     * @return a copy
     */
    public ReportData withDate(String newDate) {
        return new ReportData(results, Optional.of(newDate), locale);
    }

    /**
     * The same in another language.
     *
     * @param newLocale the language
     * @return a copy
     */
    public ReportData withLocale(Locale newLocale) {
        return new ReportData(results, date, newLocale);
    }

    /**
     * The benchmark.
     *
     * @return that of the results
     */
    public Benchmark benchmark() {
        return results.benchmark();
    }

    /**
     * The changes.
     *
     * @return those of the results, the latest first
     */
    public List<ChangeOverTime> changes() {
        return results.changes();
    }

    /**
     * The response rates.
     *
     * @return those of the results, by year
     */
    public Map<Integer, ResponseRates> rates() {
        return results.rates();
    }

    /**
     * What was published of earlier surveys.
     *
     * @return that of the results
     */
    public PublishedHistory history() {
        return results.history();
    }

    /**
     * What became of the rows of the survey's responses.
     *
     * @return that of the results
     */
    public Optional<PublishedRows> rows() {
        return results.rows();
    }

    /**
     * The survey's year.
     *
     * @return the year of the benchmark
     */
    public int year() {
        return results.year();
    }
}
