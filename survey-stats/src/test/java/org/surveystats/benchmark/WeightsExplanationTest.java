package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.tally.AnswerTally;

/**
 * A score explained that was worked out by hand. Of 200 people of known stratum half are men under 40 and half women of
 * 40 and over; A has 60 and 20 of them, so w = (1/2) / (3/4) = 2/3 and (1/2) / (1/4) = 2. Of the young men 45 say
 * Always (10) and 15 Never (0), of the older women 5 and 15, and 10 of unknown age say Sometimes (5): sum w x = 45 x 10
 * x 2/3 + 5 x 10 x 2 = 400 and sum w = 80.
 */
final class WeightsExplanationTest {
    private static List<Respondent> people(int people, String unit, String age, String sex, String answer) {
        return Collections.nCopies(people, respondent(unit, "AGE", age, "SEX", sex, "Q1", answer));
    }

    private static List<String> explained(BenchmarkMethod method) {
        List<Respondent> all = new ArrayList<>();
        all.addAll(people(45, "A", "30", "1", "1"));
        all.addAll(people(15, "A", "30", "1", "3"));
        all.addAll(people(5, "A", "50", "2", "1"));
        all.addAll(people(15, "A", "50", "2", "3"));
        all.addAll(people(10, "A", "", "1", "2"));
        all.addAll(people(40, "B", "30", "1", "1"));
        all.addAll(people(80, "B", "50", "2", "1"));
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                .add(WardSurvey.clean(WardSurvey.questionnaire(), all));
        return Benchmark.of(tally, method)
                .analysis()
                .explain("A", "Q1")
                .toString()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void eachStratumIsTold() {
        assertThat(explained(BenchmarkMethod.nhs2021()))
                .contains(
                        "1. Answers of 90 respondents",
                        "stratum respondents share of all w answers mean x",
                        "16-39, men 60 0.7500 0.5000 0.666667 60 7.5000",
                        "16-39, women 0 0.0000 0.0000 - 0 -",
                        "40+, men 0 0.0000 0.0000 - 0 -",
                        "40+, women 20 0.2500 0.5000 2.000000 20 2.5000",
                        "y = sum w x / sum w = 400.000000 / 80.000000 = 5.000000",
                        "left out: 10 scored answers of unknown stratum");
    }

    /** sum w^2 (x - y)^2 = 60 x 4/9 x 25 + 20 x 4 x 25 and sum w^2 = 60 x 4/9 + 20 x 4. */
    @Test
    void theStandardErrorIsTold() {
        assertThat(explained(BenchmarkMethod.nhs2021()))
                .contains(
                        "sum w (x - y)^2 = 2000.000000, sum w^2 (x - y)^2 = 2666.666667",
                        "sum w^2 = 106.666667, n = 80",
                        "effective respondents (sum w)^2 / sum w^2 = 60.0",
                        "s = 0.645497");
    }

    @Test
    void thoseOfUnknownStratumHaveAWeightButNoShare() {
        assertThat(explained(BenchmarkMethod.nhs2021())).noneMatch(line -> line.startsWith("unknown "));
        assertThat(explained(BenchmarkMethod.nhs2021().with("unknownStratum", "weight-one")))
                .contains(
                        "unknown - - - 1.000000 10 5.0000", "y = sum w x / sum w = 450.000000 / 90.000000 = 5.000000");
    }
}
