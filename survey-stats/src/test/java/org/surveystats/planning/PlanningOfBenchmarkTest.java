package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.suppression.HiddenReason;

/** Units A to D are shown, E has too few respondents, F no standard error and G one of 0. */
final class PlanningOfBenchmarkTest {
    private static final List<UnitEstimates> UNITS = List.of(
            unit("A", new Estimate(4, 0.4, 100)),
            unit("B", new Estimate(6, 0.2, 200)),
            unit("C", new Estimate(5, 0.3, 50)),
            unit("D", new Estimate(7, 0.25, 120)),
            unit("E", new Estimate(9, 0.9, 12)),
            unit("F", new Estimate(5.5, Double.NaN, 60)),
            unit("G", new Estimate(5.5, 0, 60)));

    private static final Benchmark BENCHMARK = benchmark(2022, UNITS, BenchmarkMethod.nhs2021());

    private static UnitEstimates unit(String code, Estimate estimate) {
        return new UnitEstimates(code, estimate.respondents(), false, Map.of(QuestionId.of("Q1"), estimate), Map.of());
    }

    private static Benchmark benchmark(int year, List<UnitEstimates> units, BenchmarkMethod method) {
        return Benchmark.of(WardSurvey.questionnaire(year), units, method);
    }

    private static MeasureResult result(String unit) {
        return BENCHMARK.unit(unit).question("Q1");
    }

    @Test
    void theSpreadOfAUnit() {
        AnswerSpread spread = AnswerSpread.of(result("A")).orElseThrow();

        assertThat(spread.standardDeviation()).isCloseTo(4, within(1e-15));
        assertThat(spread.designEffect()).isEqualTo(1);
        assertThat(AnswerSpread.of(result("E")).hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(AnswerSpread.of(result("F")).hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(AnswerSpread.of(result("G")).hiddenReason()).contains(HiddenReason.ZERO_STANDARD_ERROR);
    }

    /** Variances s^2 n: 16, 8, 4.5, 7.5 by 100, 200, 50, 120 respondents. Of E, F and G nothing. */
    @Test
    void theSpreadWithinUnitsIsPooledOverThoseShown() {
        AnswerSpread spread = AnswerSpread.of(BENCHMARK, "Q1").orElseThrow();
        double variance = (100 * 16 + 200 * 8 + 50 * 4.5 + 120 * 7.5) / 470;

        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(variance), within(1e-14));
        assertThat(spread.designEffect()).isEqualTo(1);
        assertThat(AnswerSpread.of(BENCHMARK, "Q6").hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(AnswerSpread.of(benchmark(2022, UNITS.subList(5, 7), BenchmarkMethod.nhs2021()), "Q1")
                        .hiddenReason())
                .contains(HiddenReason.NO_STANDARD_ERROR);
        assertThatThrownBy(() -> AnswerSpread.of(BENCHMARK, "Q9")).hasMessageStartingWith("measure must be one of [Q1");
    }

    @Test
    void theReliabilityOfAUnit() {
        double tau2 = BENCHMARK.national("Q1").expectedRange().orElseThrow().tau2();

        assertThat(tau2).isPositive();
        assertThat(Reliability.of(result("B")).orElseThrow()).isEqualTo(new Reliability(tau2, 0.2));
        assertThat(Reliability.of(result("E")).hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(Reliability.of(result("F")).hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(Reliability.of(result("G")).hiddenReason()).contains(HiddenReason.ZERO_STANDARD_ERROR);
        assertThat(Reliability.of(benchmark(2022, UNITS.subList(0, 2), BenchmarkMethod.nhs2021())
                                .unit("A")
                                .question("Q1"))
                        .hiddenReason())
                .contains(HiddenReason.NO_EXPECTED_RANGE);
    }

    @Test
    void theSummaryIsOfTheUnitsShown() {
        double tau2 = BENCHMARK.national("Q1").expectedRange().orElseThrow().tau2();

        assertThat(ReliabilitySummary.of(BENCHMARK, "Q1").orElseThrow())
                .isEqualTo(ReliabilitySummary.ofStandardErrors(tau2, 0.4, 0.2, 0.3, 0.25));
        assertThat(ReliabilitySummary.of(BENCHMARK, "Q6").hiddenReason()).contains(HiddenReason.NOT_ASKED);
    }

    /** Figures that hang on the hidden unit would move with it. */
    @Test
    void aHiddenUnitLeavesNoTrace() {
        List<UnitEstimates> without = UNITS.stream()
                .map(unit -> unit.unit().equals("E") ? unit("E", new Estimate(1, 0.1, 20)) : unit)
                .toList();
        Benchmark other = benchmark(2022, without, BenchmarkMethod.nhs2021());

        assertThat(AnswerSpread.of(other, "Q1")).isEqualTo(AnswerSpread.of(BENCHMARK, "Q1"));
        assertThat(ReliabilitySummary.of(other, "Q1")).isEqualTo(ReliabilitySummary.of(BENCHMARK, "Q1"));
        assertThat(other.national("Q1").expectedRange().map(BandDesign::of))
                .isEqualTo(BENCHMARK.national("Q1").expectedRange().map(BandDesign::of));
    }

    @Test
    void withoutAdditiveOverDispersionThereIsNoTau2() {
        Benchmark stretched =
                benchmark(2022, UNITS, BenchmarkMethod.nhs2021().with("overDispersion", "multiplicative"));
        ExpectedRange range = stretched.national("Q1").expectedRange().orElseThrow();

        assertThat(range.rule().overDispersion()).isEqualTo(OverDispersion.MULTIPLICATIVE);
        assertThat(BandDesign.of(range).stretch()).isCloseTo(Math.sqrt(range.phi()), within(1e-14));
        String message = "overDispersion must be ADDITIVE, which has a tau2: MULTIPLICATIVE";
        assertThatThrownBy(() -> ReliabilitySummary.of(stretched, "Q1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Reliability.of(stretched.unit("A").question("Q1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theTestOfAChange() {
        List<UnitEstimates> earlier = List.of(
                unit("A", new Estimate(4.5, 0.3, 90)),
                unit("B", new Estimate(6, 0.2, 20)),
                unit("E", new Estimate(6, 0.2, 200)),
                unit("G", new Estimate(6, 0.2, 200)));
        BenchmarkMethod method = BenchmarkMethod.nhs2021().with("changeConfidence", "0.99");
        ChangeOverTime changes = ChangeOverTime.between(
                benchmark(2022, UNITS, method), benchmark(2021, earlier, BenchmarkMethod.nhs2021()));

        assertThat(TwoSampleDesign.of(changes.question("A", "Q1")).orElseThrow())
                .isEqualTo(new TwoSampleDesign(0.4, 0.3, 0.99));
        assertThat(TwoSampleDesign.of(changes.question("B", "Q1")).hiddenReason())
                .contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(TwoSampleDesign.of(changes.question("E", "Q1")).hiddenReason())
                .contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(TwoSampleDesign.of(changes.question("C", "Q1")).hiddenReason())
                .contains(HiddenReason.NOT_IN_SURVEY);
        assertThat(TwoSampleDesign.of(changes.question("G", "Q1")).hiddenReason())
                .contains(HiddenReason.ZERO_STANDARD_ERROR);
    }
}
