package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;

/** Questions on who took part, and what they tell of who was led to others. Sex leads to Q2, Q1 to Q3. */
final class WhoTookPartTest {
    private static final List<String> COLUMNS = List.of("unit", "stay", "age", "visits", "sex", "Q1", "Q2", "Q3", "Q4");

    private static Questionnaire questionnaire(String... notAsked) {
        return Questionnaire.of(
                SurveyInfo.of("who", 2024),
                ResponseLayout.of("unit")
                        .withStrata(cut("age", 40, "16-39", "40+"), cut("stay", 7, "days", "weeks"))
                        .withColumns("Q4", QuestionColumns.delimited("Q4", ";"))
                        .withNotAsked(notAsked),
                new NumericQuestion(QuestionInfo.of("stay", "Nights"), 1, 100, true),
                new NumericQuestion(QuestionInfo.of("age", "Age").asDemographic(), 16, 120, true),
                new NumericQuestion(QuestionInfo.of("visits", "Visits").asDemographic(), 1, 100, true),
                SingleChoice.of(
                        QuestionInfo.of("sex", "Sex").asDemographic(),
                        AnswerOption.of(1, "Man"),
                        AnswerOption.of(2, "Woman"),
                        AnswerOption.of(3, "Other")),
                SingleChoice.of(QuestionInfo.of("Q1", "Well?"), AnswerOption.of(1, "Yes"), AnswerOption.of(2, "No")),
                SingleChoice.of(
                        QuestionInfo.of("Q2", "Why?").withRoute(Route.answered("sex", 1, 2)),
                        AnswerOption.scored(1, "So", 10),
                        AnswerOption.scored(2, "Thus", 0)),
                SingleChoice.of(
                        QuestionInfo.of("Q3", "When?").withRoute(Route.answered("Q1", 1)),
                        AnswerOption.scored(1, "Now", 10),
                        AnswerOption.scored(2, "Then", 0)),
                MultipleChoice.of(
                        QuestionInfo.of("Q4", "Which?"),
                        TickOption.scored(1, "Books", 10, 0),
                        TickOption.scored(2, "Music", 10, 0)));
    }

    private static StratumVariable cut(String question, int at, String below, String from) {
        return new StratumVariable.Cut(
                question,
                QuestionId.of(question),
                List.of(
                        new StratumVariable.RangeCategory(below, 1, OptionalDouble.of(at)),
                        new StratumVariable.RangeCategory(from, at, OptionalDouble.empty())));
    }

    /** In A 57 of known age are 20 men of 30 and 37 women of 60 years; 3 others of unknown age said No to Q1. */
    private static UnitBenchmark unit(int minimumCell, String... notAsked) {
        return analysis(minimumCell, notAsked).benchmark().unit("A");
    }

    private static Analysis analysis(int minimumCell, String... notAsked) {
        Questionnaire questionnaire = questionnaire(notAsked);
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(5, List.of("A", "3", "30", "9", "1", "1", "1", "1", "1;2")));
        rows.addAll(Collections.nCopies(15, List.of("A", "8", "30", "9", "1", "1", "2", "2", "2")));
        rows.addAll(Collections.nCopies(37, List.of("A", "3", "60", "9", "2", "1", "1", "1", "1")));
        rows.addAll(Collections.nCopies(3, List.of("A", "3", "", "9", "3", "2", "", "", "1")));
        List<String> absent = List.of(notAsked);
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, "who", Strictness.STRICT, 1000, batches::add);
        decoder.header(asked(COLUMNS, absent));
        for (int i = 0; i < rows.size(); i++) {
            decoder.row(2 + i, asked(rows.get(i), absent));
        }
        decoder.finish();
        AnswerTally tally = AnswerTally.of(
                TallyPlan.of(questionnaire), List.of(Cleaning.of(questionnaire).clean(batches.get(0))));
        return Benchmark.of(tally, BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, minimumCell))
                .analysis();
    }

    private static List<String> asked(List<String> cells, List<String> notAsked) {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!notAsked.contains(COLUMNS.get(i))) {
                asked.add(cells.get(i));
            }
        }
        return asked;
    }

    @Test
    void theIntervalsOfTheStrataAreSharesOfThoseWhoseStratumIsKnown() {
        AnswerShares age = unit(0).demographic("age");

        assertThat(age.label()).isEqualTo("Age");
        assertThat(age.base()).isEqualTo(Published.shown(57L));
        assertThat(age.shares()).extracting(AnswerShares.Share::label).containsExactly("16-39", "40+");
        assertThat(age.share(1).percentage().orElseThrow()).isEqualTo(100.0 * 20 / 57);
        assertThat(age.share(2).percentage().orElseThrow()).isEqualTo(100.0 * 37 / 57);
    }

    @Test
    void numbersThatAreNotCutAreLeftOut() {
        assertThat(unit(0).demographics()).extracting(AnswerShares::question).containsExactly("age", "sex");
    }

    @Test
    void aQuestionThatWasNotAskedHasNoShares() {
        AnswerShares sex = unit(0, "sex").demographic("sex");

        assertThat(sex.base().hiddenReason()).contains(HiddenReason.NOT_ASKED);
        assertThat(sex.share(1).percentage().hiddenReason()).contains(HiddenReason.NOT_ASKED);
    }

    @Test
    void aSmallCellIsHiddenWithItsReason() {
        AnswerShares sex = unit(5).demographic("sex");

        assertThat(sex.base()).isEqualTo(Published.shown(60L));
        assertThat(sex.share(3).percentage().hiddenReason()).contains(HiddenReason.SMALL_CELL);
        assertThat(sex.share(2).percentage().orElseThrow()).isEqualTo(100.0 * 37 / 60);
    }

    @Test
    void whoWasNotLedToAQuestionIsHiddenWithASmallCellOfWhoTookPart() {
        assertThat(unit(0).question("Q2").excluded().orElseThrow().routedOut()).isEqualTo(3);
        assertThat(unit(5).question("Q2").excluded())
                .hasToString("not shown (fewer than 5 respondents gave one of the answers to sex, which leads to it)");
        assertThat(unit(5).question("Q3").excluded())
                .hasToString("not shown (fewer than 5 respondents gave one of the answers to Q1, which leads to it)");
    }

    @Test
    void aRouteOnAQuestionThatWasNotAskedHidesNothing() {
        assertThat(unit(0, "Q1").question("Q3").excluded().orElseThrow().blank())
                .isEqualTo(3);
    }

    @Test
    void eachOptionIsExplainedByItsOwnAnswers() {
        assertThat(analysis(0).explain("A", "Q4_1").toString()).contains("45 x Books, score 10");
        assertThat(analysis(0).explain("A", "Q4_2").toString()).contains("20 x Music, score 10");
    }
}
