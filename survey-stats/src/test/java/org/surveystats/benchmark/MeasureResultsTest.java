package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.ConfidenceInterval;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.suppression.HiddenReason;

/** What a unit's results print. */
final class MeasureResultsTest {
    private static final Estimate FEW = new Estimate(9, 0.1, 29);
    private static final Estimate WITHOUT_ERROR = Estimates.of(3, Double.NaN);

    /** Of U1: Q1 rises, Q2 falls, Q3_1 stays, Q6 has too few respondents. */
    private static Benchmark benchmark(int year) {
        boolean now = year == 2022;
        UnitEstimates first = Estimates.unit(
                "U1",
                "Q1",
                Estimates.of(now ? 8.06 : 6, 0.3),
                "Q2",
                Estimates.of(now ? 5 : 7, 0.3),
                "Q3_1",
                Estimates.of(4, 0.3),
                "Q6",
                FEW);
        UnitEstimates second = Estimates.unit(
                "U2",
                "Q1",
                Estimates.of(6, 0.3),
                "Q2",
                Estimates.of(6, 0.3),
                "Q3_1",
                WITHOUT_ERROR,
                "Q6",
                Estimates.of(5, 0.3));
        UnitEstimates third = Estimates.unit("U3", "Q1", Estimates.of(7, 0.3), "Q2", Estimates.of(5.5, 0.3));
        return Estimates.benchmark(WardSurvey.questionnaire(year), first, second, third);
    }

    @Test
    void questionsPrintRoundedFiguresAndWhatChanged() {
        Benchmark now = benchmark(2022);
        ChangeOverTime change = ChangeOverTime.between(now, benchmark(2021));

        assertThat(SurveyResults.of(now)
                        .withChanges(List.of(change))
                        .questions("U1")
                        .toString()
                        .lines()
                        .map(String::strip))
                .containsExactly(
                        "U1, 60 respondents: questions",
                        "n  score  avg  low  high  band            2021",
                        "Q1 Question Q1?  50    8.1  7.0  6.0   8.1  About the same  up",
                        "Q2 Question Q2?  50    5.0  5.5  5.0   6.0  About the same  down",
                        "Q3_1 Phone       50    4.0  3.5  3.0   4.0  -               same",
                        "Q6 Question Q6?   -      -  5.0  5.0   5.0  -               -");
    }

    @Test
    void withoutChangesThereIsNoColumnOfAYear() {
        MeasureResults questions = benchmark(2022).unit("U1").questions();

        assertThat(questions.toString())
                .doesNotContain("2021")
                .isEqualTo(questions.table().toString());
        assertThat(questions.stream()).containsExactlyElementsOf(questions).isEqualTo(questions.list());
    }

    @Test
    void sectionsHaveNoNumberOfRespondents() {
        assertThat(benchmark(2022).unit("U1").sections().toString().lines().map(String::strip))
                .anyMatch(line -> line.startsWith("score  avg"))
                .noneMatch(line -> line.contains(" n "));
    }

    @Test
    void aResultPrintsItsScoreOrWhyThereIsNone() {
        UnitBenchmark unit = benchmark(2022).unit("U1");

        assertThat(unit.question("Q1")).hasToString("U1 Q1 Question Q1?: score 8.1, average 7.0, About the same");
        assertThat(unit.question("Q6")).hasToString("U1 Q6 Question Q6?: not shown (fewer than 30 respondents)");
    }

    @Test
    void aScoreWithoutStandardErrorHasNoInterval() {
        MeasureResult result = benchmark(2022).unit("U2").question("Q3_1");

        assertThat(result.score().orElseThrow()).isEqualTo(3);
        assertThat(result.standardError().hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(result.confidenceInterval(0.95).hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(benchmark(2022)
                        .unit("U2")
                        .question("Q6")
                        .confidenceInterval(0.95)
                        .orElseThrow())
                .isEqualTo(ConfidenceInterval.of(Estimates.of(5, 0.3), 0.95));
    }
}
