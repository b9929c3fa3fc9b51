package org.surveystats.benchmark;

import org.surveystats.method.BenchmarkMethod;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.sample.Unit;
import org.surveystats.suppression.Published;

/**
 * From estimates to results, measure by measure over all units.
 *
 * @param measures the scored items, then the sections
 * @param nationals by measure, in their order
 * @param units by code, in the order of the estimates
 */
record Results(List<Measure> measures, Map<String, NationalResult> nationals, Map<String, UnitBenchmark> units) {
    static Results of(
            Questionnaire questionnaire,
            BenchmarkMethod method,
            SurveyEstimates estimates,
            List<Unit> descriptions,
            Predicate<QuestionId> asked,
            Withheld withheld,
            Details details) {
        List<Measure> measures = Measures.of(questionnaire);
        Map<String, MeasureColumn> columns = columns(questionnaire, method, measures, estimates, asked, withheld);
        Map<String, NationalResult> nationals = new LinkedHashMap<>();
        columns.forEach((measure, column) -> nationals.put(measure, column.national()));
        Map<String, Unit> described = descriptions.stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (first, second) -> first));
        Map<String, UnitBenchmark> units = new LinkedHashMap<>();
        for (int place = 0; place < estimates.units().size(); place++) {
            String code = estimates.units().get(place);
            Map<String, MeasureResult> results = results(code, place, columns.values(), details, method);
            units.put(
                    code,
                    new UnitBenchmark(
                            code,
                            Optional.ofNullable(described.get(code)),
                            estimates.respondents(place),
                            results,
                            () -> details.demographics(code, results),
                            questionnaire));
        }
        return new Results(measures, nationals, Collections.unmodifiableMap(units));
    }

    private static Map<String, MeasureColumn> columns(
            Questionnaire questionnaire,
            BenchmarkMethod method,
            List<Measure> measures,
            SurveyEstimates estimates,
            Predicate<QuestionId> asked,
            Withheld withheld) {
        Map<String, Section> sections =
                questionnaire.sections().stream().collect(Collectors.toMap(Section::measure, Function.identity()));
        Map<String, MeasureColumn> columns = new LinkedHashMap<>();
        for (Measure measure : measures) {
            String id = measure.id();
            Optional<Section> section = Optional.ofNullable(sections.get(id));
            columns.put(
                    id,
                    section.isPresent()
                            ? MeasureColumn.ofSection(
                                    measure, section.get(), estimates, columns, questionnaire.scale(), method, withheld)
                            : MeasureColumn.ofItem(
                                    measure,
                                    estimates,
                                    asked.test(QuestionId.of(id)),
                                    questionnaire.scale(),
                                    method,
                                    withheld));
        }
        return columns;
    }

    /** A unit's result in a measure, one of those that the benchmark has. */
    static MeasureResult result(Map<String, MeasureResult> results, String measure) {
        return Objects.requireNonNull(results.get(measure), "every measure has a result");
    }

    private static Map<String, MeasureResult> results(
            String unit, int place, Collection<MeasureColumn> columns, Details details, BenchmarkMethod method) {
        Map<String, MeasureResult> results = new LinkedHashMap<>();
        for (MeasureColumn column : columns) {
            Measure measure = column.national().measure();
            Published<Estimate> estimate = column.estimates().get(place);
            results.put(
                    measure.id(),
                    new MeasureResult(
                            unit,
                            measure,
                            estimate,
                            column.standardErrors().get(place),
                            column.classifications().get(place),
                            column.national(),
                            () -> estimate.flatMap(shown -> details.excluded(unit, measure, results)),
                            () -> estimate.isShown() ? details.steps(measure, results) : List.of(),
                            first -> new Derivation(method, column, place).of(unit, measure, first)));
        }
        return Collections.unmodifiableMap(results);
    }
}
