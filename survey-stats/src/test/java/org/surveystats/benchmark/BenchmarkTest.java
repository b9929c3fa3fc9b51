package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.example.WardSurvey;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.BlankParent;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.Unit;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

final class BenchmarkTest {
    private static final UnitEstimates A = Estimates.unit("A", "Q1", Estimates.of(4, 1));
    private static final UnitEstimates B = Estimates.unit("B", "Q1", Estimates.of(7, 1));
    private static final UnitEstimates C = Estimates.unit("C", "Q1", Estimates.of(4, 1));

    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    @Test
    void nationalFiguresAreThoseOfTheUnits() {
        NationalResult national = Estimates.benchmark(nhs(), C, B, A).national("Q1");

        assertThat(national.average().orElseThrow()).isEqualTo(5);
        assertThat(national.lowest().orElseThrow()).isEqualTo(new NationalResult.Extreme(4, "A"));
        assertThat(national.highest().orElseThrow()).isEqualTo(new NationalResult.Extreme(7, "B"));
        assertThat(national).hasToString("Q1: 3 units, average 5.0000, lowest 4.0000, highest 7.0000");
    }

    @Test
    void unitsAreInTheOrderOfTheirCodes() {
        assertThat(Estimates.benchmark(nhs(), C, A, B).units())
                .extracting(UnitBenchmark::code)
                .containsExactly("A", "B", "C");
    }

    @Test
    void measuresAreTheScoredItemsThenTheSections() {
        assertThat(Estimates.benchmark(nhs(), A).measures())
                .extracting(Measure::id)
                .containsExactly("Q1", "Q2", "Q3_1", "Q6", "S1", "S2", "S3");
    }

    @Test
    void aQuestionBelongsToTheFirstSectionThatHasIt() {
        assertThat(Estimates.benchmark(nhs(), A).measures())
                .extracting(measure -> measure.section().orElseThrow())
                .containsExactly("1", "1", "2", "3", "1", "2", "3");
    }

    @Test
    void aSectionNamesTheFirstOfItsQuestionsThatIsNotShown() {
        UnitEstimates few = Estimates.unit("A", "Q1", Estimates.of(4, 1), "Q2", new Estimate(4, 1, 29));

        assertThat(Estimates.benchmark(nhs(), few).unit("A").section("1").score())
                .hasToString("not shown (Q2 of the section is not shown)");
    }

    @Test
    void estimatesDoNotSayWhoIsNotInAScore() {
        assertThat(Estimates.benchmark(nhs(), A)
                        .unit("A")
                        .question("Q1")
                        .excluded()
                        .hiddenReason())
                .contains(HiddenReason.NO_TALLY);
    }

    @Test
    void aScoreWithoutStandardErrorHasNoBand() {
        UnitEstimates without = Estimates.unit("D", "Q1", Estimates.of(5, Double.NaN));
        Benchmark benchmark = Estimates.benchmark(nhs(), A, B, C, without);

        assertThat(benchmark.unit("D").question("Q1").band().hiddenReason()).contains(HiddenReason.NO_STANDARD_ERROR);
        assertThat(benchmark.unit("A").question("Q1").band().isShown()).isTrue();
        assertThat(benchmark.national("Q1").average().orElseThrow()).isEqualTo((4 + 7 + 4 + 5) / 4.0);
    }

    @Test
    void aUnitPrintsItsResults() {
        assertThat(Estimates.benchmark(nhs(), A, B, C).unit("A").toString()).startsWith("A, 60 respondents\n");
    }

    @Test
    void whatNobodyWasAskedIsHiddenEverywhere() {
        Benchmark benchmark = Estimates.benchmark(nhs(), A, B, C);

        assertThat(benchmark.unit("A").question("Q6").score().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(benchmark.national("Q6").average().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(benchmark.national("Q6").units()).isZero();
        assertThat(benchmark.national("S3").average().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        Benchmark benchmark = Estimates.benchmark(nhs(), A, B);

        refused("unit must be one of [A, B]: C", () -> benchmark.unit("C"));
        refused("measure must be one of [Q1, Q2, Q3_1, Q6, S1, S2, S3]: Q3", () -> benchmark.national("Q3"));
        refused("S1 is a section, use section(\"1\")", () -> benchmark.unit("A").question("S1"));
        refused(
                "Q1 is a question, use question(\"Q1\")",
                () -> benchmark.unit("A").section("Q1"));
        refused("estimates must be of distinct units: [A, A]", () -> Estimates.benchmark(nhs(), A, A));
        assertThat(benchmark.hasUnit("C")).isFalse();
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void theQuestionnairesMethodApplies() {
        Questionnaire q = WardSurvey.questionnaire();
        Questionnaire strict = new Questionnaire(
                q.survey(),
                q.scale(),
                q.questions(),
                q.sections(),
                q.layout(),
                Map.of("minimumRespondents", "51"),
                Set.of());

        assertThat(Estimates.benchmark(strict, A).unit("A").question("Q1").score())
                .hasToString("not shown (fewer than 51 respondents)");
        assertThat(Benchmark.of(strict, List.of(A), nhs().withMinimumRespondents(50))
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
        Benchmark benchmark = Benchmark.of(
                tally, nhs(), List.of(Unit.of("U1", "First"), Unit.of("X", "Nobody"), Unit.of("U1", "Again")));

        assertThat(benchmark.unit("U1").name()).isEqualTo("First");
        assertThat(benchmark.unit("U2").name()).isEqualTo("U2");
        assertThat(benchmark.units()).hasSize(2);
        assertThat(benchmark.under(nhs()).unit("U1").name()).isEqualTo("First");
    }

    @Test
    void printsTheUnitsOnEachSide() {
        assertThat(Estimates.benchmark(nhs().with("overDispersion", "none"), A, B, C)
                        .toString()
                        .lines())
                .startsWith(
                        "Wards 2022: 3 units, 7 measures",
                        "      units  average  lowest  highest  worse  same  better",
                        "Q1        3      5.0     4.0      7.0      0     2       1");
    }

    private static AnswerTally tally(Questionnaire questionnaire, Cleaning cleaning) {
        return new AnswerTally(TallyPlan.of(questionnaire))
                .add(cleaning.clean(WardSurvey.raw(questionnaire, WardSurvey.random(2, 3, 60))));
    }

    private static Questionnaire saying(String option, String value) {
        Questionnaire q = WardSurvey.questionnaire();
        return new Questionnaire(
                q.survey(), q.scale(), q.questions(), q.sections(), q.layout(), Map.of(option, value), Set.of());
    }

    /** Whoever is handed a benchmark must not get at what it hides. */
    @Test
    void anotherMethodShowsNoMore() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        Benchmark benchmark =
                Benchmark.of(tally(questionnaire, Cleaning.of(questionnaire)), nhs().with("minimumCell", "5"));
        BenchmarkMethod same = nhs().with("minimumCell", "5");

        refused(
                "minimumRespondents must be in [30, inf), or make a new benchmark from the tally: 29",
                () -> benchmark.under(same.withMinimumRespondents(29)));
        refused(
                "minimumRespondents must be in [30, inf), or make a new benchmark from the tally: 1",
                () -> benchmark.compareWith(same.withMinimumRespondents(1)));
        refused(
                "minimumCell must be 5 as the benchmark's, or make a new benchmark from the tally: 4",
                () -> benchmark.under(nhs().with("minimumCell", "4")));
        refused(
                "minimumCell must be 5 as the benchmark's, or make a new benchmark from the tally: 0",
                () -> benchmark.compareWith(nhs()));
        refused(
                "minimumJoint must be in [5, inf), or make a new benchmark from the tally: 4",
                () -> benchmark.under(same.with("minimumJoint", "4")));
        refused(
                "minimumJoint must be in [5, inf), or make a new benchmark from the tally: 0",
                () -> benchmark.compareWith(same.with("minimumJoint", "0")));
        assertThat(benchmark.under(same.withMinimumRespondents(31)).units()).hasSize(3);
    }

    /** Scores by many tables of shares would be equations for the means of the strata. */
    @Test
    void anotherMethodHasNoOtherStandardPopulation() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        AnswerTally tally = tally(questionnaire, Cleaning.of(questionnaire));
        Map<String, Double> shares =
                Map.of("16-39, men", 0.25, "16-39, women", 0.25, "40+, men", 0.25, "40+, women", 0.25);
        String table = "16-39, men: 0.25 | 16-39, women: 0.25 | 40+, men: 0.25 | 40+, women: 0.25";
        BenchmarkMethod given = nhs().withStandardPopulation(shares);
        BenchmarkMethod shown = nhs().with("standardPopulation", "shown");

        refused(
                "standardPopulation must be all as the benchmark's, or shown, or make a new benchmark from the tally: "
                        + table,
                () -> Benchmark.of(tally).under(given));
        refused(
                "standardPopulation must be shown, or make a new benchmark from the tally: all",
                () -> Benchmark.of(tally, shown).under(nhs()));
        refused(
                "standardPopulation must be " + table
                        + " as the benchmark's, or shown, or make a new benchmark from the tally: all",
                () -> Benchmark.of(tally, given).compareWith(nhs()));
        assertThat(Benchmark.of(tally).under(shown).method()).isEqualTo(shown);
        assertThat(Benchmark.of(tally, given)
                        .under(given.withBands(BandScheme.THREE))
                        .units())
                .hasSize(3);
        assertThat(Benchmark.of(tally, given).under(shown).units()).hasSize(3);
    }

    @Test
    void theQuestionnairesThresholdHoldsUnderAnotherMethodToo() {
        Questionnaire strict = saying("minimumRespondents", "50");
        Benchmark benchmark = Benchmark.of(tally(strict, Cleaning.of(strict)));

        assertThat(benchmark.under(nhs()).method().suppression().minimumRespondents())
                .isEqualTo(50);
        refused(
                "minimumRespondents must be in [50, inf), or make a new benchmark from the tally: 30",
                () -> benchmark.under(nhs().withMinimumRespondents(30)));
    }

    @Test
    void theCleaningIsThatOfTheTally() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        AnswerTally kept = tally(questionnaire, Cleaning.of(questionnaire, BlankParent.KEEP));
        AnswerTally none = tally(questionnaire, Cleaning.none(questionnaire));

        Benchmark benchmark = Benchmark.of(kept);
        assertThat(benchmark.method().get(MethodOption.BLANK_PARENT)).isEqualTo(BlankParent.KEEP);
        assertThat(benchmark.under(nhs()).method().get(MethodOption.BLANK_PARENT))
                .isEqualTo(BlankParent.KEEP);
        assertThat(Benchmark.of(kept, nhs().with("blankParent", "keep")).units())
                .hasSize(3);
        refused(
                "blankParent must be KEEP as in the cleaning of the tallied responses, clean them again for another one:"
                        + " DROP",
                () -> Benchmark.of(kept, nhs().with("blankParent", "drop")));
        refused(
                "blankParent must be KEEP as in the cleaning of the tallied responses, clean them again for another one:"
                        + " DROP",
                () -> benchmark.compareWith(nhs().with("blankParent", "drop")));
        assertThat(Benchmark.of(none, nhs().with("blankParent", "keep"))
                        .method()
                        .get(MethodOption.BLANK_PARENT))
                .as("nothing was cleaned by routes")
                .isEqualTo(BlankParent.KEEP);
    }

    @Test
    void aQuestionnaireThatKeepsAnswersBehindABlankIsCleanedThatWay() {
        Questionnaire keeping = saying("blankParent", "keep");

        assertThat(Benchmark.of(tally(keeping, Cleaning.of(keeping)), nhs())
                        .method()
                        .source(MethodOption.BLANK_PARENT))
                .isEqualTo(OptionSource.QUESTIONNAIRE);
    }

    @Test
    void aMeasureIsAQuestionOrASection() {
        UnitBenchmark unit = Estimates.benchmark(nhs(), A, B, C).unit("A");

        assertThat(unit.measure("Q1")).isEqualTo(unit.question("Q1"));
        assertThat(unit.measure("S3")).isEqualTo(unit.section("3"));
        refused("measure must be one of [Q1, Q2, Q3_1, Q6, S1, S2, S3]: 3", () -> unit.measure("3"));
    }

    @Test
    void idsThatAreMixedUpAreRefusedWithWhatWasMeant() {
        UnitBenchmark unit = Estimates.benchmark(nhs(), A, B, C).unit("A");

        refused("Q4 is not scored", () -> unit.question("Q4"));
        refused("AGE is not scored", () -> unit.question("AGE"));
        refused("Q3_2 is not scored", () -> unit.question("Q3_2"));
        refused("Q3 is scored by option, as [Q3_1]", () -> unit.question("Q3"));
        refused("Q4 is not scored", () -> unit.section("Q4"));
        refused("question must be one of [Q1, Q2, Q3_1, Q6]: Q77", () -> unit.question("Q77"));
        refused("section must be one of [S1, S2, S3]: 9", () -> unit.section("9"));
    }

    @Test
    void unitsPrintInALineEach() {
        Benchmark benchmark = Estimates.benchmark(nhs(), C, A, B);

        assertThat(benchmark.units().toString().lines()).hasSize(5);
        assertThat(benchmark.units()).isEqualTo(List.copyOf(benchmark.units()));
        assertThatThrownBy(() -> benchmark.units().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
