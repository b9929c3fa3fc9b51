package org.surveystats.io.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;

/** Answers of the codes 1 and 2 to single choice questions of any ids, of the units A to D in two years. */
final class OddAnswers {
    private OddAnswers() {}

    static SurveyResults data(Questionnaire questionnaire) {
        Benchmark now = benchmark(questionnaire);
        Benchmark then =
                benchmark(questionnaire.withSurvey(questionnaire.survey().withYear(2020)));
        return SurveyResults.of(now).withChanges(List.of(ChangeOverTime.between(now, then)));
    }

    private static Benchmark benchmark(Questionnaire questionnaire) {
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
        for (int i = 0; i < 240; i++) {
            Map<String, String> cells = new HashMap<>();
            for (Question question : questionnaire.questions()) {
                cells.put(question.id().value(), String.valueOf(1 + (i * i / 4 + i % 3) % 2));
            }
            rows.add(List.of("A", "B", "C", "D").get(i % 4), cells);
        }
        return Benchmark.of(new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.of(questionnaire).clean(rows.build())));
    }
}
