package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.MethodOption;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.OptionSource;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.Published;

/**
 * The public results of a benchmark as plain values, as {@link BenchmarkJson} writes and reads them: what a program that did
 * not compute the benchmark can know of it. A suppressed figure is not in here, only why.
 *
 * @param survey what readers need to know of the survey, its provenance among it
 * @param method every option of the method, with where its value comes from
 * @param measures what units are compared on, with the national figures
 * @param units the results of each unit, by code
 * @param changes against earlier surveys, by unit, question and year with the latest first
 * @param rates response rates, by year with the latest first, then by unit; all units together last
 */
public record BenchmarkDocument(
        SurveyInfo survey,
        List<Option> method,
        List<MeasureEntry> measures,
        List<UnitEntry> units,
        List<ChangeEntry> changes,
        List<RateEntry> rates) {

    /**
     * An option of the method.
     *
     * @param name its name
     * @param value its value, as in a questionnaire
     * @param source where the value comes from
     */
    public record Option(String name, String value, OptionSource source) {
        /**
         * Checks that all is given.
         *
         * @param name its name
         * @param value its value, as in a questionnaire
         * @param source where the value comes from
         */
        public Option {
            notNull("name", name);
            notNull("value", value);
            notNull("source", source);
        }
    }

    /**
     * A measure over all units whose score is shown.
     *
     * @param measure the measure
     * @param units how many units' scores are shown
     * @param average the plain mean of their scores
     * @param lowest the lowest score and whose it is
     * @param highest the highest score and whose it is
     * @param range what is expected of units
     */
    public record MeasureEntry(
            Measure measure,
            int units,
            Published<Double> average,
            Published<NationalResult.Extreme> lowest,
            Published<NationalResult.Extreme> highest,
            Published<Range> range) {
        /**
         * Checks that all is given.
         *
         * @param measure the measure
         * @param units how many units' scores are shown
         * @param average the plain mean of their scores
         * @param lowest the lowest score and whose it is
         * @param highest the highest score and whose it is
         * @param range what is expected of units
         * @throws IllegalArgumentException if the number of units is negative
         */
        public MeasureEntry {
            notNull("measure", measure);
            Argument.atLeast("units", units, 0);
            notNull("average", average);
            notNull("lowest", lowest);
            notNull("highest", highest);
            notNull("range", range);
        }
    }

    /**
     * What is expected of units, without the options that led to it.
     *
     * @param target the plain mean of the units' scores
     * @param units how many units have a standard error above 0
     * @param phi mean of their squared winsorised z
     * @param tau2 variance between units
     * @param lowZ what z is raised to by winsorising
     * @param highZ what z is lowered to by winsorising
     */
    public record Range(double target, int units, double phi, double tau2, double lowZ, double highZ) {}

    /**
     * A unit.
     *
     * @param code its code
     * @param name its name, the code when none is known
     * @param region where it lies, empty when that is not known
     * @param respondents how many people took part
     * @param results one for each measure, in the order of the measures
     */
    public record UnitEntry(String code, String name, String region, long respondents, List<ResultEntry> results) {
        /**
         * Copies the results.
         *
         * @param code its code
         * @param name its name, the code when none is known
         * @param region where it lies, empty when that is not known
         * @param respondents how many people took part
         * @param results one for each measure, in the order of the measures
         */
        public UnitEntry {
            Argument.text("code", code);
            notNull("name", name);
            notNull("region", region);
            Argument.atLeast("respondents", respondents, 0L);
            results = List.copyOf(results);
        }
    }

    /**
     * A unit's result in a measure.
     *
     * @param measure the measure's id
     * @param estimate the score with its standard error
     * @param classification how it compares, with limits and band
     */
    public record ResultEntry(String measure, Published<Estimate> estimate, Published<Classification> classification) {
        /**
         * Checks that nothing follows from the classification that the estimate hides.
         *
         * @param measure the measure's id
         * @param estimate the score with its standard error
         * @param classification how it compares, with limits and band
         * @throws IllegalArgumentException if the estimate is hidden and the classification is not
         */
        public ResultEntry {
            Argument.text("measure", measure);
            notNull("estimate", estimate);
            notNull("classification", classification);
            if (!estimate.isShown() && classification.isShown()) {
                throw new IllegalArgumentException(
                        "classification must be hidden where the estimate is: measure " + measure);
            }
        }
    }

    /**
     * A change of a unit in a question.
     *
     * @param unit the unit's code
     * @param measure the question's id
     * @param previousYear the earlier survey's year
     * @param then the earlier score
     * @param test whether the scores differ
     * @param change the change in a word
     */
    public record ChangeEntry(
            String unit,
            String measure,
            int previousYear,
            Published<Estimate> then,
            Published<TestResult> test,
            Published<Change> change) {
        /**
         * Checks that nothing follows from the test that the earlier score hides.
         *
         * @param unit the unit's code
         * @param measure the question's id
         * @param previousYear the earlier survey's year
         * @param then the earlier score
         * @param test whether the scores differ
         * @param change the change in a word
         * @throws IllegalArgumentException if the earlier score is hidden and the test is not, or the test is hidden and the
         *     change is not
         */
        public ChangeEntry {
            Argument.text("unit", unit);
            Argument.text("measure", measure);
            notNull("then", then);
            notNull("test", test);
            notNull("change", change);
            if (!then.isShown() && test.isShown()) {
                throw new IllegalArgumentException(
                        "test must be hidden where then is: " + unit + ", " + measure + ", " + previousYear);
            }
            if (!test.isShown() && change.isShown()) {
                throw new IllegalArgumentException(
                        "change must be hidden where the test is: " + unit + ", " + measure + ", " + previousYear);
            }
        }
    }

    /**
     * The response of a unit in a year.
     *
     * @param year the survey's year
     * @param response the counts; without unit code for all units together
     */
    public record RateEntry(int year, ResponseRates.ResponseRate response) {
        /**
         * Checks that the counts are given.
         *
         * @param year the survey's year
         * @param response the counts; without unit code for all units together
         */
        public RateEntry {
            notNull("response", response);
        }
    }

    private record Result(String unit, String measure) {}

    private record Place(String unit, String measure, int year) {}

    /**
     * Copies the lists and checks that they fit together.
     *
     * @param survey what readers need to know of the survey, its provenance among it
     * @param method every option of the method, with where its value comes from
     * @param measures what units are compared on, with the national figures
     * @param units the results of each unit, by code
     * @param changes against earlier surveys, by unit, question and year with the latest first
     * @param rates response rates, by year with the latest first, then by unit; all units together last
     * @throws IllegalArgumentException if a measure, unit, change or rate stands twice, a unit has not one result for each
     *     measure, a change is of an unknown unit or measure, or its test is shown where the unit's score is not
     */
    public BenchmarkDocument {
        Objects.requireNonNull(survey, "survey must not be null");
        method = List.copyOf(method);
        measures = List.copyOf(measures);
        units = List.copyOf(units);
        changes = List.copyOf(changes);
        rates = List.copyOf(rates);
        List<String> ids = measures.stream().map(entry -> entry.measure().id()).toList();
        distinct("measures", ids);
        distinct("units", units.stream().map(UnitEntry::code).toList());
        distinct(
                "changes",
                changes.stream()
                        .map(change -> new Place(change.unit(), change.measure(), change.previousYear()))
                        .toList());
        distinct(
                "rates",
                rates.stream()
                        .map(rate -> rate.year() + " " + rate.response().unit())
                        .toList());
        Set<Result> hidden = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (UnitEntry unit : units) {
            codes.add(unit.code());
            if (!unit.results().stream().map(ResultEntry::measure).toList().equals(ids)) {
                throw new IllegalArgumentException(
                        "results must be one for each measure in their order: unit " + unit.code());
            }
            unit.results().stream()
                    .filter(result -> !result.estimate().isShown())
                    .forEach(result -> hidden.add(new Result(unit.code(), result.measure())));
        }
        Set<String> known = Set.copyOf(ids);
        for (ChangeEntry change : changes) {
            if (!codes.contains(change.unit()) || !known.contains(change.measure())) {
                throw new IllegalArgumentException("changes must be of units and measures of the document: "
                        + change.unit() + ", " + change.measure());
            }
            if (change.test().isShown() && hidden.contains(new Result(change.unit(), change.measure()))) {
                throw new IllegalArgumentException("test must be hidden where the unit's estimate is: " + change.unit()
                        + ", " + change.measure() + ", " + change.previousYear());
            }
        }
    }

    private static void notNull(String name, Object value) {
        Objects.requireNonNull(value, name + " must not be null");
    }

    private static void distinct(String name, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(name + " must be distinct: " + value + " stands twice");
            }
        }
    }

    /**
     * The public results of a benchmark.
     *
     * @param benchmark the results
     * @param changes against earlier surveys, possibly none
     * @param rates response rates by year, possibly none
     * @return the same as plain values
     * @throws IllegalArgumentException if the changes are of another benchmark
     */
    public static BenchmarkDocument of(
            Benchmark benchmark, List<ChangeOverTime> changes, Map<Integer, ResponseRates> rates) {
        changes.forEach(change -> change.requireOf(benchmark));
        return new BenchmarkDocument(
                benchmark.questionnaire().survey(),
                options(benchmark.method()),
                benchmark.measures().stream()
                        .map(measure -> measure(benchmark.national(measure.id())))
                        .toList(),
                benchmark.units().stream().map(BenchmarkDocument::unit).toList(),
                changes(benchmark, changes),
                rates(rates));
    }

    private static List<Option> options(BenchmarkMethod method) {
        return MethodOption.all().stream()
                .map(option -> new Option(option.name(), method.text(option), method.source(option)))
                .toList();
    }

    private static MeasureEntry measure(NationalResult national) {
        return new MeasureEntry(
                national.measure(),
                national.units(),
                national.average(),
                national.lowest(),
                national.highest(),
                national.expectedRange().map(BenchmarkDocument::range));
    }

    private static Range range(ExpectedRange range) {
        return new Range(range.target(), range.units(), range.phi(), range.tau2(), range.lowZ(), range.highZ());
    }

    private static UnitEntry unit(UnitBenchmark unit) {
        List<ResultEntry> results = new ArrayList<>();
        unit.questions().forEach(result -> results.add(result(result)));
        unit.sections().forEach(result -> results.add(result(result)));
        return new UnitEntry(
                unit.code(),
                unit.name(),
                unit.unit().map(known -> known.region()).orElse(""),
                unit.respondents(),
                results);
    }

    private static ResultEntry result(MeasureResult result) {
        return new ResultEntry(result.measure().id(), result.estimate(), result.classification());
    }

    private static List<ChangeEntry> changes(Benchmark benchmark, List<ChangeOverTime> changes) {
        List<ChangeOverTime> latestFirst = changes.stream()
                .sorted(Comparator.comparingInt(ChangeOverTime::previousYear).reversed())
                .toList();
        List<ChangeEntry> entries = new ArrayList<>();
        for (UnitBenchmark unit : benchmark.units()) {
            Map<String, List<ChangeEntry>> byQuestion = new HashMap<>();
            for (ChangeOverTime year : latestFirst) {
                for (QuestionChange change : year.unit(unit.code())) {
                    byQuestion
                            .computeIfAbsent(change.measure().id(), id -> new ArrayList<>())
                            .add(change(change));
                }
            }
            for (MeasureResult result : unit.questions()) {
                entries.addAll(byQuestion.getOrDefault(result.measure().id(), List.of()));
            }
        }
        return entries;
    }

    private static ChangeEntry change(QuestionChange change) {
        return new ChangeEntry(
                change.unit(),
                change.measure().id(),
                change.previousYear(),
                change.then(),
                change.test(),
                change.change());
    }

    private static List<RateEntry> rates(Map<Integer, ResponseRates> rates) {
        List<RateEntry> entries = new ArrayList<>();
        new TreeMap<>(rates).descendingMap().forEach((year, all) -> {
            all.units().forEach(unit -> entries.add(new RateEntry(year, unit)));
            entries.add(new RateEntry(year, all.national()));
        });
        return entries;
    }

    /** The survey and how much there is of it. */
    @Override
    public String toString() {
        return survey.title() + " " + survey.year() + ": " + units.size() + " units, " + measures.size() + " measures, "
                + changes.size() + " changes, " + rates.size() + " response rates";
    }
}
