package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

final class TabulationTest {
    /** Sex leads to Q3; Q1, whose score few have, to Q2 and that to Q4. */
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("routes", 2024),
            ResponseLayout.of("unit"),
            SingleChoice.of(
                    QuestionInfo.of("sex", "Sex").asDemographic(),
                    AnswerOption.of(1, "Male"),
                    AnswerOption.of(2, "Female"),
                    AnswerOption.of(3, "Other")),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "Well?"),
                    AnswerOption.scored(1, "Yes", 10),
                    AnswerOption.scored(2, "No", 0),
                    AnswerOption.excluded(8, "Don't know", "don't know")),
            SingleChoice.of(
                    QuestionInfo.of("Q2", "Why?").withRoute(Route.answered("Q1", 8)),
                    AnswerOption.of(1, "Forgot"),
                    AnswerOption.of(2, "Never knew")),
            SingleChoice.of(
                    QuestionInfo.of("Q3", "When?").withRoute(Route.answered("sex", 1, 2)),
                    AnswerOption.of(1, "Now"),
                    AnswerOption.of(2, "Then")),
            SingleChoice.of(
                    QuestionInfo.of("Q4", "Since when?").withRoute(Route.answered("Q2", 1, 2)),
                    AnswerOption.of(1, "Now"),
                    AnswerOption.of(2, "Then")));

    /** In A 10 of 60 have a score, in B 60 of 60; in A 4 are of other sex, in C nobody, and C has 20 respondents. */
    private static Tabulation tables(int minimumCell) {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(QUESTIONNAIRE, "routes", Strictness.STRICT, 100_000, batches::add);
        decoder.header(List.of("unit", "sex", "Q1", "Q2", "Q3", "Q4"));
        for (int i = 0; i < 60; i++) {
            String sex = i < 4 ? "3" : i % 2 == 0 ? "1" : "2";
            decoder.row(
                    2 + i,
                    List.of(
                            "A",
                            sex,
                            i < 10 ? "1" : "8",
                            i < 10 ? "" : "1",
                            sex.equals("3") ? "" : "1",
                            i < 10 ? "" : "2"));
        }
        for (int i = 0; i < 60; i++) {
            decoder.row(62 + i, List.of("B", i % 2 == 0 ? "1" : "2", "1", "", "1", ""));
        }
        for (int i = 0; i < 20; i++) {
            decoder.row(122 + i, List.of("C", "1", "1", "", "1", ""));
        }
        decoder.finish();
        Responses responses = Cleaning.of(QUESTIONNAIRE).clean(batches.get(0));
        return Tabulation.of(
                AnswerTally.of(TallyPlan.of(QUESTIONNAIRE), List.of(responses)),
                BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, minimumCell));
    }

    @Test
    void aSmallCellOfWhoTookPartIsHiddenWithThoseThatAreAsSmallAsTheNext() {
        AnswerTable sex = tables(5).table("A", "sex");

        assertThat(sex.base().orElseThrow()).isEqualTo(60);
        assertThat(sex.answers().stream().map(cell -> cell.unweighted().isShown()))
                .containsExactly(false, false, false);
        assertThat(tables(0).table("A", "sex").answer(3).unweighted().orElseThrow())
                .isEqualTo(100.0 * 4 / 60);
        assertThat(tables(5).method().get(MethodOption.MINIMUM_CELL)).isEqualTo(5);
    }

    @Test
    void aPooledTableDoesNotTellTheCellThatAGroupHides() {
        AnswerTable pooled = tables(5).national("sex");

        assertThat(pooled.base().orElseThrow()).isEqualTo(120);
        assertThat(pooled.answers()).noneMatch(cell -> cell.unweighted().isShown());
        assertThat(tables(0).national("sex").answers())
                .allMatch(cell -> cell.unweighted().isShown());
    }

    @Test
    void whoWasAskedDoesNotTellTheCellThatLeadsThere() {
        assertThat(tables(0).nonResponse("A", "Q3").asked().orElseThrow()).isEqualTo(56);
        assertThat(tables(5).nonResponse("A", "Q3").asked().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
    }

    @Test
    void whoWasAskedIsHiddenWhereAnyQuestionOnTheWayIs() {
        Tabulation tables = tables(0);

        assertThat(tables.table("A", "Q1").base().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(tables.table("A", "Q2").base().orElseThrow()).isEqualTo(50);
        assertThat(tables.nonResponse("A", "Q2").asked().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(tables.nonResponse("A", "Q4").asked().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
    }

    @Test
    void aPooledFigureIsHiddenForTheReasonThatAllGroupsShare() {
        Tabulation tables = tables(0);

        assertThat(tables.nonResponse("Q4").asked().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(tables.nonResponse("Q2").asked().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(tables(61).national("sex").base().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
    }
}
