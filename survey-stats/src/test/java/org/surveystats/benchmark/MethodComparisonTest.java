package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.expectedrange.Band;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

final class MethodComparisonTest {
    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    /** Q1 of A to D: target 5.25, z of A 3.75 with error 1; with error 2.2 z is 1.70. */
    private static Benchmark benchmark(BenchmarkMethod method, double errorOfA) {
        return Estimates.benchmark(
                method.with("overDispersion", "none"),
                Estimates.unit("A", "Q1", Estimates.of(9, errorOfA)),
                Estimates.unit("B", "Q1", Estimates.of(4, 1)),
                Estimates.unit("C", "Q1", Estimates.of(4, 1)),
                Estimates.unit("D", "Q1", Estimates.of(4, 1)));
    }

    @Test
    void listsTheBandsThatMove() {
        MethodComparison comparison =
                MethodComparison.of(benchmark(nhs(), 2.2), benchmark(nhs().with("bands", "three"), 2.2));

        assertThat(comparison.bands()).isEqualTo(4);
        assertThat(comparison.moves()).hasSize(1);
        MethodComparison.Move move = comparison.moves().get(0);
        assertThat(move.unit()).isEqualTo("A");
        assertThat(move.measure().id()).isEqualTo("Q1");
        assertThat(move.from().orElseThrow()).isEqualTo(Band.SOMEWHAT_BETTER);
        assertThat(move.to().orElseThrow()).isEqualTo(Band.ABOUT_THE_SAME);
        assertThat(move).hasToString("A Q1 Question Q1?: Somewhat better than expected -> About the same");
        assertThat(comparison.toString().lines())
                .containsExactly(
                        "1 of 4 bands move",
                        "unit      from                           to",
                        "A     Q1  Somewhat better than expected  About the same");
    }

    @Test
    void aBandThatAppearsOrGoesMovesToo() {
        MethodComparison goes =
                MethodComparison.of(benchmark(nhs(), 1), benchmark(nhs().withMinimumRespondents(60), 1));
        MethodComparison comes =
                MethodComparison.of(benchmark(nhs().withMinimumRespondents(60), 1), benchmark(nhs(), 1));

        assertThat(goes.moves()).hasSize(4);
        assertThat(goes.moves().get(0).to().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(comes.bands()).isZero();
        assertThat(comes.moves()).hasSize(4);
    }

    @Test
    void theSameMethodMovesNothing() {
        MethodComparison same = MethodComparison.of(benchmark(nhs(), 1), benchmark(nhs(), 1));

        assertThat(same.moves()).isEmpty();
        assertThat(same).asString().startsWith("0 of 4 bands move");
    }

    @Test
    void otherUnitsAreRefused() {
        Benchmark other = Estimates.benchmark(nhs(), Estimates.unit("A", "Q1", Estimates.of(9, 1)));

        assertThatThrownBy(() -> MethodComparison.of(benchmark(nhs(), 1), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmarks must be of the same units and measures: [A, B, C, D]");
    }

    @Test
    void aBenchmarkOfATallyIsRecomputedFromTheSameCounts() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                .add(WardSurvey.clean(WardSurvey.questionnaire(), WardSurvey.random(5, 8, 60)));
        Benchmark benchmark = Benchmark.of(tally);
        List<String> before = bands(benchmark);
        MethodComparison comparison = benchmark.compareWith(nhs().with("overDispersion", "none"));

        tally.add(WardSurvey.clean(WardSurvey.questionnaire(), WardSurvey.random(6, 8, 60)));

        assertThat(comparison.moves()).isNotEmpty();
        assertThat(bands(benchmark.under(nhs())))
                .as("later additions change nothing")
                .isEqualTo(before);
        assertThat(benchmark.unit("U1").respondents()).isEqualTo(60);
    }

    private static List<String> bands(Benchmark benchmark) {
        return benchmark.units().stream()
                .map(unit -> unit.question("Q1").band().map(Band::toString).orElse("-"))
                .toList();
    }
}
