package org.surveystats.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.sample.Unit;

/**
 * From estimates to results: first what is shown, measure by measure over all units, then the results of each unit.
 *
 * @param measures the scored items, then the sections
 * @param nationals by measure, in their order
 * @param units by code, in the order of the estimates
 * @param derivation explains every figure
 */
record Results(
        List<Measure> measures,
        Map<String, NationalResult> nationals,
        Map<String, UnitBenchmark> units,
        Derivation derivation) {
    static Results of(
            Questionnaire questionnaire, BenchmarkMethod method, Estimated estimated, List<Unit> descriptions) {
        List<Measure> measures = Measures.of(questionnaire);
        Map<String, MeasureColumn> columns = columns(questionnaire, method, measures, estimated);
        List<String> codes = estimated.estimates().units();
        ShownScores shown = ShownScores.of(codes, columns);
        Details details = estimated.details().apply(shown);
        Derivation derivation = Derivation.of(method, questionnaire, shown, details);
        Map<String, NationalResult> nationals = new LinkedHashMap<>();
        columns.forEach((measure, column) -> nationals.put(measure, column.national()));
        Map<String, Unit> described = descriptions.stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (first, second) -> first));
        Map<String, UnitBenchmark> units = new LinkedHashMap<>();
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            units.put(
                    code,
                    new UnitBenchmark(
                            code,
                            Optional.ofNullable(described.get(code)),
                            estimated.estimates().respondents(index),
                            results(code, index, columns, derivation),
                            details,
                            questionnaire));
        }
        return new Results(
                measures, Collections.unmodifiableMap(nationals), Collections.unmodifiableMap(units), derivation);
    }

    private static Map<String, MeasureColumn> columns(
            Questionnaire questionnaire, BenchmarkMethod method, List<Measure> measures, Estimated estimated) {
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
                                    measure,
                                    section.get(),
                                    estimated.estimates(),
                                    columns,
                                    questionnaire.scale(),
                                    method,
                                    estimated.withheld())
                            : MeasureColumn.ofItem(
                                    measure,
                                    estimated.estimates(),
                                    estimated.asked().test(QuestionId.of(id)),
                                    questionnaire.scale(),
                                    method,
                                    estimated.withheld()));
        }
        return columns;
    }

    private static Map<String, MeasureResult> results(
            String unit, int index, Map<String, MeasureColumn> columns, Derivation derivation) {
        Map<String, MeasureResult> results = new LinkedHashMap<>();
        columns.forEach((measure, column) -> results.put(
                measure,
                new MeasureResult(
                        unit,
                        column.national().measure(),
                        column.estimates().get(index),
                        column.standardErrors().get(index),
                        column.classifications().get(index),
                        column.national(),
                        derivation)));
        return Collections.unmodifiableMap(results);
    }
}
