package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.io.summary.Mismatches.Mismatch;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.GroupBy;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

final class MismatchesTest {
    private static final AnswerTally TALLY = Visits.read(
                    2024, Visits.HEADER, Visits.respondents("A") + Visits.respondents("B"))
            .tally();
    /** B was made of B1 and B2; the earlier survey is read under today's codes. */
    private static final List<Unit> UNITS = List.of(unit("A"), unit("B", "B1", "B2"));

    private static final AnswerTally EARLIER = earlier(UNITS, "A", "B1", "B2");
    private static final Map<Integer, AnswerTally> TALLIES = Map.of(2024, TALLY, 2022, EARLIER);

    /**
     * An earlier survey of forty respondents of the first unit, and of fifteen and 25 of the others, under today's
     * codes.
     */
    private static AnswerTally earlier(List<Unit> units, String first, String... others) {
        StringBuilder rows = new StringBuilder(Visits.respondents(first));
        for (int i = 0; i < others.length; i++) {
            Visits.respondents(others[i])
                    .lines()
                    .limit(i == 0 ? 15 : 25)
                    .forEach(row -> rows.append(row).append('\n'));
        }
        return Visits.read(2022, Visits.HEADER, rows.toString(), GroupBy.successors(units))
                .tally();
    }

    private static Unit unit(String code, String... predecessors) {
        return new Unit(code, "Name of " + code, "", "", List.of(predecessors));
    }

    private static PublishedHistory.Entry entry(String unit, String measure) {
        return new PublishedHistory.Entry(
                unit,
                measure,
                2020,
                OptionalLong.empty(),
                OptionalDouble.of(7),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }

    private static Mismatches of(
            List<Unit> units, Map<Integer, List<SampleOutcomes>> outcomes, PublishedHistory history) {
        Benchmark benchmark = Benchmark.of(TALLY, BenchmarkMethod.nhs2021(), units);
        return Mismatches.of(benchmark, units, TALLIES, outcomes, history);
    }

    @Test
    void filesThatMatchHaveNone() {
        Mismatches none = of(
                UNITS,
                Map.of(
                        2024, List.of(SampleOutcomes.of("A", 40), SampleOutcomes.of("B", 40)),
                        2022,
                                List.of(
                                        SampleOutcomes.of("A", 40),
                                        SampleOutcomes.of("B1", 15),
                                        SampleOutcomes.of("B2", 25)),
                        2019, List.of(SampleOutcomes.of("A", 7), SampleOutcomes.of("B1", 8))),
                new PublishedHistory(List.of(entry("A", "Q1"), entry("B2", "Q1"))));

        assertThat(none.list()).isEmpty();
        assertThat(none.isEmpty()).isTrue();
        assertThat(none).hasToString("The files match");
    }

    @Test
    void aMergerOfAMergerIsFollowedToTheUnitOfToday() {
        List<Unit> units = List.of(unit("A"), unit("B", "B1"), unit("B1", "B2"));
        List<SampleOutcomes> sample =
                List.of(SampleOutcomes.of("A", 40), SampleOutcomes.of("B1", 15), SampleOutcomes.of("B2", 25));

        Benchmark benchmark = Benchmark.of(TALLY, BenchmarkMethod.nhs2021(), units);
        Map<Integer, AnswerTally> tallies = Map.of(2024, TALLY, 2022, earlier(units, "A", "B1", "B2"));
        assertThat(Mismatches.of(benchmark, units, tallies, Map.of(2022, sample), PublishedHistory.NONE)
                        .list())
                .containsExactly(new Mismatch("Units without responses", List.of("B1")));
    }

    @Test
    void noUnitsGivenIsNotAMismatch() {
        assertThat(of(List.of(), Map.of(), PublishedHistory.NONE).list()).isEmpty();
    }

    @Test
    void unitsAreComparedBothWays() {
        Mismatches mismatches = of(List.of(unit("A"), unit("D"), unit("C")), Map.of(), PublishedHistory.NONE);

        assertThat(mismatches.list())
                .containsExactly(
                        new Mismatch("Units without responses", List.of("C", "D")),
                        new Mismatch("Units without name", List.of("B")));
        assertThat(mismatches).hasToString("Units without responses: C, D\nUnits without name: B");
    }

    @Test
    void outcomesAreComparedWithTheResponsesOfTheirYear() {
        List<SampleOutcomes> sample = List.of(SampleOutcomes.of("X", 5), SampleOutcomes.of("A", 41));

        assertThat(of(UNITS, Map.of(2024, sample), PublishedHistory.NONE).list())
                .containsExactly(
                        new Mismatch("Outcomes of 2024: units without responses", List.of("X")),
                        new Mismatch("Outcomes of 2024 lack units", List.of("B")),
                        new Mismatch(
                                "Outcomes of 2024: returned is not the number of responses", List.of("A 41 for 40")));
        assertThat(of(UNITS, Map.of(2019, sample), PublishedHistory.NONE).list())
                .containsExactly(new Mismatch("Outcomes of 2019: units not in the survey", List.of("X")));
    }

    @Test
    void thoseOfPredecessorsCountAsTheUnitOfTodayOnlyInEarlierYears() {
        List<SampleOutcomes> sample =
                List.of(SampleOutcomes.of("A", 40), SampleOutcomes.of("B1", 15), SampleOutcomes.of("B2", 24));

        assertThat(of(UNITS, Map.of(2022, sample), PublishedHistory.NONE).list())
                .containsExactly(new Mismatch(
                        "Outcomes of 2022: returned is not the number of responses", List.of("B 39 for 40")));
        assertThat(of(UNITS, Map.of(2024, sample), PublishedHistory.NONE).list())
                .containsExactly(
                        new Mismatch("Outcomes of 2024: units without responses", List.of("B1", "B2")),
                        new Mismatch("Outcomes of 2024 lack units", List.of("B")));
    }

    @Test
    void historyIsOfKnownUnitsAndMeasures() {
        PublishedHistory history =
                new PublishedHistory(List.of(entry("Z", "Q1"), entry("A", "Q9"), entry("B1", "Q9"), entry("Z", "Q9")));

        assertThat(of(UNITS, Map.of(), history).list())
                .containsExactly(
                        new Mismatch("History of unknown units", List.of("Z")),
                        new Mismatch("History of unknown measures", List.of("Q9")));
    }

    private static List<Mismatch> against(List<Unit> units, AnswerTally... earlier) {
        Map<Integer, AnswerTally> tallies = new TreeMap<>(Map.of(2024, TALLY));
        for (AnswerTally tally : earlier) {
            tallies.put(tally.plan().questionnaire().survey().year(), tally);
        }
        Benchmark benchmark = Benchmark.of(TALLY, BenchmarkMethod.nhs2021(), units);
        return Mismatches.of(benchmark, units, tallies, Map.of(), PublishedHistory.NONE)
                .list();
    }

    @Test
    void aPredecessorInNoEarlierSurveyIsToldWithTheUnitThatNobodySucceeds() {
        List<Unit> units = List.of(unit("A"), unit("B", "8OLD"));

        assertThat(against(units, earlier(units, "A", "B", "BOLD")))
                .containsExactly(
                        new Mismatch(
                                "Predecessors in no earlier survey, so no change of their units is tested",
                                List.of("8OLD of B (is BOLD meant?)")),
                        new Mismatch(
                                "Units of 2022 that are neither in 2024 nor a predecessor of a unit there",
                                List.of("BOLD")));
        List<Unit> listed = List.of(unit("A"), unit("B", "B1/B2"));
        assertThat(against(listed, earlier(listed, "A", "B1", "B2")))
                .contains(new Mismatch(
                        "Predecessors in no earlier survey, so no change of their units is tested",
                        List.of("B1/B2 of B (a bar separates codes: B1|B2)")));
        assertThat(against(units)).as("nothing to be in").isEmpty();
    }

    @Test
    void aPredecessorOfOneOfTheEarlierSurveysIsToldForTheOthers() {
        List<Unit> units = List.of(unit("A"), unit("B", "B1", "B2"));
        AnswerTally of2023 = Visits.read(
                        2023,
                        Visits.HEADER,
                        Visits.respondents("A") + Visits.respondents("B") + Visits.respondents("B2"),
                        GroupBy.successors(units))
                .tally();

        assertThat(against(units, of2023, earlier(units, "A", "B1")))
                .containsExactly(
                        new Mismatch(
                                "Predecessors in an earlier survey but not in that of 2023, so merged by then",
                                List.of("B1 of B")),
                        new Mismatch(
                                "Predecessors not in the survey of 2022, so no change of their units since then is tested",
                                List.of("B2 of B")));
    }

    @Test
    void anEarlierSurveyOfOtherUnitsIsTold() {
        assertThat(against(List.of(), earlier(List.of(), "X", "Y")))
                .containsExactly(new Mismatch(
                        "No unit of 2022 is in 2024, so nothing is compared; 2022 has", List.of("X", "Y")));
    }

    @Test
    void codesThatAreAlikeAreToldWithTheFilesThatHaveThem() {
        List<Unit> units = List.of(unit("a"), unit("B"));
        Map<Integer, List<SampleOutcomes>> outcomes = Map.of(2019, List.of(SampleOutcomes.of("B\u00a0 1", 1)));
        Benchmark benchmark = Benchmark.of(TALLY, BenchmarkMethod.nhs2021(), units);
        Map<Integer, AnswerTally> tallies = Map.of(2024, TALLY, 2022, earlier(units, "A", "b", "B 1"));

        assertThat(Mismatches.of(benchmark, units, tallies, outcomes, PublishedHistory.NONE)
                        .list())
                .contains(
                        new Mismatch(
                                "Codes equal but for case, in the responses of 2024 and the file of units",
                                List.of("A and a")),
                        new Mismatch(
                                "Codes equal but for case, in the responses of 2024 and the responses of 2022",
                                List.of("B and b")),
                        new Mismatch(
                                "Codes equal but for white space, in the responses of 2022 and the outcomes of 2019",
                                List.of("\"B 1\" and \"B<U+00A0> 1\"")));
    }

    @Test
    void ofManyTheFirstAreNamed() {
        List<String> codes = IntStream.range(10, 20).mapToObj(i -> "U" + i).toList();

        assertThat(new Mismatch("Units without name", codes))
                .hasToString("Units without name: U10, U11, U12, U13, U14, U15, U16, U17 and 2 more");
    }
}
