package org.surveystats.benchmark;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.text.Counted;
import org.surveystats.text.TextTable;

/**
 * All that is known of one survey, as one value: its benchmark, changes against earlier surveys, response rates, what
 * was published before, and what became of the rows of its responses. The CSV files, the JSON document, the workbook,
 * the summary and the report are each made from it, so they agree in what they show and in which order. Everything in
 * it is of the public side. Immutable.
 *
 * <pre>{@code
 * SurveyResults results = SurveyResults.of(benchmark)
 *         .withChanges(ChangeOverTime.since(benchmark, List.of(benchmarkOf2020, benchmarkOf2019)))
 *         .withRates(Map.of(2021, ResponseRates.of(outcomes)));
 * }</pre>
 */
public final class SurveyResults {
    private final Benchmark benchmark;
    private final List<ChangeOverTime> changes;
    private final Map<Integer, ResponseRates> rates;
    private final PublishedHistory history;
    private final Optional<PublishedRows> rows;

    private SurveyResults(
            Benchmark benchmark,
            List<ChangeOverTime> changes,
            Map<Integer, ResponseRates> rates,
            PublishedHistory history,
            Optional<PublishedRows> rows) {
        this.benchmark = benchmark;
        this.changes = changes;
        this.rates = rates;
        this.history = history;
        this.rows = rows;
    }

    /**
     * The results of a survey by itself.
     *
     * @param benchmark its benchmark
     * @return the results, without changes, rates, history and rows
     */
    public static SurveyResults of(Benchmark benchmark) {
        Objects.requireNonNull(benchmark, "benchmark must not be null");
        return new SurveyResults(benchmark, List.of(), Map.of(), PublishedHistory.NONE, Optional.empty());
    }

    /**
     * The same with changes against earlier surveys, instead of those so far.
     *
     * @param newChanges changes of this benchmark, in any order
     * @return a copy
     * @throws IllegalArgumentException if they are of another benchmark, or two are against the same year
     */
    public SurveyResults withChanges(List<ChangeOverTime> newChanges) {
        List<ChangeOverTime> latestFirst = newChanges.stream()
                .sorted(Comparator.comparingInt(ChangeOverTime::previousYear).reversed())
                .toList();
        Set<Integer> years = new HashSet<>();
        for (ChangeOverTime change : latestFirst) {
            change.requireOf(benchmark);
            if (!years.add(change.previousYear())) {
                throw new IllegalArgumentException(
                        "changes must be against distinct years: " + change.previousYear() + " occurs twice");
            }
        }
        return new SurveyResults(benchmark, latestFirst, rates, history, rows);
    }

    /**
     * The same with response rates, instead of those so far.
     *
     * @param newRates by year
     * @return a copy
     */
    public SurveyResults withRates(Map<Integer, ResponseRates> newRates) {
        Map<Integer, ResponseRates> latestFirst = new TreeMap<>(Comparator.<Integer>reverseOrder());
        latestFirst.putAll(Map.copyOf(newRates));
        return new SurveyResults(benchmark, changes, Collections.unmodifiableMap(latestFirst), history, rows);
    }

    /**
     * The same with published results of earlier surveys, instead of those so far. Scores of fewer respondents than the
     * benchmark's minimum are left out.
     *
     * @param newHistory what was published of earlier years
     * @return a copy
     * @throws IllegalArgumentException if an entry is of the survey's year or a later one
     */
    public SurveyResults withHistory(PublishedHistory newHistory) {
        Objects.requireNonNull(newHistory, "newHistory must not be null");
        newHistory.requireBefore(year());
        return new SurveyResults(
                benchmark, changes, rates, newHistory.shownBy(benchmark.method().suppression()), rows);
    }

    /**
     * The same with what became of the rows of the survey's responses.
     *
     * @param newRows the rows of this benchmark
     * @return a copy
     * @throws IllegalArgumentException if they are of another benchmark
     */
    public SurveyResults withRows(PublishedRows newRows) {
        Objects.requireNonNull(newRows, "newRows must not be null");
        newRows.requireOf(benchmark);
        return new SurveyResults(benchmark, changes, rates, history, Optional.of(newRows));
    }

    /**
     * The benchmark.
     *
     * @return the results of every unit in every measure
     */
    public Benchmark benchmark() {
        return benchmark;
    }

    /**
     * The units.
     *
     * @return their results, by code (code points)
     */
    public List<UnitBenchmark> units() {
        return benchmark.units();
    }

    /**
     * The changes.
     *
     * @return against the latest earlier survey first; possibly none
     */
    public List<ChangeOverTime> changes() {
        return changes;
    }

    /**
     * The response rates.
     *
     * @return by year, the latest first; possibly none
     */
    public Map<Integer, ResponseRates> rates() {
        return rates;
    }

    /**
     * What was published of earlier surveys.
     *
     * @return by the benchmark's rule on respondents, and without national averages of years that the changes have
     */
    public PublishedHistory history() {
        return history.beside(changes);
    }

    /**
     * What became of the rows of the survey's responses.
     *
     * @return empty where that is not known
     */
    public Optional<PublishedRows> rows() {
        return rows;
    }

    /**
     * The survey's year.
     *
     * @return the year of the benchmark
     */
    public int year() {
        return benchmark.questionnaire().survey().year();
    }

    /**
     * The results of a unit in all questions as a table of all rows, with the changes against earlier surveys: up and
     * down are significant, same is not, a dash is not comparable.
     *
     * @param unit the unit's code
     * @return respondents, score, national average, lowest, highest, band, then a column for each earlier survey
     * @throws IllegalArgumentException if there is no such unit; the message lists those there are
     */
    public TextTable questions(String unit) {
        return benchmark
                .unit(unit)
                .questions()
                .table(changes.stream()
                        .map(change -> new MeasureTable.Column(
                                String.valueOf(change.previousYear()),
                                result -> word(
                                        change.question(unit, result.measure().id()))))
                        .toList());
    }

    private static Object word(QuestionChange change) {
        return change.change().cell(value -> switch (value) {
            case DECREASE -> "down";
            case NO_CHANGE -> "same";
            case INCREASE -> "up";
        });
    }

    @Override
    public String toString() {
        return "Results of " + benchmark.questionnaire().survey() + ": "
                + Counted.of(benchmark.units().size(), "unit") + ", " + Counted.of(changes.size(), "earlier survey");
    }
}
