package org.surveystats.benchmark;

import org.surveystats.method.BenchmarkMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;

/** Estimates that tests set as they like. */
final class Estimates {
    private Estimates() {}

    static Estimate of(double score, double error) {
        return new Estimate(score, error, 50);
    }

    /** Estimates of items: id, estimate, id, estimate. */
    static UnitEstimates unit(String code, Object... items) {
        Map<QuestionId, Estimate> estimates = new HashMap<>();
        for (int i = 0; i < items.length; i += 2) {
            estimates.put(QuestionId.of((String) items[i]), (Estimate) items[i + 1]);
        }
        return new UnitEstimates(code, 60, false, estimates, Map.of());
    }

    static Benchmark benchmark(Questionnaire questionnaire, UnitEstimates... units) {
        return Benchmark.of(questionnaire, List.of(units), BenchmarkMethod.nhs2021());
    }

    static Benchmark benchmark(BenchmarkMethod method, UnitEstimates... units) {
        return Benchmark.of(WardSurvey.questionnaire(), List.of(units), method);
    }
}
