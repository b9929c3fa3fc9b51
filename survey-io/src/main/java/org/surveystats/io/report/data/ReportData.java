package org.surveystats.io.report.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.text.Counted;

/**
 * What a report is made from.
 *
 * @param benchmark the results of the survey
 * @param changes against earlier surveys, the latest first; possibly none
 * @param rates response rates by year; possibly none
 * @param history results of earlier surveys as they were published, by the benchmark's rule on respondents
 * @param rows what became of the rows of the survey's responses; without it the report does not say
 * @param date the day printed on the report, as text; without it the report says none, and the same data give the same
 *     bytes
 * @param locale the language of the report's own words; the words of the questionnaire stay as they are
 */
public record ReportData(
        Benchmark benchmark,
        List<ChangeOverTime> changes,
        Map<Integer, ResponseRates> rates,
        PublishedHistory history,
        Optional<PublishedRows> rows,
        Optional<String> date,
        Locale locale) {
    /**
     * Copies the parts and puts the latest change first.
     *
     * @throws IllegalArgumentException if the changes or the rows are of another benchmark, two changes are against the
     *     same year, or the history is not of earlier years
     */
    public ReportData {
        Objects.requireNonNull(benchmark, "benchmark must not be null");
        changes = changes.stream()
                .sorted(Comparator.comparingInt(ChangeOverTime::previousYear).reversed())
                .toList();
        Set<Integer> years = new HashSet<>();
        for (ChangeOverTime change : changes) {
            change.requireOf(benchmark);
            if (!years.add(change.previousYear())) {
                throw new IllegalArgumentException(
                        "changes must be against distinct years: " + change.previousYear() + " stands twice");
            }
        }
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
        Objects.requireNonNull(history, "history must not be null");
        history.requireBefore(benchmark.questionnaire().survey().year());
        history = history.shownBy(benchmark.method().suppression()).beside(changes);
        rows.ifPresent(all -> all.requireOf(benchmark));
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(locale, "locale must not be null");
    }

    /**
     * A report of one survey alone, in English.
     *
     * @param benchmark the results of the survey
     * @return the data
     */
    public static ReportData of(Benchmark benchmark) {
        return new ReportData(
                benchmark,
                List.of(),
                Map.of(),
                PublishedHistory.NONE,
                Optional.empty(),
                Optional.empty(),
                Locale.ENGLISH);
    }

    /**
     * The same with changes against earlier surveys.
     *
     * @param newChanges in any order
     * @return a copy
     */
    public ReportData withChanges(List<ChangeOverTime> newChanges) {
        return new ReportData(benchmark, newChanges, rates, history, rows, date, locale);
    }

    /**
     * The same with response rates.
     *
     * @param newRates by year
     * @return a copy
     */
    public ReportData withRates(Map<Integer, ResponseRates> newRates) {
        return new ReportData(benchmark, changes, newRates, history, rows, date, locale);
    }

    /**
     * The same with published results of earlier surveys.
     *
     * @param newHistory the history
     * @return a copy
     */
    public ReportData withHistory(PublishedHistory newHistory) {
        return new ReportData(benchmark, changes, rates, newHistory, rows, date, locale);
    }

    /**
     * The same with what became of the rows of the survey's responses.
     *
     * @param newRows the rows of this benchmark
     * @return a copy
     * @throws IllegalArgumentException if they are of another benchmark
     */
    public ReportData withRows(PublishedRows newRows) {
        return new ReportData(benchmark, changes, rates, history, Optional.of(newRows), date, locale);
    }

    /**
     * The same with a date.
     *
     * @param newDate as it is to be printed
     * @return a copy
     */
    public ReportData withDate(String newDate) {
        return new ReportData(benchmark, changes, rates, history, rows, Optional.of(newDate), locale);
    }

    /**
     * The same in another language, where the report has words in it; otherwise in English.
     *
     * @param newLocale the language
     * @return a copy
     */
    public ReportData withLocale(Locale newLocale) {
        return new ReportData(benchmark, changes, rates, history, rows, date, newLocale);
    }

    /**
     * The survey's year.
     *
     * @return the year of the benchmark
     */
    public int year() {
        return benchmark.questionnaire().survey().year();
    }

    @Override
    public String toString() {
        return "ReportData of " + Counted.of(benchmark.units().size(), "unit") + ", "
                + Counted.of(changes.size(), "earlier survey");
    }
}
