package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.estimation.Estimate;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.summary.Mismatches;
import org.surveystats.io.summary.Mismatches.Mismatch;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.Unit;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.UnknownUnits;

/** Years and units that do not fit, in the files as people have them. */
final class YearsAndUnitsIntakeTest {
    /** A survey with an earlier one. */
    private record TwoYears(
            Benchmark now, AnswerTally tally, AnswerTally earlier, List<Unit> units, ChangeOverTime changes) {
        List<Mismatch> mismatches() {
            return Mismatches.of(now, units, Map.of(2024, tally, 2023, earlier), Map.of(), PublishedHistory.NONE)
                    .list();
        }
    }

    private static Questionnaire questionnaire(String file) throws IOException {
        return QuestionnaireJson.read(SharedData.file("intake/" + file));
    }

    private static Questionnaire base(int year) throws IOException {
        Questionnaire base = questionnaire("base.json");
        return base.withSurvey(base.survey().withYear(year));
    }

    private static List<Unit> units(String file) throws IOException {
        return UnitsCsv.read(SharedData.file("intake/" + file));
    }

    private static AnswerTally tally(Questionnaire questionnaire, String file, GroupBy groups) throws IOException {
        return ResponsesCsv.of(questionnaire)
                .withPlan(TallyPlan.of(questionnaire).groupedBy(groups))
                .tally(SharedData.file("intake/" + file))
                .tally();
    }

    private static TwoYears merged(String unitsFile) throws IOException {
        List<Unit> units = units(unitsFile);
        AnswerTally tally = tally(base(2024), "m2024.csv", GroupBy.units());
        AnswerTally earlier = tally(base(2023), "m2023.csv", GroupBy.successors(units));
        Benchmark now = Benchmark.of(tally, BenchmarkMethod.nhs2021(), units);
        return new TwoYears(now, tally, earlier, units, ChangeOverTime.between(now, Benchmark.of(earlier)));
    }

    @Test
    void aUnitIsComparedWithAllItsPredecessors() throws IOException {
        TwoYears years = merged("m-units-ok.csv");
        QuestionChange change = years.changes().question("T02", "Q5");

        assertThat(change.then().map(Estimate::value).orElseThrow()).isCloseTo(6.448107, within(5e-7));
        assertThat(change.test().map(TestResult::z).orElseThrow()).isCloseTo(0.101104, within(5e-7));
        assertThat(change.change()).isEqualTo(Published.shown(Change.NO_CHANGE));
        assertThat(years.mismatches()).isEmpty();
        assertThat(years.earlier().parts()).containsEntry("T02", List.of("OLD", "T02"));
    }

    @Test
    void noChangeIsTestedWhereAPredecessorIsInNoEarlierSurvey() throws IOException {
        TwoYears years = merged("m-units-typo.csv");
        for (String question : List.of("Q2", "Q5")) {
            QuestionChange change = years.changes().question("T02", question);
            assertThat(change.test().hiddenReason()).contains(HiddenReason.PREDECESSOR_NOT_IN_SURVEY);
            assertThat(change.then().hiddenReason()).contains(HiddenReason.PREDECESSOR_NOT_IN_SURVEY);
            assertThat(change.change()).hasToString("not shown (merged since; [0LD] not in the earlier survey)");
        }
        assertThat(years.changes().question("T01", "Q5").change().isShown()).isTrue();
        assertThat(years.mismatches())
                .containsExactly(
                        new Mismatch(
                                "Predecessors in no earlier survey, so no change of their units is tested",
                                List.of("0LD of T02 (is OLD meant?)")),
                        new Mismatch(
                                "Units of 2023 that are neither in 2024 nor a predecessor of a unit there",
                                List.of("OLD")));
    }

    @Test
    void aCommaForTheBarIsRefused() {
        assertThatThrownBy(() -> units("m-units-list.csv"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining(
                        "m-units-list.csv line 4, column predecessors: \"OLD, OLD2\" must be codes with a bar"
                                + " between them, such as RX1|RX2");
    }

    @Test
    void anotherProgrammeIsRefused() throws IOException {
        Questionnaire now = questionnaire("y.json");
        Questionnaire then = questionnaire("q04-other2023.json");
        Benchmark later = Benchmark.of(tally(now, "y2024.csv", GroupBy.units()));
        Benchmark earlier = Benchmark.of(tally(then, "y2023.csv", GroupBy.units()));

        assertThatThrownBy(() -> ChangeOverTime.between(later, earlier))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("surveys must be of one programme to be compared, and Ward Survey 2024 is of the programme"
                        + " \"ward\", Staff Survey 2023 of \"other\": if they are of one, give both questionnaires the same"
                        + " survey.programme");
    }

    @Test
    void unitsThatAreEqualButForCaseAreTold() throws IOException {
        List<Unit> none = List.of();
        AnswerTally tally = tally(base(2024), "v23-unitcase.csv", GroupBy.units());
        Benchmark benchmark = Benchmark.of(tally);

        assertThat(benchmark.units()).hasSize(13);
        assertThat(benchmark.units().stream()
                        .filter(unit -> !unit.question("Q2").score().isShown())
                        .map(UnitBenchmark::code))
                .containsExactly("T03", "t03");
        assertThat(Mismatches.of(benchmark, none, Map.of(2024, tally), Map.of(), PublishedHistory.NONE)
                        .list())
                .containsExactly(
                        new Mismatch("Codes equal but for case, in the responses of 2024", List.of("T03 and t03")));
    }

    @Test
    void unknownUnitsAreRefusedWhereTheFileOfUnitsHasAll() throws IOException {
        AnswerTally tally = tally(base(2024), "v23-unitcase.csv", GroupBy.units());
        List<String> known =
                tally.groups().stream().filter(code -> !code.equals("t03")).toList();

        assertThatThrownBy(() -> UnknownUnits.of(tally, known).requireNone("v23-unitcase.csv"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(
                        "v23-unitcase.csv: all units must be known, 1 is not\n  t03, 30 respondents (is T03 meant?)");
        UnknownUnits.of(tally, tally.groups()).requireNone("v23-unitcase.csv");
    }

    @Test
    void aNoBreakSpaceBehindACodeIsCut() throws IOException {
        AnswerTally tally = tally(base(2024), "w01b-nbsp-31.csv", GroupBy.units());

        assertThat(tally.group("T00").respondents()).isEqualTo(31);
        assertThat(tally.groups()).allMatch(code -> code.matches("T[0-9]{2}"));
        assertThat(Benchmark.of(tally).unit("T00").question("Q5").score().isShown())
                .isTrue();
    }
}
