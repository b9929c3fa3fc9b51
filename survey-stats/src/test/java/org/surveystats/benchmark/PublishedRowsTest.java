package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.PublishedRows.Part;
import org.surveystats.benchmark.PublishedRows.Units;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.RowProblem;
import org.surveystats.decoding.Strictness;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/** What may be published of the rows: a survey standardised by sex with two scored questions. */
final class PublishedRowsTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();
    private static final List<String> COLUMNS = List.of("unit", "use", "sex", "Q1", "Q2");

    /** A file read, and its counts. */
    private record Read(AnswerTally tally, DecodingReport report) {
        PublishedRows rows(BenchmarkMethod method) {
            return PublishedRows.of(tally, report, Benchmark.of(tally, method));
        }
    }

    /** "Rather not say" is an answer to sex that makes no stratum. */
    private static Questionnaire questionnaire(String... notAsked) {
        StratumVariable sex = new StratumVariable.Coded(
                "sex",
                QuestionId.of("sex"),
                List.of(
                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(2)))));
        return Questionnaire.of(
                SurveyInfo.of("rows", 2024),
                ResponseLayout.of("unit")
                        .withStrata(sex)
                        .withRows(RowCondition.in("use", "1"))
                        .withNotAsked(notAsked),
                SingleChoice.of(
                        QuestionInfo.of("sex", "Sex").asDemographic(),
                        AnswerOption.of(1, "man"),
                        AnswerOption.of(2, "woman"),
                        AnswerOption.of(3, "rather not say")),
                scored("Q1"),
                scored("Q2"));
    }

    private static SingleChoice scored(String id) {
        return SingleChoice.of(
                QuestionInfo.of(id, id),
                AnswerOption.scored(1, "Yes", 10),
                AnswerOption.scored(2, "No", 0),
                AnswerOption.excluded(3, "Maybe", "undecided"));
    }

    private static List<List<String>> times(int count, String unit, String sex, String first, String second) {
        return Collections.nCopies(count, List.of(unit, "1", sex, first, second));
    }

    private static Read read(TallyPlan plan, List<List<String>> rows) {
        Questionnaire questionnaire = plan.questionnaire();
        List<Integer> asked = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            boolean question = column > 1;
            if (!question || questionnaire.asked(QuestionId.of(COLUMNS.get(column)))) {
                asked.add(column);
            }
        }
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, "rows", Strictness.LENIENT, 1000, batches::add);
        decoder.header(asked.stream().map(COLUMNS::get).toList());
        for (int row = 0; row < rows.size(); row++) {
            decoder.row(row + 2, asked.stream().map(rows.get(row)::get).toList());
        }
        DecodingReport report = decoder.finish();
        AnswerTally tally = new AnswerTally(plan);
        batches.forEach(batch -> tally.add(Cleaning.of(questionnaire).clean(batch)));
        return new Read(tally, report);
    }

    private static Read read(List<List<String>> rows) {
        return read(TallyPlan.of(questionnaire()), rows);
    }

    /** Two units that show both questions, C that shows Q1 only and D that shows nothing. */
    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String unit : List.of("A", "B", "C")) {
            rows.addAll(times(30, unit, "1", "1", unit.equals("C") ? "" : "2"));
            rows.addAll(times(30, unit, "2", "2", unit.equals("C") ? "" : "1"));
        }
        rows.addAll(times(4, "A", "1", "", "3"));
        rows.addAll(times(2, "A", "", "1", "1"));
        rows.addAll(times(3, "A", "3", "2", "2"));
        rows.addAll(times(5, "C", "2", "", "1"));
        rows.addAll(times(6, "C", "2", "3", ""));
        rows.addAll(times(7, "C", "", "1", "1"));
        rows.addAll(times(20, "D", "", "", ""));
        return rows;
    }

    @Test
    void rowsAddUpAndAreToldByKind() {
        List<List<String>> rows = new ArrayList<>(rows());
        rows.add(List.of("A", "0", "1", "1", "1"));
        rows.add(List.of("A", "1", "1", "9", "1"));
        rows.add(List.of("D", "1", "x", "1", "1"));
        rows.add(List.of("", "1", "1", "1", "1"));
        TallyPlan plan = TallyPlan.of(questionnaire())
                .where(RowFilter.units("A", "B", "C", "D"))
                .groupedBy(GroupBy.unitsTo(Map.of("A", "A", "B", "B", "C", "C", "D", "D")));
        rows.addAll(times(8, "E", "1", "1", "1"));
        PublishedRows of = read(plan, rows).rows(NHS);

        assertThat(of.read()).isEqualTo(rows.size());
        assertThat(of.refused())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RowProblem.UNKNOWN_CODE, 1L, RowProblem.NOT_AN_INTEGER, 1L, RowProblem.MISSING_UNIT, 1L));
        assertThat(of.allRefused()).isEqualTo(3);
        assertThat(of.filteredByLayout()).isEqualTo(1);
        assertThat(of.filteredByPlan()).isEqualTo(8);
        assertThat(of.withoutUnit()).isZero();
        assertThat(of.shown()).isEqualTo(new Units(3, 207));
        assertThat(of.hidden()).isEqualTo(new Units(1, 20));
        assertThat(of.withoutScore()).isEqualTo(new Part(new Units(2, 129), 4));
        assertThat(of.unknownStratum()).isEqualTo(new Part(new Units(3, 207), 12));
        assertThat(of).hasToString("""
                Rows of 2024: 239 read; 3 refused (no unit 1, not a whole number 1, an unknown
                    code 1); 1 left out by layout.rows; 8 left out by the filter of the tally;
                    207 in 3 units with a score that is shown; 20 in 1 unit none of whose scores
                    is shown
                Among them in 2024: 4 of 129 respondents in 2 units gave no answer to a scored
                    question; 12 of 207 respondents in 3 units could not be assigned to a
                    stratum""");
    }

    @Test
    void rowsWithoutUnitAreCounted() {
        TallyPlan plan = TallyPlan.of(questionnaire()).groupedBy(GroupBy.unitsTo(Map.of("A", "A", "B", "B", "C", "C")));
        PublishedRows of = read(plan, rows()).rows(NHS);

        assertThat(of.withoutUnit()).isEqualTo(20);
        assertThat(of.hidden()).isEqualTo(new Units(0, 0));
        assertThat(of.toString()).contains("20 without unit").doesNotContain("none of whose scores");
    }

    /** In C, Q2 has 5 answers and is hidden; who answers it instead of Q1 changes nothing that is told. */
    @Test
    void theAnswersToAHiddenQuestionChangeNothing() {
        List<List<String>> rows = rows();
        List<List<String>> changed = rows.stream()
                .map(row -> row.get(0).equals("C") && !row.get(4).isEmpty()
                        ? List.of("C", "1", row.get(2), row.get(3), "")
                        : row)
                .toList();
        Read before = read(rows);
        Read after = read(changed);

        assertThat(after.tally().group("C").withoutScore())
                .isEqualTo(before.tally().group("C").withoutScore() + 5);
        assertThat(after.rows(NHS)).isEqualTo(before.rows(NHS)).hasSameHashCodeAs(before.rows(NHS));
    }

    @Test
    void aQuestionThatWasNotAskedHidesNothing() {
        PublishedRows of = read(TallyPlan.of(questionnaire("Q2")), rows()).rows(NHS);

        assertThat(of.withoutScore().of()).isEqualTo(new Units(3, 207));
        assertThat(of.withoutScore().respondents()).isEqualTo(4 + 5 + 6);
    }

    /** With the weight one for unknown strata a score can be shown though who is of which sex is not. */
    @Test
    void aHiddenProfileIsNotTold() {
        List<List<String>> rows = new ArrayList<>(rows());
        rows.addAll(times(29, "E", "1", "1", "1"));
        rows.addAll(times(11, "E", "", "1", "1"));
        rows.addAll(times(30, "F", "1", "1", "1"));
        rows.addAll(times(11, "F", "", "1", "1"));
        PublishedRows of = read(rows).rows(NHS.with("unknownStratum", "weight-one"));

        assertThat(of.shown().units()).isEqualTo(5);
        assertThat(of.unknownStratum()).isEqualTo(new Part(new Units(4, 207 + 41), 12 + 11));
    }

    /** 12 of unknown stratum of whom 9 left it blank, which is published, are 3 who would rather not say. */
    @Test
    void aSmallCellOfTheStrataIsNotGivenAway() {
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(times(30, "A", "1", "1", "1"));
        rows.addAll(times(30, "A", "2", "1", "1"));
        rows.addAll(times(9, "A", "", "1", "1"));
        rows.addAll(times(3, "A", "3", "1", "1"));
        Read read = read(rows);

        assertThat(read.rows(NHS).unknownStratum().respondents()).isEqualTo(12);
        assertThat(read.rows(NHS.with("minimumCell", "5")).unknownStratum()).isEqualTo(new Part(new Units(0, 0), 0));
        assertThat(read.rows(NHS.with("minimumCell", "3")).unknownStratum().respondents())
                .isEqualTo(12);
    }

    @Test
    void aSmallCategoryOfTheStrataIsNotGivenAway() {
        StratumVariable age = new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("young", 16, OptionalDouble.of(40)),
                        new StratumVariable.RangeCategory("old", 40, OptionalDouble.empty())));
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("rows", 2024),
                ResponseLayout.of("unit").withStrata(age),
                new NumericQuestion(QuestionInfo.of("age", "Age").asDemographic(), 0, 120, true),
                scored("Q1"));
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, "rows", Strictness.STRICT, 1000, batches::add);
        decoder.header(List.of("unit", "age", "Q1"));
        for (int row = 0; row < 60; row++) {
            decoder.row(row + 2, List.of("A", row < 3 ? "20" : row < 50 ? "60" : "", "1"));
        }
        DecodingReport report = decoder.finish();
        Read read = new Read(
                AnswerTally.of(
                        TallyPlan.of(questionnaire),
                        batches.stream().map(Cleaning.of(questionnaire)::clean).toList()),
                report);

        assertThat(read.rows(NHS.with("minimumCell", "3")).unknownStratum()).isEqualTo(new Part(new Units(1, 60), 10));
        assertThat(read.rows(NHS.with("minimumCell", "4")).unknownStratum().of().units())
                .isZero();
    }

    @Test
    void whatNobodyLacksIsNotSaid() {
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(times(30, "A", "1", "1", "1"));

        assertThat(read(rows).rows(NHS)).hasToString("Rows of 2024: 30 read; 30 in 1 unit with a score that is shown");
    }

    @Test
    void anotherTallyOrReportIsRefused() {
        Read read = read(rows());
        Read other = read(times(40, "A", "1", "1", "1"));
        Benchmark benchmark = Benchmark.of(read.tally());

        assertThatThrownBy(() -> PublishedRows.of(other.tally(), other.report(), benchmark))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "benchmark must be made from the tally, by Benchmark.of(tally): AnswerTally of 40");
        List<List<String>> oneMore = new ArrayList<>(rows());
        oneMore.addAll(times(1, "A", "1", "1", "1"));
        Read larger = read(oneMore);
        assertThatThrownBy(() -> PublishedRows.of(larger.tally(), larger.report(), benchmark))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("benchmark must be made from the tally");
        assertThatThrownBy(() -> PublishedRows.of(read.tally(), other.report(), benchmark))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> other.rows(NHS).requireOf(benchmark))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rows must be of this benchmark, made by PublishedRows.of(");
        read.rows(NHS).requireOf(benchmark);
    }

    @Test
    void rowsThatDifferInOneThingAreRefused() {
        PublishedRows rows = read(rows()).rows(NHS);
        Benchmark benchmark = Benchmark.of(read(rows()).tally(), NHS.with("minimumCell", "2"));
        Part none = new Part(new Units(0, 0), 0);
        Units shown = rows.shown();
        Units hidden = rows.hidden();
        long read = rows.read();

        of(2024, read, shown, hidden, none, 2).requireOf(benchmark);
        of(2024, read, shown, hidden, none, 3).requireOf(benchmark);
        for (PublishedRows other : List.of(
                of(2023, read, shown, hidden, none, 2),
                of(2024, read, shown, hidden, none, 1),
                of(2024, read + 1, new Units(3, shown.respondents() + 1), hidden, none, 2),
                of(2024, read + 1, shown, new Units(1, 21), none, 2),
                new PublishedRows(2024, read, Map.of(), 0, 0, 0, shown, hidden, none, none, 2, 29))) {
            assertThatThrownBy(() -> other.requireOf(benchmark))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("rows must be of this benchmark");
        }
    }

    private static PublishedRows of(int year, long read, Units shown, Units hidden, Part part, int minimumCell) {
        return new PublishedRows(year, read, Map.of(), 0, 0, 0, shown, hidden, part, part, minimumCell, 30);
    }

    /** Of the own and the current method the stricter holds, whichever it is. */
    @Test
    void theStricterMethodHolds() {
        Read read = read(rows());
        for (BenchmarkMethod strict : List.of(NHS.withMinimumRespondents(64), NHS.with("minimumCell", "5"))) {
            PublishedRows ofStrict = read.rows(strict);

            assertThat(ofStrict).isNotEqualTo(read.rows(NHS));
            assertThat(PublishedRows.of(read.tally(), read.report(), Benchmark.of(read.tally(), strict), NHS))
                    .isEqualTo(ofStrict);
            assertThat(PublishedRows.of(read.tally(), read.report(), Benchmark.of(read.tally(), NHS), strict))
                    .isEqualTo(ofStrict);
        }
    }

    @Test
    void rowsThatDoNotAddUpAreRefused() {
        Units shown = new Units(2, 80);
        Units hidden = new Units(1, 20);
        Part part = new Part(shown, 3);
        Map<RowProblem, Long> refused = new LinkedHashMap<>();
        refused.put(RowProblem.INCONSISTENT, 2L);
        refused.put(RowProblem.BLANK, 1L);
        PublishedRows rows = new PublishedRows(2024, 110, refused, 4, 2, 1, shown, hidden, part, part, 0, 30);
        assertThat(rows.refused()).isUnmodifiable();
        assertThat(rows.refused().keySet()).containsExactly(RowProblem.BLANK, RowProblem.INCONSISTENT);
        assertThat(rows.toString()).contains("3 refused (blank 1, a contradiction within the row 2)");

        assertThatThrownBy(() -> new PublishedRows(2024, 111, refused, 4, 2, 1, shown, hidden, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must add up to 111 read: 110");
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, 4, 2, 1, hidden, shown, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("units shown");
        Part larger = new Part(new Units(1, 81), 3);
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, 4, 2, 1, shown, hidden, part, larger, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("respondents shown");
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, 8, -2, 1, shown, hidden, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filteredByPlan");
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, -1, 7, 1, shown, hidden, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filteredByLayout");
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, 8, 0, -1, shown, hidden, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withoutUnit");
        assertThatThrownBy(() -> new PublishedRows(2024, 110, refused, 4, 2, 1, shown, hidden, part, part, -1, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimumCell");
        Map<RowProblem, Long> negative = Map.of(RowProblem.BLANK, -1L);
        assertThatThrownBy(() -> new PublishedRows(2024, 106, negative, 4, 2, 1, shown, hidden, part, part, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> new Units(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Units(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part(shown, 81)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part(shown, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
