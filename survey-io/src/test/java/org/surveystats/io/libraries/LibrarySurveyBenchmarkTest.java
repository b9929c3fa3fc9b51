package org.surveystats.io.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;
import org.surveystats.io.reference.Deviations;
import org.surveystats.io.reference.PlainScores;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.plan.GroupBy;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.weighting.EmptyStratum;

/** A survey with other forms of question, columns, scale, strata and threshold, from its files to bands and changes. */
class LibrarySurveyBenchmarkTest {
    private static final double TOLERANCE = 1e-12;
    private static final Map<String, String> TICKS =
            Map.of("Q3_1", "find_book", "Q3_2", "use_computer", "Q3_4", "ask_staff");
    private static final AnswerTally TALLY = LibraryData.tally(2024, GroupBy.units());
    private static final Benchmark NOW = Benchmark.of(TALLY, BenchmarkMethod.nhs2021(), LibraryData.UNITS);
    private static final Benchmark THEN = Benchmark.of(LibraryData.tally(2022, GroupBy.successors(LibraryData.UNITS)));
    private static final ChangeOverTime CHANGE = ChangeOverTime.between(NOW, THEN);

    private static void same(Deviations deviations, MeasureResult result, PlainScores plain) {
        PlainScores.Result expected = plain.of(result.unit());
        String where = result.unit() + " " + result.measure().id();
        assertThat(result.score().isShown()).as(where).isEqualTo(expected.respondents() >= 20);
        if (result.score().isShown()) {
            assertThat(result.respondents().orElseThrow()).as(where).isEqualTo(expected.respondents());
            deviations.check("score", where, result.score().orElseThrow(), expected.score());
            deviations.check("standard error", where, result.standardError().orElseThrow(), expected.standardError());
        }
    }

    @ParameterizedTest
    @CsvSource({"Q3_1, find_book", "Q3_2, use_computer", "Q3_4, ask_staff"})
    void ticksAgreeWithAPlainLoopOverTheRows(String item, String column) {
        PlainScores plain =
                LibraryData.plain2024(row -> row.getField("library_service"), row -> LibraryData.tick2024(row, column));
        Deviations deviations = new Deviations(TOLERANCE);
        for (UnitBenchmark unit : NOW.units()) {
            same(deviations, unit.question(item), plain);
        }
        assertThat(deviations.compared()).isEqualTo(2 * 8);
    }

    @Test
    void aSingleChoiceAgreesWithAPlainLoopOverTheRows() {
        PlainScores plain =
                LibraryData.plain2024(row -> row.getField("library_service"), LibrarySurveyBenchmarkTest::openingHours);
        Deviations deviations = new Deviations(TOLERANCE);
        for (UnitBenchmark unit : NOW.units()) {
            same(deviations, unit.question("Q9"), plain);
        }
        assertThat(deviations.compared()).isEqualTo(2 * 8);
    }

    private static double openingHours(NamedCsvRecord row) {
        return switch (row.getField("Q9")) {
            case "1" -> 100;
            case "2" -> 50;
            case "3" -> 0;
            default -> Double.NaN;
        };
    }

    @Test
    void measuresAreScoredOptionsAndQuestionsThenSections() {
        assertThat(NOW.measures().stream().map(measure -> measure.id()))
                .containsExactly("Q3_1", "Q3_2", "Q3_4", "Q7", "Q8", "Q9", "Q10", "Q11", "Q15", "SA", "SB", "SC", "SD");
        assertThat(NOW.unit("LS7").name()).isEqualTo("Greater Holm Libraries");
    }

    @Test
    void theQuestionnaireSetsTheThreshold() {
        assertThat(NOW.method().get(MethodOption.MINIMUM_RESPONDENTS)).isEqualTo(20);
        assertThat(NOW.method().source(MethodOption.MINIMUM_RESPONDENTS)).isEqualTo(OptionSource.QUESTIONNAIRE);
        assertThat(NOW.unit("LS6").question("Q10").score().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(NOW.unit("LS6").section("C").score().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(NOW.unit("LS6").question("Q10").explain().toString())
                .isEqualTo("LS6 Q10 Online catalogue: not shown (fewer than 20 respondents)");
        assertThat(NOW.unit("LS1").question("Q9").explain().toString())
                .contains("minimumRespondents = 20 (set by the questionnaire)");
    }

    @Test
    void anExplicitMethodBeatsTheQuestionnaire() {
        Benchmark explicit = Benchmark.of(TALLY, BenchmarkMethod.nhs2021().withMinimumRespondents(5));
        assertThat(explicit.method().source(MethodOption.MINIMUM_RESPONDENTS)).isEqualTo(OptionSource.EXPLICIT);
        assertThat(explicit.unit("LS6").question("Q10").score().isShown()).isTrue();
        assertThat(explicit.unit("LS6").question("Q10").explain().toString())
                .contains("minimumRespondents = 5 (set by the caller)");
        Benchmark strict = Benchmark.of(TALLY, BenchmarkMethod.nhs2021().with("minimumRespondents", "1000"));
        assertThat(strict.units())
                .allSatisfy(unit -> assertThat(unit.questions())
                        .allSatisfy(
                                result -> assertThat(result.score().isShown()).isFalse()));
    }

    @Test
    void limitsAreClippedToTheScaleOfAHundred() {
        int clipped = 0;
        for (UnitBenchmark unit : NOW.units()) {
            for (MeasureResult result : unit.questions()) {
                if (result.classification().isShown()) {
                    Limits limits = result.classification().orElseThrow().limits();
                    assertThat(limits.lower(ConfidenceLevel.P99_8)).isBetween(0.0, limits.lower(ConfidenceLevel.P95));
                    assertThat(limits.upper(ConfidenceLevel.P99_8)).isBetween(limits.upper(ConfidenceLevel.P95), 100.0);
                    clipped += limits.upper(ConfidenceLevel.P99_8) == 100 || limits.lower(ConfidenceLevel.P99_8) == 0
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(clipped).isPositive();
        assertThat(NOW.national("Q11").highest().orElseThrow().score()).isBetween(10.0, 100.0);
    }

    @Test
    void aMissingStratumContributesNothingUnlessTheMethodSaysOtherwise() {
        PlainScores.Result plain = LibraryData.plain2024(
                        row -> row.getField("library_service"), LibrarySurveyBenchmarkTest::openingHours)
                .of("LS4");
        assertThat(NOW.unit("LS4").question("Q9").respondents().orElseThrow()).isEqualTo(plain.respondents());
        Benchmark strict =
                NOW.under(BenchmarkMethod.nhs2021().with(MethodOption.EMPTY_STRATUM, EmptyStratum.NO_SCORES));
        assertThat(strict.unit("LS4").question("Q9").score().hiddenReason()).contains(HiddenReason.EMPTY_STRATUM);
        assertThat(strict.national("Q9").units()).isEqualTo(NOW.national("Q9").units() - 1);
    }

    @Test
    void unknownStrataAreCounted() {
        Map<String, Long> unknown = new TreeMap<>();
        Map<String, Long> excluded = new TreeMap<>();
        for (NamedCsvRecord row : LibraryData.ROWS_2024) {
            boolean known = !LibraryData.stratum(row.getField("age_group")).isEmpty();
            String unit = row.getField("library_service");
            unknown.merge(unit, known ? 0L : 1L, Long::sum);
            excluded.merge(unit, known || Double.isNaN(openingHours(row)) ? 0L : 1L, Long::sum);
        }
        assertThat(unknown.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(31);
        for (String unit : TALLY.groups()) {
            assertThat(TALLY.group(unit).unknownStratum()).as(unit).isEqualTo(unknown.get(unit));
            assertThat(NOW.unit(unit).question("Q9").excluded().orElseThrow().unknownStratum())
                    .as(unit)
                    .isEqualTo(excluded.get(unit));
        }
    }

    @Test
    void aQuestionThatWasNotAskedSaysSo() {
        for (UnitBenchmark unit : NOW.units()) {
            assertThat(unit.question("Q15").score().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        }
        assertThat(NOW.national("Q15").average().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(NOW.national("Q15").expectedRange().isShown()).isFalse();
        assertThat(CHANGE.question("LS1", "Q15").change().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(CHANGE.question("LS1", "Q15").then().isShown()).isTrue();
    }

    @Test
    void changesMatchItemsByWhatTheyAreComparedWith() {
        Map<String, String> columns = Map.of("Q3_1", "F5_1", "Q3_2", "F5_2", "Q3_4", "F5_4");
        Deviations deviations = new Deviations(TOLERANCE);
        for (String unit : TALLY.groups()) {
            columns.forEach((item, column) -> {
                PlainScores.Result now = LibraryData.plain2024(
                                row -> row.getField("library_service"),
                                row -> LibraryData.tick2024(row, TICKS.get(item)))
                        .of(unit);
                PlainScores.Result then = LibraryData.plain2022(row -> LibraryData.tick2022(row, column))
                        .of(unit);
                QuestionChange change = CHANGE.question(unit, item);
                assertThat(change.test().isShown()).as(unit + item).isEqualTo(then.respondents() >= 20);
                change.test()
                        .ifShown(test -> deviations.check(
                                "z",
                                unit + " " + item,
                                test.z(),
                                (now.score() - then.score()) / Math.hypot(now.standardError(), then.standardError())));
            });
        }
        assertThat(deviations.compared()).isGreaterThan(15);
        assertThat(CHANGE.question("LS1", "Q10").change().hiddenReason()).contains(HiddenReason.NOT_COMPARABLE);
        assertThat(CHANGE.question("LS1", "Q10").then()).hasToString("not shown (the catalogue was replaced in 2023)");
    }

    @Test
    void mergedUnitsAreComparedWithTheirPredecessorsTogether() {
        assertThat(THEN.units().stream().map(UnitBenchmark::code))
                .containsExactly("LS1", "LS2", "LS3", "LS4", "LS5", "LS6", "LS7", "LS8");
        assertThat(THEN.unit("LS7").respondents()).isEqualTo(70);
        PlainScores.Result then =
                LibraryData.plain2022(row -> LibraryData.tick2022(row, "F5_1")).of("LS7");
        assertThat(CHANGE.question("LS7", "Q3_1").then().orElseThrow().respondents())
                .isEqualTo(then.respondents());
        ChangeOverTime apart = ChangeOverTime.between(NOW, Benchmark.of(LibraryData.tally(2022, GroupBy.units())));
        assertThat(apart.question("LS7", "Q3_1").change().hiddenReason()).contains(HiddenReason.NOT_COMPARABLE);
    }

    @Test
    void sitesAreBenchmarkedLikeUnits() {
        AnswerTally tally = LibraryData.tally(2024, GroupBy.units().with(GroupBy.column("branch")));
        Benchmark sites = Benchmark.of(tally);
        assertThat(sites.units()).hasSize(new TreeSet<>(branches()).size());
        assertThat(sites.units().stream().mapToLong(UnitBenchmark::respondents).sum() + tally.withoutGroup())
                .isEqualTo(700);
        Deviations deviations = new Deviations(TOLERANCE);
        TICKS.forEach((item, column) -> {
            PlainScores plain = LibraryData.plain2024(
                    row -> row.getField("library_service") + " / " + row.getField("branch"),
                    row -> LibraryData.tick2024(row, column));
            sites.units().forEach(site -> same(deviations, site.question(item), plain));
        });
        assertThat(deviations.compared()).isGreaterThan(40);
    }

    private static List<String> branches() {
        return LibraryData.ROWS_2024.stream()
                .map(row -> row.getField("branch"))
                .filter(branch -> !branch.isEmpty())
                .toList();
    }

    @Test
    void aTallyByAQuestionWithinUnits() {
        AnswerTally tally = LibraryData.tally(2024, GroupBy.units().with(GroupBy.answer("Q1")));
        Map<String, Long> expected = new TreeMap<>();
        long without = 0;
        for (NamedCsvRecord row : LibraryData.ROWS_2024) {
            String answer = row.getField("has_card");
            if (answer.equals("1") || answer.equals("2")) {
                String card = answer.equals("1") ? "Yes" : "No";
                expected.merge(row.getField("library_service") + " / " + card, 1L, Long::sum);
            } else {
                without++;
            }
        }
        Map<String, Long> counted = new TreeMap<>();
        tally.groups().forEach(group -> counted.put(group, tally.group(group).respondents()));
        assertThat(counted).isEqualTo(expected);
        assertThat(tally.withoutGroup()).isEqualTo(without).isPositive();
    }
}
