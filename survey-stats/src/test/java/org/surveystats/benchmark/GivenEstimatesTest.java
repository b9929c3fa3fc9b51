package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ItemPair;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

/** Estimates that are given do all that needs no answers, as those of a tally do. */
final class GivenEstimatesTest {
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");

    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    private static List<UnitEstimates> spread() {
        return IntStream.range(0, 9)
                .mapToObj(i -> new UnitEstimates(
                        "U" + i,
                        60,
                        false,
                        Map.of(Q1, Estimates.of(4 + 0.3 * i, 0.2), Q2, Estimates.of(6 - 0.1 * i, 0.3)),
                        Map.of(new ItemPair(Q1, Q2), 0.01)))
                .toList();
    }

    private static Benchmark given(BenchmarkMethod method) {
        return Benchmark.of(WardSurvey.questionnaire(), spread(), method);
    }

    private static String figures(Benchmark benchmark) {
        return benchmark.units().stream()
                .flatMap(unit -> benchmark.measures().stream().map(measure -> unit.measure(measure.id())))
                .map(result -> result + " " + result.classification())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anotherMethodIsAsIfItHadBeenTheFirst() {
        for (BenchmarkMethod other : List.of(
                nhs().withBands(BandScheme.THREE),
                nhs().withOverDispersion(OverDispersion.NONE),
                nhs().withWinsorisedTail(0.2),
                nhs().withMinimumRespondents(40),
                nhs().with("minimumUnits", "5"))) {
            assertThat(figures(given(nhs()).under(other))).isEqualTo(figures(given(other)));
            assertThat(given(nhs()).compareWith(other).bands()).isGreaterThan(0);
        }
        assertThat(given(nhs())
                        .compareWith(nhs().withOverDispersion(OverDispersion.NONE))
                        .moves())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "weightCap, 2, 5",
        "weightCap, none, 5",
        "standardPopulation, shown, all",
        "weightRescaling, sum-to-respondents, none",
        "unknownStratum, weight-one, excluded",
        "standardError, bessel, linearised",
        "blankParent, keep, drop",
        "minimumJoint, 10, 5"
    })
    void anOptionThatNeedsAnswersIsNamed(String option, String value, String own) {
        Benchmark benchmark = given(nhs());
        String message = option + " needs answers, and estimates that are given have none; make them by it instead, or"
                + " leave it at " + own + ": " + value;

        if (!option.equals("standardPopulation")) {
            assertThatThrownBy(() -> benchmark.under(nhs().with(option, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
        assertThatThrownBy(() -> given(nhs().with(option, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(given(nhs().with(option, own)).units()).as("its own value").hasSize(9);
    }

    @Test
    void whatOneMethodHidesIsHiddenByTheNext() {
        List<UnitEstimates> few = List.of(
                Estimates.unit("A", "Q1", new Estimate(4, 0.2, 35)),
                Estimates.unit("B", "Q1", Estimates.of(5, 0.2)),
                Estimates.unit("C", "Q1", Estimates.of(6, 0.2)));
        Benchmark strict = Benchmark.of(WardSurvey.questionnaire(), few, nhs().withMinimumRespondents(40));

        assertThatThrownBy(() -> strict.under(nhs())).hasMessageStartingWith("minimumRespondents must be in [40, inf)");
        Benchmark other = strict.under(nhs().withMinimumRespondents(40).withBands(BandScheme.THREE));
        assertThat(other.unit("A").question("Q1").score().isShown()).isFalse();
        assertThat(other.analysis().origin()).isSameAs(strict);
    }

    @Test
    void sectionsAreExplainedFromTheScoresOfTheirQuestions() {
        Benchmark benchmark = given(nhs());
        MeasureResult section = benchmark.unit("U3").section("1");

        assertThat(section.explain().toString())
                .contains("1. Scores of the section's questions\n   Q1: score 4.900000, s 0.200000, 50 respondents")
                .contains("3. Standard error\n   s = sqrt(sum of variances + 2 sum of covariances) / 2 = ")
                .contains("Adjusted z");
        assertThat(benchmark.analysis().explain("U3", "S1").toString())
                .startsWith("Not for publication: U3 S1")
                .contains("covariance of Q1 and Q2: 0.010000");
        assertThat(benchmark.analysis().explain("U3", "Q1").steps().get(0).title())
                .isEqualTo("Score: as given, of 50 respondents");
    }

    @Test
    void theAnalystHasTheEstimatesButNoCounts() {
        Analysis analysis = given(nhs()).analysis();

        assertThat(analysis.estimates().units()).hasSize(9);
        assertThat(analysis).asString().startsWith("Analyst's side, not for publication: SurveyEstimates of ");
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable call :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        analysis::tally,
                        analysis::weights,
                        () -> analysis.answers("U1", "Q1"),
                        () -> analysis.excluded("U1", "Q1"))) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a benchmark of given estimates has no answers to be analysed");
        }
    }

    @Test
    void anEstimateOfAnUnknownItemIsRefused() {
        assertThatThrownBy(() -> EstimateSource.given(
                        WardSurvey.questionnaire(), List.of(Estimates.unit("A", "Q99", Estimates.of(5, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("estimates must be of the scored items ")
                .hasMessageEndingWith(": those of A are of [Q99]");
    }

    @Test
    void unitsHaveNamesFromAnySource() {
        Benchmark benchmark = Benchmark.of(
                EstimateSource.given(WardSurvey.questionnaire(), spread()), nhs(), List.of(Unit.of("U1", "Ward 1")));

        assertThat(benchmark.unit("U1").name()).isEqualTo("Ward 1");
        assertThat(benchmark.isOfTally()).isFalse();
    }

    /** What a tally's estimates give is the same when they are given. */
    @Test
    void theSameEstimatesGiveTheSameFigures() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()));
        tally.add(WardSurvey.clean(WardSurvey.questionnaire(), WardSurvey.random(6, 8, 60)));
        Benchmark counted = Benchmark.of(EstimateSource.of(tally), nhs().with("minimumJoint", "0"), List.of());
        Benchmark given = Benchmark.of(
                WardSurvey.questionnaire(), counted.analysis().estimates().rows(), nhs());

        assertThat(figures(given)).isEqualTo(figures(counted));
    }
}
