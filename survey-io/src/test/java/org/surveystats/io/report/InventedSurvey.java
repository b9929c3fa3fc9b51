package org.surveystats.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.Terms;
import org.surveystats.questionnaire.Wording;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

/**
 * A survey of two scored questions that tests bend.
 *
 * @param questionnaire its questions
 * @param units its units
 */
record InventedSurvey(Questionnaire questionnaire, List<Unit> units) {
    private static final int RESPONDENTS = 60;
    private static final int NOT_RETURNED = 200;

    /** Four units, with every kind of text passed through the function. */
    static InventedSurvey of(UnaryOperator<String> text) {
        return new InventedSurvey(questions(text, true), units(text, "A", "B", "C", "D"));
    }

    static InventedSurvey plain() {
        return of(text -> text);
    }

    InventedSurvey withUnits(String... codes) {
        return new InventedSurvey(questionnaire, units(text -> text, codes));
    }

    InventedSurvey with(Questionnaire changed) {
        return new InventedSurvey(changed, units);
    }

    InventedSurvey withoutRoute() {
        return with(questions(text -> text, false));
    }

    private static List<Unit> units(UnaryOperator<String> text, String... codes) {
        List<Unit> units = new ArrayList<>();
        for (String code : codes) {
            units.add(new Unit(
                    code, text.apply("name of " + code), text.apply("region"), text.apply("contact"), List.of()));
        }
        return units;
    }

    private static Questionnaire questions(UnaryOperator<String> text, boolean routed) {
        SurveyInfo survey = new SurveyInfo(
                text.apply("programme"),
                text.apply("title"),
                2021,
                text.apply("sampling"),
                text.apply("fieldwork"),
                text.apply("eligibility"),
                text.apply("conductor"),
                text.apply("provenance"),
                new Terms(text.apply("unit"), text.apply("units"), text.apply("people")));
        QuestionInfo second = info("Q2", text);
        StratumVariable sex = new StratumVariable.Coded(
                text.apply("sex"),
                QuestionId.of("sex"),
                List.of(
                        new StratumVariable.CodeCategory(text.apply("women"), new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory(text.apply("men"), new TreeSet<>(List.of(2)))));
        return Questionnaire.of(
                        survey,
                        ResponseLayout.of("unit").withStrata(sex),
                        SingleChoice.of(
                                info("sex", text).asDemographic(),
                                AnswerOption.of(1, text.apply("woman")),
                                AnswerOption.of(2, text.apply("man"))),
                        SingleChoice.of(
                                info("gate", text),
                                AnswerOption.of(1, text.apply("in")),
                                AnswerOption.of(2, text.apply("out"))),
                        scored(info("Q1", text), text),
                        scored(routed ? second.withRoute(Route.answered("gate", 1)) : second, text))
                .withSections(Section.of("1", text.apply("first section"), "Q1", "Q2"));
    }

    private static QuestionInfo info(String id, UnaryOperator<String> text) {
        Wording wording = new Wording(
                text.apply("question " + id),
                true,
                true,
                text.apply("theme of " + id),
                text.apply("summary of " + id),
                text.apply("base of " + id));
        return QuestionInfo.of(id, id).withWording(wording).comparedWith(2020, id);
    }

    static SingleChoice scored(QuestionInfo info, UnaryOperator<String> text) {
        return SingleChoice.of(
                info,
                AnswerOption.scored(1, text.apply("good"), 10),
                AnswerOption.scored(2, text.apply("fair"), 5),
                AnswerOption.scored(3, text.apply("bad"), 0),
                AnswerOption.excluded(9, text.apply("no idea"), text.apply("no idea")));
    }

    Benchmark benchmark() {
        return benchmark(questionnaire);
    }

    private Benchmark benchmark(Questionnaire asked) {
        ResponsesBuilder rows = ResponsesBuilder.of(asked);
        for (int unit = 0; unit < units.size(); unit++) {
            for (int i = 0; i < RESPONDENTS; i++) {
                String gate = i % 4 == 0 ? "2" : "1";
                String first = i % 13 == 0 ? "9" : String.valueOf(1 + (i * (unit + 3) / 5 + unit) % 3);
                rows.add(
                        units.get(unit).code(),
                        Map.of("sex", "" + (1 + i % 2), "gate", gate, "Q1", first, "Q2", "" + (1 + (i + unit) % 3)));
            }
        }
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(asked)).add(Cleaning.of(asked).clean(rows.build()));
        return Benchmark.of(tally, BenchmarkMethod.nhs2021(), units);
    }

    /** Of this year alone. */
    SurveyResults alone() {
        return SurveyResults.of(benchmark());
    }

    /** With an earlier year and response rates. */
    SurveyResults data() {
        Benchmark now = benchmark();
        Benchmark then =
                benchmark(questionnaire.withSurvey(questionnaire.survey().withYear(2020)));
        List<SampleOutcomes> outcomes = units.stream()
                .map(unit -> SampleOutcomes.of(unit.code(), RESPONDENTS, 0, 0, 0, 0, NOT_RETURNED))
                .toList();
        return SurveyResults.of(now)
                .withChanges(List.of(ChangeOverTime.between(now, then)))
                .withRates(Map.of(2021, ResponseRates.of(outcomes)));
    }
}
