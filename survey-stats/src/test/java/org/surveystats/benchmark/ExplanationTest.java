package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.Estimate;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Decimals;

final class ExplanationTest {
    private final Benchmark benchmark = benchmark();

    /** Five units of 120, and T with 17 respondents, 13 of them with an answer to Q1. */
    private static Benchmark benchmark() {
        List<Respondent> respondents = new ArrayList<>(WardSurvey.random(21, 5, 120));
        for (int i = 0; i < 17; i++) {
            respondents.add(respondent("T", "AGE", "20", "SEX", "1", "Q1", i < 4 ? "" : i < 6 ? "1" : "2"));
        }
        return Benchmark.of(
                new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                        .add(WardSurvey.clean(WardSurvey.questionnaire(), respondents)),
                BenchmarkMethod.nhs2021().withWeightCap(4));
    }

    private static String six(double value) {
        return Decimals.rounded(value, 6).toString();
    }

    private static void stepsAreNumbered(Explanation explanation) {
        List<String> numbered = explanation
                .toString()
                .lines()
                .filter(line -> line.matches("\\d+\\. .*"))
                .toList();

        assertThat(numbered).hasSameSizeAs(explanation.steps());
        for (int i = 0; i < numbered.size(); i++) {
            assertThat(numbered.get(i))
                    .isEqualTo((i + 1) + ". " + explanation.steps().get(i).title());
        }
    }

    private static void containsTheJudgement(Explanation explanation, MeasureResult result) {
        Classification judged = result.classification().orElseThrow();
        ExpectedRange range = result.national().expectedRange().orElseThrow();

        assertThat(explanation.toString())
                .contains(
                        "T = " + six(range.target()),
                        " = " + six(judged.z()),
                        "to [" + six(range.lowZ()) + ", " + six(range.highZ()) + "]",
                        six(judged.winsorisedZ()),
                        "of 5 units = " + six(range.phi()),
                        " = " + six(range.tau2()),
                        "standard deviation = sqrt(s^2 + tau2) = " + six(judged.standardDeviation()),
                        "zD = (y - T) / standard deviation = " + six(judged.adjustedZ()),
                        "95 %: " + six(judged.limits().lower(ConfidenceLevel.P95)) + " to "
                                + six(judged.limits().upper(ConfidenceLevel.P95)),
                        "cuts at 1.644854, 1.959964, 3.090232\n   " + judged.band(),
                        "weightCap = 4 (set by the caller)");
    }

    /** What may be published: no cells, no weights. */
    @Test
    void aShownQuestionIsDerivedFromItsScore() {
        MeasureResult result = benchmark.unit("U1").question("Q1");
        Estimate estimate = result.estimate().orElseThrow();

        stepsAreNumbered(result.explain());
        containsTheJudgement(result.explain(), result);
        assertThat(result.explain().headline())
                .isEqualTo("U1 Q1 Question Q1?: " + Decimals.rounded(estimate.value(), 1) + ", "
                        + result.band().orElseThrow());
        assertThat(result.explain().steps().subList(0, 2))
                .containsExactly(
                        new Explanation.Step(
                                "Score: weighted mean of the scored answers x of " + estimate.respondents()
                                        + " respondents",
                                "y = sum w x / sum w = " + six(estimate.value())),
                        new Explanation.Step(
                                "Standard error",
                                "s^2 = sum w^2 (x - y)^2 / (sum w)^2\ns = " + six(estimate.standardError())));
    }

    @Test
    void theAnalystsDerivationStartsWithTheAnswers() {
        MeasureResult result = benchmark.unit("U1").question("Q1");
        Estimate estimate = result.estimate().orElseThrow();
        ExcludedAnswers excluded = result.excluded().orElseThrow();
        Analysis analysis = benchmark.analysis();
        Explanation explanation = analysis.explain("U1", "Q1");

        stepsAreNumbered(explanation);
        containsTheJudgement(explanation, result);
        assertThat(analysis.excluded("U1", "Q1")).isEqualTo(excluded);
        assertThat(explanation.headline())
                .isEqualTo("Not for publication: " + result.explain().headline());
        assertThat(explanation.toString())
                .contains(
                        "Answers of 120 respondents",
                        " x Always, score 10",
                        excluded.unscored().get("don't know") + " x no score: don't know",
                        "left out: " + excluded.blank() + " blank, " + excluded.routedOut()
                                + " not led to the question\n",
                        "left out: " + excluded.unknownStratum() + " scored answers of unknown stratum\n",
                        " = " + six(estimate.value()),
                        "n = " + estimate.respondents(),
                        "s = " + six(estimate.standardError()),
                        "effective respondents (sum w)^2 / sum w^2 = "
                                + Decimals.rounded(analysis.answers("U1", "Q1").effectiveRespondents(), 1));
    }

    @Test
    void everyLineFitsThePrompt() {
        for (UnitBenchmark unit : benchmark.units()) {
            for (Measure measure : benchmark.measures()) {
                assertThat(unit.measure(measure.id()).explain().toString().lines())
                        .allMatch(line -> line.length() <= 80);
                assertThat(benchmark
                                .analysis()
                                .explain(unit.code(), measure.id())
                                .toString()
                                .lines())
                        .allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void answersAndExclusionsMakeUpTheUnit() {
        for (UnitBenchmark unit : benchmark.units()) {
            for (MeasureResult result : unit.questions()) {
                result.excluded()
                        .ifShown(excluded -> assertThat(
                                        excluded.total() + result.respondents().orElseThrow())
                                .as("%s %s", unit.code(), result.measure())
                                .isEqualTo(unit.respondents()));
            }
        }
    }

    @Test
    void aShownSectionIsDerivedFromItsQuestions() {
        UnitBenchmark unit = benchmark.unit("U2");
        MeasureResult section = unit.section("1");

        for (Explanation explanation :
                List.of(section.explain(), benchmark.analysis().explain("U2", "S1"))) {
            stepsAreNumbered(explanation);
            containsTheJudgement(explanation, section);
            for (String item : List.of("Q1", "Q2")) {
                Estimate estimate = unit.question(item).estimate().orElseThrow();
                assertThat(explanation.toString())
                        .contains(item + ": score " + six(estimate.value()) + ", s " + six(estimate.standardError())
                                + ", " + estimate.respondents() + " respondents");
            }
            assertThat(explanation.toString())
                    .contains(
                            "y = " + six(section.score().orElseThrow()),
                            "/ 2 = " + six(section.standardError().orElseThrow()));
        }
        assertThat(section.explain().toString()).doesNotContain("covariance of");
        assertThat(benchmark.analysis().explain("U2", "S1").toString()).contains("covariance of Q1 and Q2: ");
        assertThat(section.excluded().hiddenReason()).contains(HiddenReason.SECTION);
    }

    @Test
    void aSectionIsDerivedFromItsOwnQuestions() {
        assertThat(benchmark.analysis().explain("U2", "S2").toString())
                .contains("Q3_1: score ", "covariance of Q3_1 and Q2: ", "covariance of Q2 and Q1: ");
    }

    @Test
    void aCovarianceThatWasNotCountedIsNotKnown() {
        AnswerTally withoutPairs = new AnswerTally(
                        TallyPlan.of(WardSurvey.questionnaire()).withoutPairs())
                .add(WardSurvey.clean(WardSurvey.questionnaire(), WardSurvey.random(21, 5, 120)));

        assertThat(Benchmark.of(withoutPairs).analysis().explain("U2", "S1").toString())
                .contains("covariance of Q1 and Q2: not known");
        assertThat(benchmark.analysis().explain("U2", "S1").toString()).doesNotContain("not known");
    }

    @Test
    void aHiddenQuestionSaysItsReasonAndNoNumber() {
        MeasureResult hidden = benchmark.unit("T").question("Q1");

        assertThat(hidden.explain()).hasToString("T Q1 Question Q1?: not shown (fewer than 30 respondents)");
        assertThat(hidden.explain().steps()).isEmpty();
        assertThat(hidden.excluded().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(hidden.confidenceInterval(0.95).isShown()).isFalse();
        assertThat(hidden.respondents().isShown()).isFalse();
        assertThat(hidden).hasToString("T Q1 Question Q1?: not shown (fewer than 30 respondents)");
    }

    /** An auditor sees what is hidden, and that it is. */
    @Test
    void theAnalystsDerivationOfAHiddenQuestionHasItsNumbers() {
        Analysis analysis = benchmark.analysis();
        Estimate estimate = analysis.estimates()
                .rows()
                .get(analysis.estimates().units().indexOf("T"))
                .item(QuestionId.of("Q1"))
                .orElseThrow();
        Explanation explanation = analysis.explain("T", "Q1");

        stepsAreNumbered(explanation);
        assertThat(explanation.headline()).isEqualTo("Not for publication: T Q1 Question Q1?");
        assertThat(explanation.toString())
                .contains("= " + six(estimate.value()), "s = " + six(estimate.standardError()))
                .contains("Publication\n   not shown (fewer than 30 respondents)\n")
                .endsWith("weightCap = 4 (set by the caller)");
        assertThat(analysis.explain("T", "S1").toString().lines().limit(3))
                .as("one of its questions has no score at all")
                .containsExactly(
                        "Not for publication: T S1 Care",
                        "1. Publication",
                        "   not shown (Q1 of the section is not shown)");
        assertThat(analysis.excluded("T", "Q1").total()).isPositive();
    }

    @Test
    void theAnalystsSideNamesWhatThereIs() {
        Analysis analysis = benchmark.analysis();

        assertThat(analysis.benchmark()).isSameAs(benchmark);
        assertThat(analysis.tally()).isEqualTo(analysis.tally()).isNotSameAs(analysis.tally());
        assertThat(analysis).asString().startsWith("Analyst's side, not for publication: AnswerTally of ");
        assertThatThrownBy(() -> analysis.explain("U9", "Q1")).hasMessageStartingWith("unit must be one of ");
        assertThatThrownBy(() -> analysis.explain("U1", "Q99")).hasMessageStartingWith("measure must be one of ");
        assertThatThrownBy(() -> analysis.answers("U1", "S1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("question must be one of ");
        assertThatThrownBy(() -> analysis.answers("U9", "Q1")).hasMessageStartingWith("unit must be one of ");
        assertThatThrownBy(() -> analysis.excluded("U9", "Q1")).hasMessageStartingWith("unit must be one of ");
    }

    @Test
    void aHiddenSectionSaysItsReasonAndNoNumber() {
        assertThat(benchmark.unit("T").section("S1").explain())
                .hasToString("T S1 Care: not shown (Q1 of the section is not shown)");
    }

    @Test
    void whatIsHiddenEntersNoNationalFigure() {
        NationalResult national = benchmark.national("Q1");
        double sum = 0;
        for (int unit = 1; unit <= 5; unit++) {
            sum += benchmark.unit("U" + unit).question("Q1").score().orElseThrow();
        }

        assertThat(national.units()).isEqualTo(5);
        assertThat(national.average().orElseThrow()).isEqualTo(sum / 5);
        assertThat(national.highest().orElseThrow().unit()).startsWith("U");
    }

    @Test
    void aBandThatIsNotThereIsExplainedByItsReason() {
        Explanation explanation = Estimates.benchmark(
                        BenchmarkMethod.nhs2021(), Estimates.unit("A", "Q1", Estimates.of(6, 1)))
                .unit("A")
                .question("Q1")
                .explain();

        assertThat(explanation.toString().lines())
                .containsExactly(
                        "A Q1 Question Q1?: 6.0",
                        "1. Score: as given, of 50 respondents",
                        "   y = 6.000000",
                        "2. Standard error: as given",
                        "   s = 1.000000",
                        "3. Target: the score of the only unit shown",
                        "   T = 6.000000",
                        "4. Band",
                        "   not shown (fewer than 3 units with a standard error above 0)",
                        "5. Options of the method that differ from nhs2021",
                        "   none");
    }

    @Test
    void anOptionSetToTheValueOfThePresetIsNotListed() {
        BenchmarkMethod same = BenchmarkMethod.nhs2021().with("changeConfidence", "0.95");
        assertThat(Estimates.benchmark(same, Estimates.unit("A", "Q1", Estimates.of(6, 1)))
                        .unit("A")
                        .question("Q1")
                        .explain()
                        .toString())
                .endsWith("differ from nhs2021\n   none");
    }

    @Test
    void exclusionsPrintByReason() {
        assertThat(new ExcludedAnswers(Map.of("not sure", 12L), 3, 40, 5)).hasToString("""
                60 respondents of the unit are not in the score
                reason                   respondents
                not sure                          12
                unknown stratum                    3
                blank                             40
                not led to the question            5""");
    }
}
