package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.response.Cleaning;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;

/** That each option changes what it says it changes. */
final class MethodEffectTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();

    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    private static AnswerTally tally(List<Respondent> respondents) {
        return new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
    }

    /** Seven units of 80; U1 has one more, alone in its stratum, and no other woman of 40 and over. */
    private static Benchmark benchmark(BenchmarkMethod method) {
        List<Respondent> respondents = new ArrayList<>(WardSurvey.random(11, 7, 80));
        respondents.removeIf(r -> r.unit().equals("U1") && r.stratum() == 3);
        respondents.add(respondent("U1", "AGE", "50", "SEX", "2", "Q1", "3", "Q6", "1"));
        return Benchmark.of(tally(respondents), method);
    }

    private static Estimate q1(BenchmarkMethod method) {
        return benchmark(method).unit("U1").question("Q1").estimate().orElseThrow();
    }

    private static ExpectedRange range(BenchmarkMethod method) {
        return benchmark(method).national("Q1").expectedRange().orElseThrow();
    }

    /** Counts of the same item and strata, of people of unknown stratum: blank, the levels, routed out. */
    private static ItemCounts ofUnknownStratum(ItemCounts counts, long... states) {
        List<List<Long>> rows = new ArrayList<>(Collections.nCopies(4, Collections.nCopies(states.length, 0L)));
        rows.add(LongStream.of(states).boxed().toList());
        return ItemCounts.of(counts.item(), counts.strata(), rows);
    }

    @Test
    void blankParentKeepsAnswersBehindABlank() {
        List<Respondent> behindABlank = List.of(respondent("A", "Q2", "1"));
        List<ItemCounts> counts = new ArrayList<>();
        for (String value : List.of("drop", "keep")) {
            Cleaning cleaning =
                    Cleaning.of(QUESTIONNAIRE, nhs().with("blankParent", value).get(MethodOption.BLANK_PARENT));
            AnswerTally tally = new AnswerTally(TallyPlan.of(QUESTIONNAIRE))
                    .add(cleaning.clean(WardSurvey.raw(QUESTIONNAIRE, behindABlank)));
            counts.add(tally.group("A").item(QuestionId.of("Q2")));
        }

        assertThat(counts.get(0)).isEqualTo(ofUnknownStratum(counts.get(0), 0, 0, 0, 0, 0, 0, 1));
        assertThat(counts.get(1)).isEqualTo(ofUnknownStratum(counts.get(1), 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void weightCapHoldsTheLonelyRespondentDown() {
        // The only woman of 40 and over of U1 has the score 0, so the more she weighs the lower is the score.
        assertThat(q1(nhs().withoutWeightCap()).value())
                .isLessThan(q1(nhs()).value())
                .isLessThan(q1(nhs().withWeightCap(1)).value());
        assertThat(q1(nhs()).value()).isLessThan(q1(nhs().withWeightCap(1)).value());
    }

    @Test
    void weightRescalingChangesTheWeightsAndNoScore() {
        BenchmarkMethod rescaled = nhs().with("weightRescaling", "sum-to-respondents");

        assertThat(q1(rescaled).value()).isCloseTo(q1(nhs()).value(), within(1e-12));
        assertThat(q1(rescaled).standardError()).isCloseTo(q1(nhs()).standardError(), within(1e-12));
        assertThat(benchmark(rescaled).analysis().explain("U1", "Q1").steps().get(1))
                .isNotEqualTo(
                        benchmark(nhs()).analysis().explain("U1", "Q1").steps().get(1));
    }

    @Test
    void unknownStratumMayTakePart() {
        BenchmarkMethod weightOne = nhs().with("unknownStratum", "weight-one");
        MeasureResult excluded = benchmark(nhs()).unit("U2").question("Q1");
        MeasureResult included = benchmark(weightOne).unit("U2").question("Q1");

        long unknown = excluded.excluded().orElseThrow().unknownStratum();
        assertThat(unknown).isPositive();
        assertThat(included.excluded().orElseThrow().unknownStratum()).isZero();
        assertThat(included.respondents().orElseThrow())
                .isEqualTo(excluded.respondents().orElseThrow() + unknown);
    }

    @Test
    void emptyStratumMayHideTheScores() {
        List<Respondent> respondents = new ArrayList<>(WardSurvey.random(11, 4, 80));
        respondents.removeIf(r -> r.unit().equals("U1") && r.stratum() == 3);
        BenchmarkMethod noScores = nhs().with("emptyStratum", "no-scores");
        Benchmark hidden = Benchmark.of(tally(respondents), noScores);

        assertThat(hidden.unit("U1").question("Q1").score().hiddenReason()).contains(HiddenReason.EMPTY_STRATUM);
        assertThat(hidden.unit("U1").section("1").score().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(hidden.unit("U2").question("Q1").score().isShown()).isTrue();
        assertThat(hidden.national("Q1").units()).isEqualTo(3);
        assertThat(Benchmark.of(tally(respondents), nhs()).national("Q1").units())
                .isEqualTo(4);
    }

    @Test
    void standardErrorGoesByTheMethod() {
        Estimate linearised = q1(nhs());
        double n = linearised.respondents();

        assertThat(q1(nhs().with("standardError", "bessel")).standardError())
                .isCloseTo(linearised.standardError() * Math.sqrt(n / (n - 1)), within(1e-14));
        assertThat(Math.abs(q1(nhs().with("standardError", "classic")).standardError() - linearised.standardError()))
                .isGreaterThan(1e-3);
        assertThat(q1(nhs().with("standardError", "classic")).value()).isEqualTo(linearised.value());
    }

    @Test
    void percentileTypeAndTailMoveTheWinsorisedZ() {
        assertThat(range(nhs().with("percentileType", "type-7")).lowZ())
                .isGreaterThan(range(nhs()).lowZ());
        assertThat(range(nhs().with("winsorisedTail", "0.3")).phi())
                .isLessThan(range(nhs()).phi());
        assertThat(range(nhs().with("winsorisedTail", "0")).phi())
                .isGreaterThanOrEqualTo(range(nhs()).phi());
    }

    @Test
    void overDispersionEntersTheStandardDeviation() {
        for (String value : List.of("additive", "multiplicative", "none")) {
            Benchmark benchmark = benchmark(nhs().with("overDispersion", value));
            MeasureResult result = benchmark.unit("U3").question("Q1");
            Classification judged = result.classification().orElseThrow();
            ExpectedRange range = benchmark.national("Q1").expectedRange().orElseThrow();
            double s = result.standardError().orElseThrow();
            double expected = switch (value) {
                case "additive" -> Math.sqrt(s * s + range.tau2());
                case "multiplicative" -> s * Math.sqrt(range.phi());
                default -> s;
            };

            assertThat(range.phi()).as("the spread is wide").isGreaterThan(1);
            assertThat(judged.standardDeviation()).as(value).isCloseTo(expected, within(1e-14));
        }
    }

    /** Scores of -q, 0 and q with standard error 1: the target is 0 and the outer two lie exactly on the cut. */
    private static Band onTheCut(double cut, BenchmarkMethod method) {
        UnitEstimates[] units = {
            Estimates.unit("A", "Q1", Estimates.of(-cut, 1)),
            Estimates.unit("B", "Q1", Estimates.of(0, 1)),
            Estimates.unit("C", "Q1", Estimates.of(cut, 1))
        };
        Questionnaire aroundZero = QUESTIONNAIRE.withScale(new ScoreScale(-10, 10));
        return Benchmark.of(aroundZero, List.of(units), method.with("overDispersion", "none"))
                .unit("C")
                .question("Q1")
                .band()
                .orElseThrow();
    }

    @Test
    void bandsAndTheirBoundary() {
        BenchmarkMethod inner = nhs().with("bandBoundary", "inner");

        assertThat(onTheCut(StandardNormal.Q975, nhs())).isEqualTo(Band.BETTER);
        assertThat(onTheCut(StandardNormal.Q975, inner)).isEqualTo(Band.SOMEWHAT_BETTER);
        assertThat(onTheCut(StandardNormal.Q975, inner.with("bands", "three"))).isEqualTo(Band.ABOUT_THE_SAME);
        assertThat(onTheCut(1.8, nhs())).isEqualTo(Band.SOMEWHAT_BETTER);
        assertThat(onTheCut(1.8, nhs().with("bands", "three"))).isEqualTo(Band.ABOUT_THE_SAME);
    }

    @Test
    void minimumUnitsOfAnExpectedRange() {
        UnitEstimates[] units = {
            Estimates.unit("A", "Q1", Estimates.of(4, 1)), Estimates.unit("B", "Q1", Estimates.of(6, 1))
        };

        assertThat(Estimates.benchmark(nhs(), units)
                        .unit("A")
                        .question("Q1")
                        .band()
                        .hiddenReason())
                .contains(HiddenReason.NO_EXPECTED_RANGE);
        assertThat(Estimates.benchmark(nhs().with("minimumUnits", "2"), units)
                        .unit("A")
                        .question("Q1")
                        .band()
                        .isShown())
                .isTrue();
    }

    @Test
    void aUnitOfEqualAnswersMayHaveABand() {
        UnitEstimates[] units = {
            Estimates.unit("A", "Q1", Estimates.of(2, 0.1)),
            Estimates.unit("B", "Q1", Estimates.of(5, 0.1)),
            Estimates.unit("C", "Q1", Estimates.of(8, 0.1)),
            Estimates.unit("D", "Q1", Estimates.of(10, 0))
        };
        MeasureResult none = Estimates.benchmark(nhs(), units).unit("D").question("Q1");
        MeasureResult judged = Estimates.benchmark(nhs().with("zeroStandardError", "band-from-tau"), units)
                .unit("D")
                .question("Q1");

        assertThat(none.score().orElseThrow()).isEqualTo(10);
        assertThat(none.band().hiddenReason()).contains(HiddenReason.ZERO_STANDARD_ERROR);
        assertThat(judged.band().isShown()).isTrue();
    }

    @Test
    void minimumRespondentsHideAScoreAndItsSections() {
        BenchmarkMethod many = nhs().withMinimumRespondents(50);
        UnitEstimates unit = Estimates.unit("A", "Q1", Estimates.of(4, 1), "Q2", new Estimate(4, 1, 49));

        assertThat(Estimates.benchmark(nhs(), unit)
                        .unit("A")
                        .section("1")
                        .score()
                        .orElseThrow())
                .isEqualTo(4);
        UnitBenchmark hidden = Estimates.benchmark(many, unit).unit("A");
        assertThat(hidden.question("Q1").score().isShown()).isTrue();
        assertThat(hidden.question("Q2").score()).hasToString("not shown (fewer than 50 respondents)");
        assertThat(hidden.section("1").score().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
    }

    /** Those of unknown stratum weigh 1 whatever the others' weights sum to, so rescaling moves the scores. */
    @Test
    void weightRescalingMovesScoresWhereTheUnknownStratumTakesPart() {
        BenchmarkMethod weightOne = nhs().with("unknownStratum", "weight-one").withWeightCap(1);
        BenchmarkMethod rescaled = weightOne.with("weightRescaling", "sum-to-respondents");
        BenchmarkMethod excluded = nhs().withWeightCap(1);

        assertThat(Math.abs(q1(rescaled).value() - q1(weightOne).value())).isGreaterThan(1e-6);
        assertThat(q1(excluded.with("weightRescaling", "sum-to-respondents")).value())
                .isCloseTo(q1(excluded).value(), within(1e-12));
    }
}
