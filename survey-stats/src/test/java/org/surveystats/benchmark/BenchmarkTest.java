package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Unit;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.TallyPlan;

final class BenchmarkTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();
    private static final UnitEstimates A = Estimates.unit("A", "Q1", Estimates.of(4, 1));
    private static final UnitEstimates B = Estimates.unit("B", "Q1", Estimates.of(7, 1));
    private static final UnitEstimates C = Estimates.unit("C", "Q1", Estimates.of(4, 1));

    @Test
    void nationalFiguresAreThoseOfTheUnits() {
        NationalResult national = Estimates.benchmark(NHS, C, B, A).national("Q1");

        assertThat(national.average().orElseThrow()).isEqualTo(5);
        assertThat(national.lowest().orElseThrow()).isEqualTo(new NationalResult.Extreme(4, "A"));
        assertThat(national.highest().orElseThrow()).isEqualTo(new NationalResult.Extreme(7, "B"));
        assertThat(national).hasToString("Q1: 3 units, average 5.0000, lowest 4.0000, highest 7.0000");
    }

    @Test
    void unitsAreInTheOrderOfTheirCodes() {
        assertThat(Estimates.benchmark(NHS, C, A, B).units())
                .extracting(UnitBenchmark::code)
                .containsExactly("A", "B", "C");
    }

    @Test
    void measuresAreTheScoredItemsThenTheSections() {
        assertThat(Estimates.benchmark(NHS, A).measures())
                .extracting(Measure::id)
                .containsExactly("Q1", "Q2", "Q3_1", "Q6", "S1", "S2", "S3");
    }

    @Test
    void whatNobodyWasAskedIsHiddenEverywhere() {
        Benchmark benchmark = Estimates.benchmark(NHS, A, B, C);

        assertThat(benchmark.unit("A").question("Q6").score().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(benchmark.national("Q6").average().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(benchmark.national("Q6").units()).isZero();
        assertThat(benchmark.national("S3").average().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        Benchmark benchmark = Estimates.benchmark(NHS, A, B);

        refused("unit must be one of [A, B]: C", () -> benchmark.unit("C"));
        refused("measure must be one of [Q1, Q2, Q3_1, Q6, S1, S2, S3]: Q3", () -> benchmark.national("Q3"));
        refused(
                "question must be one of [Q1, Q2, Q3_1, Q6]: S1",
                () -> benchmark.unit("A").question("S1"));
        refused(
                "section must be one of [S1, S2, S3]: Q1",
                () -> benchmark.unit("A").section("Q1"));
        refused("estimates must be of distinct units: [A, A]", () -> Estimates.benchmark(NHS, A, A));
        assertThat(benchmark.hasUnit("C")).isFalse();
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void theQuestionnairesMethodApplies() {
        Questionnaire q = WardSurvey.questionnaire();
        Questionnaire strict = new Questionnaire(
                q.survey(), q.scale(), q.questions(), q.sections(), q.layout(), Map.of("minimumRespondents", "51"));

        assertThat(Estimates.benchmark(strict, A).unit("A").question("Q1").score())
                .hasToString("not shown (fewer than 51 respondents)");
        assertThat(Benchmark.of(strict, List.of(A), NHS.withMinimumRespondents(50))
                        .unit("A")
                        .question("Q1")
                        .score()
                        .orElseThrow())
                .isEqualTo(4);
    }

    @Test
    void unitsHaveTheNamesTheyAreGiven() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                .add(WardSurvey.clean(WardSurvey.questionnaire(), WardSurvey.random(2, 2, 10)));
        Benchmark benchmark = Benchmark.of(tally, NHS, List.of(Unit.of("U1", "First"), Unit.of("X", "Nobody")));

        assertThat(benchmark.unit("U1").name()).isEqualTo("First");
        assertThat(benchmark.unit("U2").name()).isEqualTo("U2");
        assertThat(benchmark.units()).hasSize(2);
        assertThat(benchmark.under(NHS).unit("U1").name()).isEqualTo("First");
    }

    @Test
    void printsTheUnitsOnEachSide() {
        assertThat(Estimates.benchmark(NHS.with("overDispersion", "none"), A, B, C)
                        .toString()
                        .lines())
                .startsWith(
                        "Wards 2022: 3 units, 7 measures",
                        "      units  average  lowest  highest  worse  same  better",
                        "Q1        3      5.0     4.0      7.0      0     2       1");
    }
}
