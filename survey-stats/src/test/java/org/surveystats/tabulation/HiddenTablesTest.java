package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.weighting.EmptyStratum;
import org.surveystats.weighting.UnknownStratum;

/**
 * Which tables are hidden, and why: fewer than 30 people who answered, take part in weighted figures, or have a score.
 */
final class HiddenTablesTest {
    private static final BenchmarkMethod METHOD = BenchmarkMethod.nhs2021();

    private static boolean isShown(Tabulation tables, String item) {
        return tables.table("A", item).base().isShown();
    }

    @Test
    void thirtyWhoAnsweredAreEnough() {
        assertThat(isShown(CountedSurvey.of().with(30, "A", "1", "1").tables(), "sex"))
                .isTrue();
        AnswerTable few = CountedSurvey.of().with(29, "A", "1", "1").tables().table("A", "sex");
        assertThat(few.base()).hasToString("not shown (fewer than 30 respondents)");
    }

    @Test
    void thoseOfUnknownStratumDoNotMakeUpTheNumber() {
        CountedSurvey enough =
                CountedSurvey.of().with(30, "A", "1", "1", "1", "1").with(9, "A", "", "1", "1", "1");
        CountedSurvey few = CountedSurvey.of().with(29, "A", "1", "1", "1", "1").with(9, "A", "", "1", "1", "1");

        assertThat(isShown(enough.tables(), "Q2_1")).isTrue();
        assertThat(isShown(few.tables(), "Q2_1")).isFalse();
        assertThat(isShown(few.tables(METHOD.with(MethodOption.UNKNOWN_STRATUM, UnknownStratum.WEIGHT_ONE)), "Q2_1"))
                .isTrue();
    }

    @Test
    void thoseWithoutAScoreDoNotMakeUpTheNumber() {
        assertThat(isShown(
                        CountedSurvey.of()
                                .with(30, "A", "1", "1", "1")
                                .with(9, "A", "1", "1", "8")
                                .tables(),
                        "Q1"))
                .isTrue();
        assertThat(isShown(
                        CountedSurvey.of()
                                .with(29, "A", "1", "1", "1")
                                .with(9, "A", "1", "1", "8")
                                .tables(),
                        "Q1"))
                .isFalse();
    }

    @Test
    void oneAnswerMustReachTheMinimumCell() {
        CountedSurvey survey =
                CountedSurvey.of().with(35, "A", "1", "1", "1", "1").with(40, "A", "1", "2", "1", "2");

        assertThat(isShown(survey.tables(METHOD.with(MethodOption.MINIMUM_CELL, 40)), "sex"))
                .isTrue();
        Tabulation more = survey.tables(METHOD.with(MethodOption.MINIMUM_CELL, 41));
        assertThat(more.table("A", "sex").base())
                .hasToString("not shown (fewer than 30 respondents, or no answer of at least 41)");
        assertThat(more.table("A", "sex").answer(3).unweighted().isShown()).isFalse();
        assertThat(isShown(more, "Q1")).isTrue();
    }

    @Test
    void theReasonDoesNotTellFewRespondentsFromSmallCells() {
        Tabulation tables =
                CountedSurvey.of().with(29, "A", "1", "1", "1", "1").tables(METHOD.with(MethodOption.MINIMUM_CELL, 5));

        assertThat(tables.table("A", "Q2_1").base())
                .hasToString("not shown (fewer than 30 respondents, or no answer of at least 5)");
        assertThat(CountedSurvey.of()
                        .with(29, "A", "1", "1", "1", "1")
                        .tables(METHOD.with(MethodOption.MINIMUM_CELL, 1))
                        .table("A", "Q2_1")
                        .base())
                .hasToString("not shown (fewer than 30 respondents)");
    }

    private static void assertHidden(AnswerTable.AnswerPercentage answer, boolean hidden) {
        assertThat(answer.unweighted().isShown()).as(answer.label()).isNotEqualTo(hidden);
        assertThat(answer.weighted().isShown()).as(answer.label()).isNotEqualTo(hidden);
    }

    @Test
    void aSmallCellOfAnyQuestionIsHiddenWithTheSmallestOfTheOthers() {
        Tabulation tables = CountedSurvey.of()
                .with(40, "A", "1", "1", "1", "1")
                .with(1, "A", "1", "1", "2", "2")
                .with(39, "A", "1", "1", "8", "2")
                .with(80, "B", "1", "1", "1", "1;2")
                .tables(METHOD.with(MethodOption.MINIMUM_CELL, 5));

        assertThat(tables.table("A", "Q1").base().orElseThrow()).isEqualTo(80);
        assertHidden(tables.table("A", "Q1").answer(1), false);
        assertHidden(tables.table("A", "Q1").answer(2), true);
        assertHidden(tables.table("A", "Q1").answer(8), true);
        assertHidden(tables.table("B", "Q1").answer(2), false);
        assertHidden(tables.table("A", "Q2_1").answer(1), false);
        assertThat(tables.national("Q1").base().orElseThrow()).isEqualTo(160);
        assertThat(tables.national("Q1").groups()).isEqualTo(2);
        tables.national("Q1").answers().forEach(answer -> assertHidden(answer, true));
        tables.national("Q2_1").answers().forEach(answer -> assertHidden(answer, false));
    }

    @Test
    void whoWasLedToAQuestionIsHiddenWhereASmallCellLeadsThere() {
        CountedSurvey survey = CountedSurvey.of()
                .with(40, "A", "1", "1", "1")
                .with(4, "A", "1", "1", "8")
                .with(35, "A", "1", "1", "2", "", "1");

        assertThat(survey.tables().nonResponse("A", "Q3").asked().orElseThrow()).isEqualTo(35);
        assertThat(survey.tables(METHOD.with(MethodOption.MINIMUM_CELL, 5))
                        .nonResponse("A", "Q3")
                        .asked())
                .hasToString("not shown (question Q1 is not shown)");
    }

    /** All who said no were led to Q3 and answered: as many as that said no, so that the others would be one. */
    /**
     * 60 answered, 59 of them of known age: 35.0 % of all and 33.9 % of those who are weighted are 21 and 20 people.
     */
    @Test
    void weightedPercentagesAreHiddenWhereFewAreOfUnknownStratum() {
        CountedSurvey survey = CountedSurvey.of()
                .with(39, "A", "1", "1", "1", "1")
                .with(20, "A", "1", "1", "2", "1")
                .with(1, "A", "", "1", "2", "1");
        BenchmarkMethod cells = BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 2);

        assertThat(survey.tables(cells).table("A", "Q1").answer(2).unweighted().orElseThrow())
                .isEqualTo(35);
        for (AnswerTable table : List.of(
                survey.tables(cells).table("A", "Q1"), survey.tables(cells).national("Q1"))) {
            assertThat(table.answers())
                    .allSatisfy(answer ->
                            assertThat(answer.weighted().hiddenReason()).contains(HiddenReason.SMALL_CELL));
        }
        assertThat(survey.tables().table("A", "Q1").answer(2).weighted().isShown())
                .isTrue();
        assertThat(survey.with(1, "A", "", "1", "1", "1")
                        .tables(cells)
                        .table("A", "Q1")
                        .answer(2)
                        .weighted()
                        .isShown())
                .isTrue();
    }

    @Test
    void aRoutedQuestionIsHiddenWhereASmallCellLeadsThere() {
        CountedSurvey survey =
                CountedSurvey.of().with(35, "A", "1", "1", "2", "1", "1").with(1, "A", "1", "2", "1", "2");
        Tabulation tables = survey.tables(METHOD.with(MethodOption.MINIMUM_CELL, 3));

        assertThat(survey.tables().table("A", "Q3").base().orElseThrow()).isEqualTo(35);
        assertThat(tables.table("A", "Q1").base().orElseThrow()).isEqualTo(36);
        assertThat(tables.table("A", "Q3").base()).hasToString("not shown (question Q1 is not shown)");
        assertThat(tables.national("Q3").base().isShown()).isFalse();
        assertThat(tables.crossTable("A", "Q3", survey.byUnitAnd("sex")).parts())
                .noneMatch(part -> part.base().isShown());
    }

    /** Of 31 people 30 have a score: were it the others who do not know, the table would not be shown. */
    @Test
    void enoughHaveAScoreInWhateverOrderTheHiddenCellsAre() {
        BenchmarkMethod method = METHOD.with(MethodOption.MINIMUM_CELL, 4);
        CountedSurvey few = CountedSurvey.of().with(30, "A", "1", "1", "1").with(1, "A", "1", "1", "8");
        CountedSurvey enough = CountedSurvey.of()
                .with(30, "A", "1", "1", "1")
                .with(29, "A", "1", "1", "2")
                .with(1, "A", "1", "1", "8");

        assertThat(isShown(few.tables(), "Q1")).isTrue();
        assertThat(isShown(few.tables(method), "Q1")).isFalse();
        assertThat(isShown(enough.tables(method), "Q1")).isTrue();
        assertThat(isShown(
                        CountedSurvey.of()
                                .with(28, "A", "1", "1", "1")
                                .with(15, "A", "1", "1", "2")
                                .with(1, "A", "1", "1", "8")
                                .tables(method),
                        "Q1"))
                .isFalse();
    }

    @Test
    void aGroupThatLacksAStratumHasNoScoredTableWhereTheMethodSaysSo() {
        CountedSurvey survey = CountedSurvey.of()
                .with(60, "A", "1", "1", "1", "1")
                .with(60, "B", "2", "1", "1", "1")
                .with(60, "C", "1", "1", "1", "1")
                .with(60, "C", "2", "1", "1", "1");
        Tabulation strict = survey.tables(METHOD.with(MethodOption.EMPTY_STRATUM, EmptyStratum.NO_SCORES));

        assertThat(strict.table("A", "Q1").base()).hasToString("not shown (the unit lacks a stratum)");
        assertThat(isShown(strict, "Q2_1")).isTrue();
        assertThat(strict.table("C", "Q1").base().orElseThrow()).isEqualTo(120);
        assertThat(isShown(survey.tables(), "Q1")).isTrue();
        assertThat(strict.national("Q1").groups()).isEqualTo(1);
        assertThat(strict.national("Q1").base().orElseThrow()).isEqualTo(120);
    }

    @Test
    void aQuestionThatWasNotAskedHasNoTableAndHidesNothing() {
        Tabulation tables = CountedSurvey.of(CountedSurvey.WITHOUT_Q1)
                .with(40, "A", "1", "1", "", "1", "1")
                .with(10, "A", "2", "1", "", "1", "")
                .tables();

        assertThat(tables.table("A", "Q1").base().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(tables.national("Q1").base().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(tables.nonResponse("A", "Q3").asked().orElseThrow()).isEqualTo(50);
    }

    @Test
    void tablesOfNobodyAreHidden() {
        AnswerTable table = CountedSurvey.of().with(40, "A", "1", "1").tables().national("Q3");

        assertThat(table.groups()).isZero();
        assertThat(CountedSurvey.of()
                        .with(40, "A", "1", "1")
                        .tables()
                        .table("A", "Q3")
                        .groups())
                .isZero();
        assertThat(CountedSurvey.of()
                        .with(40, "A", "1", "1")
                        .tables()
                        .nonResponse("Q3")
                        .groups())
                .isZero();
        assertThat(table.base().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(table.answers()).noneMatch(answer -> answer.unweighted().isShown());
    }
}
