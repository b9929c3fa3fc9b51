package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.method.BenchmarkMethod;
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
import org.surveystats.tally.AnswerTally;

/**
 * Each question of a chain is asked of those who answered the one before: the time grows with the chain, not its
 * square.
 */
final class LongRoutesTest {
    private static final int LENGTH = 6000;

    private static SingleChoice question(int number) {
        QuestionInfo info = QuestionInfo.of("Q" + number, "Question " + number);
        return SingleChoice.of(
                number == 0 ? info : info.withRoute(Route.answered("Q" + (number - 1), 1)),
                AnswerOption.scored(1, "Yes", 10),
                AnswerOption.scored(2, "No", 0));
    }

    private static AnswerTally tally() {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("routes", 2024),
                ResponseLayout.of("unit"),
                IntStream.range(0, LENGTH).mapToObj(LongRoutesTest::question).toArray(SingleChoice[]::new));
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(questionnaire, "routes", Strictness.STRICT, 100_000, batches::add);
        List<String> header = new ArrayList<>(List.of("unit"));
        questionnaire.questions().forEach(question -> header.add(question.id().value()));
        decoder.header(header);
        for (int i = 0; i < 80; i++) {
            List<String> row = new ArrayList<>(Collections.nCopies(LENGTH + 1, "1"));
            row.set(0, i < 40 ? "A" : "B");
            decoder.row(2 + i, row);
        }
        decoder.finish();
        Responses cleaned = Cleaning.of(questionnaire).clean(batches.get(0));
        return AnswerTally.of(TallyPlan.of(questionnaire), List.of(cleaned));
    }

    @Test
    void whoWasAskedIsFoundOnceForAll() {
        AnswerTally tally = tally();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Tabulation tables = Tabulation.of(tally, BenchmarkMethod.nhs2021());
            for (String item : tables.items()) {
                assertThat(tables.nonResponse("A", item).asked().orElseThrow()).isEqualTo(40);
                assertThat(tables.nonResponse(item).asked().orElseThrow()).isEqualTo(80);
            }
        });
    }

    @Test
    void whoIsNotInAScoreIsFoundOnceForAll() {
        AnswerTally tally = tally();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (MeasureResult result : Benchmark.of(tally).unit("A").questions()) {
                assertThat(result.excluded().orElseThrow().total()).isZero();
                assertThat(result.explain().toString()).isNotEmpty();
            }
        });
    }
}
