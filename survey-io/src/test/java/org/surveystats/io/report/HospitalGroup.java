package org.surveystats.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.decoding.RowProblem;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

/**
 * A survey of the hospitals of a group that has nothing that can be left out: no themes, summaries, strata, regions,
 * earlier years or answers without score. Tests bend it.
 *
 * @param questionnaire its questions; Q1 to Q3 are answered
 * @param method how it is benchmarked
 * @param respondents of each hospital
 * @param regions of each hospital, empty where it has none
 */
record HospitalGroup(
        Questionnaire questionnaire, BenchmarkMethod method, List<Integer> respondents, List<String> regions) {
    static final Questionnaire QUESTIONNAIRE = QuestionnaireJson.parse("""
            {
              "schema": 1,
              "survey": {
                "programme": "group",
                "title": "Inpatients of the Group",
                "year": 2024,
                "terms": {
                  "unit": "hospital", "units": "hospitals", "people": "inpatients", "average": "group average"
                }
              },
              "layout": {"unitColumn": "hospital"},
              "questions": [
                {"id": "Q1", "form": "single", "text": "Was the ward clean?", "options": [
                  {"code": 1, "label": "Very clean", "score": 10},
                  {"code": 2, "label": "Fairly clean", "score": 8},
                  {"code": 3, "label": "Not clean", "score": 0}
                ]},
                {"id": "Q2", "form": "single", "text": "Did you get help to eat your meals?", "options": [
                  {"code": 1, "label": "Always", "score": 10},
                  {"code": 2, "label": "Sometimes", "score": 5},
                  {"code": 3, "label": "Never", "score": 0}
                ]},
                {"id": "Q3", "form": "single", "text": "Were you told when you would go home?", "options": [
                  {"code": 1, "label": "Yes", "score": 10},
                  {"code": 2, "label": "No", "score": 0}
                ]}
              ]
            }
            """);

    /** Eight hospitals, H1 the worst, of which one has more than a thousand respondents. */
    static HospitalGroup plain() {
        return new HospitalGroup(QUESTIONNAIRE, BenchmarkMethod.nhs2021(), List.of(), List.of())
                .ofSizes(60, 70, 1_240, 45, 90, 66, 52, 81);
    }

    HospitalGroup with(Questionnaire changed) {
        return new HospitalGroup(changed, method, respondents, regions);
    }

    HospitalGroup with(BenchmarkMethod changed) {
        return new HospitalGroup(questionnaire, changed, respondents, regions);
    }

    HospitalGroup ofSizes(Integer... sizes) {
        return new HospitalGroup(questionnaire, method, List.of(sizes), List.of("", "", "", "", "", "", "", ""));
    }

    HospitalGroup in(String... places) {
        return new HospitalGroup(questionnaire, method, respondents, List.of(places));
    }

    Benchmark benchmark() {
        return benchmark(questionnaire);
    }

    private Benchmark benchmark(Questionnaire asked) {
        ResponsesBuilder rows = ResponsesBuilder.of(asked);
        List<Unit> units = new ArrayList<>();
        for (int hospital = 0; hospital < respondents.size(); hospital++) {
            String code = "H" + (hospital + 1);
            units.add(new Unit(code, "Hospital " + "ABCDEFGH".charAt(hospital), regions.get(hospital), "", List.of()));
            for (int i = 0; i < respondents.get(hospital); i++) {
                boolean well = i * 7 % 10 < 2 + hospital;
                rows.add(
                        code,
                        Map.of(
                                "Q1", well ? "1" : String.valueOf(2 + i % 2),
                                "Q2", String.valueOf(1 + (i + hospital) % 3),
                                "Q3", String.valueOf(1 + i % 2)));
            }
        }
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(asked)).add(Cleaning.of(asked).clean(rows.build()));
        return Benchmark.of(tally, method, units);
    }

    SurveyResults data() {
        return SurveyResults.of(benchmark());
    }

    /** With the same answers a year before. */
    SurveyResults dataOfTwoYears() {
        Questionnaire before = questionnaire.withSurvey(questionnaire.survey().withYear(2023));
        Benchmark now = benchmark();
        return SurveyResults.of(now).withChanges(List.of(ChangeOverTime.between(now, benchmark(before))));
    }

    /**
     * With as many rows left out by layout, plan and for want of a unit, and as many respondents who lack something.
     */
    static SurveyResults withRows(SurveyResults data, Map<RowProblem, Long> refused, int leftOut, int lacking) {
        Map<Boolean, List<UnitBenchmark>> units =
                data.benchmark().units().stream().collect(Collectors.partitioningBy(unit -> unit.respondents() >= 30));
        PublishedRows.Units shown = units(units.get(true));
        PublishedRows.Units hidden = units(units.get(false));
        PublishedRows.Part part = new PublishedRows.Part(shown, lacking);
        long read = shown.respondents()
                + hidden.respondents()
                + 3L * leftOut
                + refused.values().stream().mapToLong(Long::longValue).sum();
        return data.withRows(new PublishedRows(
                data.year(), read, refused, leftOut, leftOut, leftOut, shown, hidden, part, part, 0, 30));
    }

    private static PublishedRows.Units units(List<UnitBenchmark> units) {
        return new PublishedRows.Units(
                units.size(),
                units.stream().mapToLong(UnitBenchmark::respondents).sum());
    }
}
