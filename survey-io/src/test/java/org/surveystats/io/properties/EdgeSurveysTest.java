package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ZeroStandardError;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.StratumCounts;
import org.surveystats.weighting.StandardisationWeights;

/** Surveys at the edge of what the method is for: each has figures or the reason why there are none. */
class EdgeSurveysTest {
    private static final Questionnaire SURVEY = survey(ResponseLayout.of("unit"));

    private static Questionnaire survey(ResponseLayout layout) {
        List<SingleChoice> questions = new ArrayList<>();
        for (String id : List.of("Q1", "Q2", "Q3")) {
            questions.add(SingleChoice.of(
                    QuestionInfo.of(id, id).comparedWith(2021, id),
                    AnswerOption.scored(1, "good", 10),
                    AnswerOption.scored(2, "bad", 0)));
        }
        return Questionnaire.of(SurveyInfo.of("Edge", 2021), layout, questions.toArray(SingleChoice[]::new))
                .withSections(Section.of("A", "All", "Q1", "Q2", "Q3"), Section.of("B", "One", "Q1"));
    }

    /** Respondents who all answer the same questions, Q2 as Q1 and Q3 the other way round. */
    private static List<RandomSurvey.Row> rows(String unit, int respondents, IntFunction<Integer> code) {
        List<RandomSurvey.Row> rows = new ArrayList<>();
        for (int i = 0; i < respondents; i++) {
            int answer = code.apply(i);
            rows.add(new RandomSurvey.Row(unit, Map.of("Q1", "" + answer, "Q2", "" + answer, "Q3", "" + (3 - answer))));
        }
        return rows;
    }

    @SafeVarargs
    private static Benchmark benchmark(List<RandomSurvey.Row>... units) {
        return Benchmark.of(RandomSurvey.tally(TallyPlan.of(SURVEY), together(units)));
    }

    @SafeVarargs
    private static List<RandomSurvey.Row> together(List<RandomSurvey.Row>... units) {
        List<RandomSurvey.Row> rows = new ArrayList<>();
        for (List<RandomSurvey.Row> unit : units) {
            rows.addAll(unit);
        }
        return rows;
    }

    private static List<RandomSurvey.Row> thirds(String unit, int respondents) {
        return rows(unit, respondents, i -> i % 3 == 0 ? 1 : 2);
    }

    @Test
    void oneUnitHasScoresAndNoBand() {
        Benchmark one = benchmark(thirds("A", 60));
        MeasureResult result = one.unit("A").question("Q1");
        assertThat(result.score().orElseThrow()).isEqualTo(10.0 / 3, within(1e-15));
        assertThat(result.standardError().orElseThrow())
                .isEqualTo(10 * Math.sqrt(1 / 3.0 * 2 / 3.0 / 60), within(1e-15));
        assertThat(result.band().hiddenReason()).contains(HiddenReason.NO_EXPECTED_RANGE);
        assertThat(one.national("Q1").average().orElseThrow())
                .isEqualTo(result.score().orElseThrow());
        assertThat(one.headlines("A").bands().values()).containsOnly(0);
        assertThat(result.explain().toString()).contains("fewer than 3 units");
    }

    @Test
    void twoUnitsHaveABandOnlyWhenTheMethodAllowsIt() {
        Benchmark two = benchmark(thirds("A", 60), rows("B", 40, i -> i % 2 == 0 ? 1 : 2));
        assertThat(two.unit("B").question("Q1").band().hiddenReason()).contains(HiddenReason.NO_EXPECTED_RANGE);
        Benchmark allowed = two.under(BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_UNITS, 2));
        Classification unit = allowed.unit("B").question("Q1").classification().orElseThrow();
        double s = 10 * Math.sqrt(0.25 / 40);
        assertThat(unit.z()).isEqualTo((5 - (5 + 10.0 / 3) / 2) / s, within(1e-13));
    }

    @Test
    void aUnitWithEqualAnswersHasAScoreAndNoBand() {
        Benchmark benchmark = benchmark(
                thirds("A", 60), thirds("B", 61), rows("C", 50, i -> i % 2 == 0 ? 1 : 2), rows("D", 40, i -> 1));
        MeasureResult equal = benchmark.unit("D").question("Q1");
        assertThat(equal.score().orElseThrow()).isEqualTo(10);
        assertThat(equal.standardError().orElseThrow()).isZero();
        assertThat(equal.band().hiddenReason()).contains(HiddenReason.ZERO_STANDARD_ERROR);
        assertThat(equal.explain().toString()).contains("all answers are equal");
        // It counts in the average and not among the units of the spread.
        assertThat(benchmark.national("Q1").units()).isEqualTo(4);
        assertThat(benchmark.national("Q1").expectedRange().orElseThrow().units())
                .isEqualTo(3);
        double mean = 0;
        for (UnitBenchmark unit : benchmark.units()) {
            mean += unit.question("Q1").score().orElseThrow() / 4;
        }
        assertThat(benchmark.national("Q1").expectedRange().orElseThrow().target())
                .isEqualTo(mean, within(1e-14));
        assertThat(benchmark.unit("A").question("Q1").band().isShown()).isTrue();
        Benchmark judged = benchmark.under(
                BenchmarkMethod.nhs2021().with(MethodOption.ZERO_STANDARD_ERROR, ZeroStandardError.BAND_FROM_TAU));
        double tau2 = judged.national("Q1").expectedRange().orElseThrow().tau2();
        assertThat(tau2).isPositive();
        Classification fromTau =
                judged.unit("D").question("Q1").classification().orElseThrow();
        assertThat(fromTau.z()).isNaN();
        assertThat(fromTau.adjustedZ()).isEqualTo((10 - mean) / Math.sqrt(tau2), within(1e-12));
    }

    @Test
    void equalAnswersEverywhereHaveNoExpectedRange() {
        List<RandomSurvey.Row> equal =
                together(rows("A", 40, i -> 1), rows("B", 40, i -> 1), rows("C", 40, i -> 1), rows("D", 40, i -> 2));
        Benchmark benchmark = benchmark(equal);
        for (UnitBenchmark unit : benchmark.units()) {
            assertThat(unit.question("Q1").score().isShown()).isTrue();
            assertThat(unit.question("Q1").band().hiddenReason()).contains(HiddenReason.NO_EXPECTED_RANGE);
        }
        assertThat(benchmark.national("Q1").average().orElseThrow()).isEqualTo(7.5);
        Questionnaire next = SURVEY.withSurvey(SurveyInfo.of("Edge", 2022));
        Benchmark later = Benchmark.of(RandomSurvey.tally(TallyPlan.of(next), equal));
        ChangeOverTime change = ChangeOverTime.between(later, benchmark);
        assertThat(change.question("A", "Q1").change().hiddenReason()).contains(HiddenReason.ZERO_STANDARD_ERROR);
    }

    @Test
    void withoutStrataAllWeightsAreOne() {
        AnswerTally tally = RandomSurvey.tally(TallyPlan.of(SURVEY), together(thirds("A", 60), thirds("B", 33)));
        StratumCounts counts = tally.stratumCounts();
        assertThat(counts.strata()).containsExactly("all");
        StandardisationWeights weights = StandardisationWeights.of(counts, OptionalDouble.of(5));
        assertThat(weights.ofUnit("A")).containsExactly(1.0);
        assertThat(weights.ofUnit("B")).containsExactly(1.0);
        assertThat(Benchmark.of(tally).analysis().answers("B", "Q1").effectiveRespondents())
                .isEqualTo(33, within(1e-12));
    }

    @Test
    void aQuestionThatWasNotAskedTakesItsSectionWithIt() {
        Questionnaire without = survey(ResponseLayout.of("unit").withNotAsked("Q3"));
        List<RandomSurvey.Row> rows = new ArrayList<>();
        together(thirds("A", 60), thirds("B", 60), thirds("C", 70))
                .forEach(row -> rows.add(new RandomSurvey.Row(
                        row.unit(),
                        Map.of("Q1", row.cells().get("Q1"), "Q2", row.cells().get("Q2")))));
        Benchmark benchmark = Benchmark.of(RandomSurvey.tally(TallyPlan.of(without), rows));
        assertThat(benchmark.unit("A").question("Q3").score().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(benchmark.unit("A").section("A").score().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(benchmark.unit("A").section("B").band().isShown()).isTrue();
        assertThat(benchmark.headlines("A").best()).hasSize(2);
    }

    @Test
    void aSectionWithoutCountedPairsHasAScoreAndNoStandardError() {
        List<RandomSurvey.Row> rows = together(thirds("A", 60), thirds("B", 61), rows("C", 50, i -> 1 + i % 2));
        Benchmark benchmark =
                Benchmark.of(RandomSurvey.tally(TallyPlan.of(SURVEY).withoutPairs(), rows));
        MeasureResult section = benchmark.unit("A").section("A");
        // Q1 and Q2 score a third, Q3 two thirds.
        assertThat(section.score().orElseThrow()).isEqualTo(40.0 / 9, within(1e-14));
        assertThat(section.standardError().hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(section.confidenceInterval(0.95).hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(section.band().isShown()).isFalse();
        assertThat(benchmark.analysis().explain("A", "SA").toString()).contains("not known");
        assertThat(benchmark.unit("A").section("B").standardError().isShown()).isTrue();
        assertThat(benchmark.unit("A").question("Q1").band().isShown()).isTrue();
    }

    /**
     * Bessel's factor is 2 for the covariance of the two who answered both questions, in opposite ways, and close to 1
     * for the variances, to which the others, who all gave the mean answer to one of the questions, add nothing.
     */
    @Test
    void aNegativeVarianceOfASectionIsNoStandardError() {
        AnswerOption[] options = {
            AnswerOption.scored(1, "good", 10), AnswerOption.scored(2, "fair", 5), AnswerOption.scored(3, "bad", 0)
        };
        Questionnaire survey = Questionnaire.of(
                        SurveyInfo.of("Negative", 2021),
                        ResponseLayout.of("unit"),
                        SingleChoice.of(QuestionInfo.of("Q1", "one"), options),
                        SingleChoice.of(QuestionInfo.of("Q2", "other"), options))
                .withSections(Section.of("A", "Both", "Q1", "Q2"));
        List<RandomSurvey.Row> rows = new ArrayList<>();
        for (String unit : List.of("A", "B", "C", "D")) {
            rows.add(new RandomSurvey.Row(unit, Map.of("Q1", "1", "Q2", "3")));
            rows.add(new RandomSurvey.Row(unit, Map.of("Q1", "3", "Q2", "1")));
            for (int i = 0; i < 38; i++) {
                rows.add(new RandomSurvey.Row(unit, Map.of("Q1", "2")));
                rows.add(new RandomSurvey.Row(unit, Map.of("Q2", "2")));
            }
        }
        // Two who answered both are few, so without a minimum.
        BenchmarkMethod method = BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_JOINT, 0);
        Benchmark linearised = Benchmark.of(RandomSurvey.tally(TallyPlan.of(survey), rows), method);
        Benchmark bessel = linearised.under(method.withStandardError(StandardErrorMethod.BESSEL));
        assertThat(bessel.unit("A").question("Q1").standardError().orElseThrow())
                .isEqualTo(Math.sqrt(50.0 / (40 * 40) * 40 / 39), within(1e-15));
        // Without the factors the terms cancel, and no rounding error is taken for a standard error.
        MeasureResult cancelled = linearised.unit("A").section("A");
        assertThat(cancelled.standardError().orElseThrow()).isZero();
        assertThat(cancelled.band().isShown()).isFalse();
        MeasureResult section = bessel.unit("A").section("A");
        assertThat(section.score().orElseThrow()).isEqualTo(5);
        assertThat(section.standardError().hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(section.band().isShown()).isFalse();
        assertThat(bessel.analysis().explain("A", "SA").toString()).contains("= none");
    }
}
