package org.surveystats.io.json;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.text.Counted;

/**
 * The public results of a benchmark as plain values, as {@link BenchmarkJson} writes and reads them: what a program
 * that did not compute the benchmark can know of it. A suppressed figure is not in here, only why.
 *
 * @param survey what readers need to know of the survey, its provenance among it
 * @param method every option of the method, with where its value comes from
 * @param scheme the bands and levels there are, which the method names
 * @param measures what units are compared on, with the national figures
 * @param units the results of each unit, by code
 * @param changes against earlier surveys, by unit, question and year with the latest first
 * @param rates response rates, by year with the latest first, then by unit; all units together last
 */
public record BenchmarkDocument(
        SurveyInfo survey,
        List<MethodEntry> method,
        BandScheme scheme,
        List<MeasureEntry> measures,
        List<UnitEntry> units,
        List<ChangeEntry> changes,
        List<RateEntry> rates) {

    private record Result(String unit, String measure) {}

    private record Compared(String unit, String measure, int year) {}

    /**
     * Copies the lists and checks that they fit together.
     *
     * @throws IllegalArgumentException if a measure, unit, change or rate occurs twice, a unit
     *     does not have one result for each measure, a classification is not of the scheme, the scheme is not the one
     *     of the method, a change is of an unknown unit or measure, or its test is shown where the unit's score is not
     */
    public BenchmarkDocument {
        Objects.requireNonNull(survey, "survey must not be null");
        method = List.copyOf(method);
        String named = MethodEntry.bandScheme(method);
        if (!Objects.requireNonNull(scheme, "scheme must not be null").id().equals(named)) {
            throw new IllegalArgumentException("scheme must be " + named + ", as the method says: " + scheme.id());
        }
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
                        .map(change -> new Compared(change.unit(), change.measure(), change.previousYear()))
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
            for (ResultEntry result : unit.results()) {
                result.requireOf(scheme, unit.code());
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

    private static void distinct(String name, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(name + " must be distinct: " + value + " occurs twice");
            }
        }
    }

    /**
     * The public results of a benchmark.
     *
     * @param results all that is known of the survey
     * @return its benchmark, changes and rates as plain values
     * @throws IllegalArgumentException if a year is none that a survey can be of, or an average is infinite
     */
    public static BenchmarkDocument of(SurveyResults results) {
        Benchmark benchmark = results.benchmark();
        return new BenchmarkDocument(
                benchmark.questionnaire().survey(),
                MethodEntry.all(benchmark.method()),
                benchmark.method().get(MethodOption.BANDS),
                benchmark.measures().stream()
                        .map(measure -> MeasureEntry.of(benchmark.national(measure.id())))
                        .toList(),
                benchmark.units().stream().map(UnitEntry::of).toList(),
                ChangeEntry.all(results),
                RateEntry.all(results.rates()));
    }

    /** The survey and how much there is of it. */
    @Override
    public String toString() {
        return survey.title() + " " + survey.year() + ": " + Counted.of(units.size(), "unit") + ", "
                + Counted.of(measures.size(), "measure") + ", " + Counted.of(changes.size(), "change") + ", "
                + Counted.of(rates.size(), "response rate");
    }
}
