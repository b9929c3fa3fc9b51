package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.BenchmarkMethod;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.io.summary.Mismatches.Mismatch;
import org.surveystats.response.SampleOutcomes;
import org.surveystats.response.Unit;
import org.surveystats.tally.AnswerTally;

final class MismatchesTest {
    private static final AnswerTally TALLY = Visits.read(
                    2024, Visits.HEADER, Visits.respondents("A") + Visits.respondents("B"))
            .tally();
    /** B was made of B1 and B2; the earlier survey is read under today's codes. */
    private static final List<Unit> UNITS = List.of(unit("A"), unit("B", "B1", "B2"));

    private static final AnswerTally EARLIER = Visits.read(
                    2022, Visits.HEADER, Visits.respondents("A") + Visits.respondents("B"))
            .tally();
    private static final Map<Integer, AnswerTally> TALLIES = Map.of(2024, TALLY, 2022, EARLIER);

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

        assertThat(of(units, Map.of(2022, sample), PublishedHistory.NONE).list())
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

    @Test
    void ofManyTheFirstAreNamed() {
        List<String> codes = IntStream.range(10, 20).mapToObj(i -> "U" + i).toList();

        assertThat(new Mismatch("Units without name", codes))
                .hasToString("Units without name: U10, U11, U12, U13, U14, U15, U16, U17 and 2 more");
    }
}
