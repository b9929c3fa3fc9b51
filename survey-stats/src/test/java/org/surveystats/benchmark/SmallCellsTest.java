package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

/** Q1 leads to Q2, and Q2 to Q3; Q4 stands alone. In A two said No to Q1. */
final class SmallCellsTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
                    SurveyInfo.of("Cells", 2024),
                    ResponseLayout.of("unit"),
                    SingleChoice.of(
                            QuestionInfo.of("Q1", "Asked?"), AnswerOption.of(1, "Yes"), AnswerOption.of(2, "No")),
                    question("Q2", Route.answered("Q1", 1)),
                    question("Q3", Route.answered("Q2", 1, 2)),
                    SingleChoice.of(
                            QuestionInfo.of("Q4", "Alone?"),
                            AnswerOption.scored(1, "Yes", 10),
                            AnswerOption.scored(2, "No", 0),
                            AnswerOption.excluded(3, "Not sure", "not sure")))
            .withSections(Section.of("1", "All", "Q2", "Q4"), Section.of("2", "Alone", "Q4"));

    private static SingleChoice question(String id, Route route) {
        return SingleChoice.of(
                QuestionInfo.of(id, id + "?").withRoute(route),
                AnswerOption.scored(1, "Yes", 10),
                AnswerOption.scored(2, "No", 0));
    }

    private static Benchmark benchmark(int minimumCell, int few, int notSure, int blank) {
        ResponsesBuilder rows = ResponsesBuilder.of(QUESTIONNAIRE);
        List<Map<String, String>> of = new ArrayList<>();
        of.addAll(Collections.nCopies(40, Map.of("Q1", "1", "Q2", "1", "Q3", "1", "Q4", "1")));
        of.addAll(Collections.nCopies(40, Map.of("Q1", "1", "Q2", "2", "Q3", "2", "Q4", "2")));
        of.addAll(Collections.nCopies(few, Map.of("Q1", "2", "Q4", "1")));
        of.addAll(Collections.nCopies(notSure, Map.of("Q1", "1", "Q2", "1", "Q3", "1", "Q4", "3")));
        of.addAll(Collections.nCopies(blank, Map.of("Q1", "1", "Q2", "1", "Q3", "1")));
        of.forEach(cells -> rows.add("A", cells));
        Collections.nCopies(20, of).forEach(all -> rows.add("B", all.get(0)));
        Collections.nCopies(20, of).forEach(all -> rows.add("B", all.get(40)));
        Responses responses = Cleaning.of(QUESTIONNAIRE).clean(rows.build());
        return Benchmark.of(
                AnswerTally.of(TallyPlan.of(QUESTIONNAIRE), List.of(responses)),
                BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, minimumCell));
    }

    /** 80 of 82 answered Q2, and no more than two can have said No to Q1. */
    @Test
    void theQuestionsThatASmallCellLeadsPastAreHidden() {
        UnitBenchmark unit = benchmark(3, 2, 0, 0).unit("A");

        for (String id : List.of("Q2", "Q3")) {
            assertThat(unit.question(id).score().hiddenReason()).contains(HiddenReason.SMALL_CELL);
            assertThat(unit.question(id).score())
                    .hasToString(
                            "not shown (fewer than 3 respondents gave one of the answers to Q1, which leads to it)");
        }
        assertThat(unit.question("Q4").score().isShown()).isTrue();
        assertThat(unit.section("1").score().hiddenReason()).contains(HiddenReason.QUESTION_NOT_SHOWN);
        assertThat(unit.section("2").score().isShown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void asManyAsTheMinimumAreNotFew(int minimum) {
        UnitBenchmark unit = benchmark(minimum, 2, 2, 2).unit("A");

        assertThat(unit.questions()).allMatch(result -> result.score().isShown());
        assertThat(unit.question("Q2").excluded().orElseThrow().routedOut()).isEqualTo(2);
    }

    @Test
    void anAnswerWithoutScoreIsACellOfItsQuestion() {
        Benchmark benchmark = benchmark(5, 0, 4, 0);

        assertThat(benchmark.unit("A").question("Q4").score())
                .hasToString("not shown (fewer than 5 respondents gave one of the answers)");
        assertThat(benchmark.unit("A").question("Q2").score().isShown()).isTrue();
        assertThat(benchmark.national("Q4").units()).isEqualTo(1);
        assertThat(benchmark.analysis().explain("A", "Q4").toString()).contains("4 x no score: not sure");
    }

    /** Whoever left it blank gave no answer that could be confidential, and non-response is published. */
    @Test
    void thoseWhoLeftItBlankAreNoCell() {
        MeasureResult result = benchmark(5, 0, 0, 4).unit("A").question("Q4");

        assertThat(result.score().isShown()).isTrue();
        assertThat(result.excluded().orElseThrow().blank()).isEqualTo(4);
    }

    /** Of 82 answers to Q1 none reaches 81: that they are enough would tell that there are that few of each. */
    @Test
    void whereNoAnswerReachesTheMinimumItIsNotSaidThatRespondentsDo() {
        MeasureResult result = benchmark(81, 2, 0, 0).unit("A").question("Q4");

        assertThat(result.score()).hasToString("not shown (fewer than 30 respondents, or no answer of at least 81)");
        assertThat(result.score().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(benchmark(2, 29, 0, 0).unit("A").question("Q4").score().isShown())
                .isTrue();
    }

    @Test
    void anEarlierScoreIsHiddenByTheMinimumCellOfTheLaterSurvey() {
        Benchmark then = benchmark(0, 0, 4, 0);
        double first = then.unit("A").question("Q4").score().orElseThrow();
        double second = then.unit("B").question("Q4").score().orElseThrow();
        EarlierScores open = then.shownBy(BenchmarkMethod.nhs2021());
        EarlierScores cells = then.shownBy(BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 5));

        assertThat(open.of("A", "Q4")).isEqualTo(then.unit("A").question("Q4").estimate());
        assertThat(open.average("Q4").orElseThrow()).isEqualTo((first + second) / 2);
        assertThat(cells.of("A", "Q4").hiddenReason()).contains(HiddenReason.SMALL_CELL);
        assertThat(cells.average("Q4").orElseThrow()).isEqualTo(second);
    }
}
