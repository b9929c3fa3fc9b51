package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
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

/** How many were led to a question is how many gave certain answers to those that lead to it. */
final class HiddenRouteTest {
    /** Q1 leads to Q2, that to Q3. */
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("routes", 2024),
            ResponseLayout.of("unit"),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "Well?"),
                    AnswerOption.scored(1, "Yes", 10),
                    AnswerOption.scored(2, "No", 0),
                    AnswerOption.excluded(8, "Don't know", "don't know")),
            SingleChoice.of(
                    QuestionInfo.of("Q2", "Why?").withRoute(Route.answered("Q1", 1, 8)),
                    AnswerOption.scored(1, "Forgot", 10),
                    AnswerOption.scored(2, "Never knew", 0)),
            SingleChoice.of(
                    QuestionInfo.of("Q3", "When?").withRoute(Route.answered("Q2", 1, 2)),
                    AnswerOption.scored(1, "Now", 10),
                    AnswerOption.scored(2, "Then", 0)));

    /** In A 12 of 60 have a score in Q1, in B all 60. */
    private static Benchmark benchmark() {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(QUESTIONNAIRE, "routes", Strictness.STRICT, 100_000, batches::add);
        decoder.header(List.of("unit", "Q1", "Q2", "Q3"));
        for (int i = 0; i < 60; i++) {
            String code = i % 2 == 0 ? "1" : "2";
            decoder.row(2 + i, List.of("A", i < 12 ? "2" : "8", i < 12 ? "" : code, i < 12 ? "" : code));
            decoder.row(62 + i, List.of("B", i < 12 ? "2" : "1", i < 12 ? "" : code, i < 12 ? "" : code));
        }
        decoder.finish();
        Responses responses = Cleaning.of(QUESTIONNAIRE).clean(batches.get(0));
        return Benchmark.of(AnswerTally.of(TallyPlan.of(QUESTIONNAIRE), List.of(responses)));
    }

    @Test
    void whoIsNotInAScoreIsHiddenWhereAQuestionOnTheRouteIs() {
        UnitBenchmark unit = benchmark().unit("A");

        assertThat(unit.question("Q1").score().isShown()).isFalse();
        for (String id : List.of("Q2", "Q3")) {
            assertThat(unit.question(id).respondents().orElseThrow()).isEqualTo(48);
            assertThat(unit.question(id).excluded().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
            assertThat(unit.question(id).explain().toString()).doesNotContain("not led to the question", "blank");
        }
    }

    @Test
    void whoIsNotInAScoreIsShownWhereTheRouteIs() {
        Benchmark benchmark = benchmark();
        UnitBenchmark unit = benchmark.unit("B");

        for (String id : List.of("Q2", "Q3")) {
            assertThat(unit.question(id).excluded().orElseThrow().routedOut()).isEqualTo(12);
            assertThat(benchmark.analysis().explain("B", id).toString())
                    .contains("0 blank, 12 not led to the question");
        }
    }
}
