package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a prompt shows of the parts of a questionnaire. */
final class PrintedPartsTest {
    private static final QuestionInfo INFO = QuestionInfo.of("Q1", "Were you helped?");
    private static final AnswerOption YES = AnswerOption.scored(1, "Yes", 10);
    private static final AnswerOption UNSURE = AnswerOption.excluded(3, "Not sure", "not sure");

    @Test
    void aSingleChoiceListsItsAnswers() {
        assertThat(SingleChoice.of(INFO, YES, AnswerOption.scored(2, "No", 2.5), UNSURE))
                .hasToString("""
                        Q1 (one answer, scored): Were you helped?
                        code  answer    score  no score because
                           1  Yes          10
                           2  No          2.5
                           3  Not sure         not sure""");
        assertThat(SingleChoice.of(INFO, AnswerOption.of(1, "Yes")))
                .asString()
                .startsWith("Q1 (one answer): Were you helped?\n");
    }

    @Test
    void aMultipleChoiceListsItsAnswers() {
        assertThat(MultipleChoice.of(
                        INFO,
                        TickOption.scored(1, "A leaflet", 10, 0),
                        TickOption.excluding(2, "Don't know", "unknown")))
                .hasToString("""
                        Q1 (several answers, scored): Were you helped?
                        code  answer      ticked  not ticked  no score because
                           1  A leaflet       10           0
                           2  Don't know                      unknown""");
    }

    @Test
    void numbersAndTextsSayTheirForm() {
        assertThat(new NumericQuestion(INFO, 0, 120, true)).hasToString("""
                Q1 (whole number): Were you helped?
                lowest  highest
                     0      120""");
        assertThat(new NumericQuestion(INFO, 0, 1, false)).asString().startsWith("Q1 (number): ");
        assertThat(new TextQuestion(INFO)).hasToString("Q1 (own words): Were you helped?");
    }

    @Test
    void longQuestionsAreCut() {
        QuestionInfo wordy = QuestionInfo.of("Q1", "word ".repeat(40));
        AnswerOption[] many = IntStream.rangeClosed(1, 500)
                .mapToObj(code -> AnswerOption.of(code, "label ".repeat(30)))
                .toArray(AnswerOption[]::new);

        assertThat(SingleChoice.of(wordy, many).toString().lines()).hasSize(14).allMatch(line -> line.length() <= 80);
        assertThat(wordy.toString()).hasSize(80).startsWith("Q1 word word");
    }

    @Test
    void optionsShowTheirScore() {
        assertThat(YES).hasToString("1 Yes, score 10");
        assertThat(UNSURE).hasToString("3 Not sure, no score: not sure");
        assertThat(AnswerOption.of(2, "No")).hasToString("2 No");
        assertThat(TickOption.scored(1, "A leaflet", 10, 0)).hasToString("1 A leaflet, ticked 10, not ticked 0");
        assertThat(TickOption.excluding(2, "Don't know", "unknown")).hasToString("2 Don't know, no score: unknown");
        assertThat(TickOption.of(2, "Nothing")).hasToString("2 Nothing");
        assertThat(TickOption.of(2, "Nothing").asExclusive()).hasToString("2 Nothing, exclusive");
        assertThat(TickOption.excluding(2, "Don't know", "unknown").asExclusive())
                .hasToString("2 Don't know, no score: unknown, exclusive");
    }

    @Test
    void sectionsAndSurveysAreALine() {
        assertThat(Section.of("4", "Reviewing care", "Q17", "Q18")).hasToString("S4 Reviewing care: Q17, Q18");
        assertThat(SurveyInfo.of("Visits", 2024)).hasToString("Visits 2024");
    }

    @Test
    void routesReadAsConditions() {
        Route first = Route.answered("Q1", 2, 1);
        Route second = Route.answered("Q2", 1);

        assertThat(new Route.AllOf(List.of(first, new Route.AnyOf(List.of(first, second)))))
                .hasToString("(Q1 in [1, 2] and (Q1 in [1, 2] or Q2 in [1]))");
    }

    @Test
    void strataNameTheirCategories() {
        StratumVariable.RangeCategory young = new StratumVariable.RangeCategory("young", 16, OptionalDouble.of(40));
        StratumVariable.RangeCategory old = new StratumVariable.RangeCategory("old", 40, OptionalDouble.empty());
        StratumVariable.CodeCategory one = new StratumVariable.CodeCategory("one", new TreeSet<>(List.of(1)));

        assertThat(new StratumVariable.Cut("age", QuestionId.of("Q1"), List.of(young, old)))
                .hasToString("age from Q1: young | old");
        assertThat(new StratumVariable.Coded("size", QuestionId.of("Q2"), List.of(one)))
                .hasToString("size from Q2: one");
        assertThat(new StratumVariable.Labelled("band", "age_band", List.of("a", "b")))
                .hasToString("band from column age_band: a | b");
    }

    @Test
    void theLayoutSaysWhereThingsLie() {
        ResponseLayout layout = ResponseLayout.of("site")
                .withStrata(new StratumVariable.Labelled("band", "age_band", List.of("a")))
                .withGroupings(GroupingColumn.of("age_band"), GroupingColumn.of("region"))
                .withNotAsked("Q4");

        assertThat(layout).hasToString("""
                Response layout: units in column site
                part           lies in
                respondents    -
                strata         band
                groupings      age_band, region
                missing codes  -
                other columns  -
                not asked      Q4
                rows           all""");
        assertThat(layout.withRows(RowCondition.in("status", "0", "")).toString())
                .endsWith("rows           status is 0 or blank");
    }

    @Test
    void aQuestionnaireCountsItsSections() {
        Questionnaire questionnaire = Questionnaire.of(
                        SurveyInfo.of("Visits", 2024), ResponseLayout.of("site"), SingleChoice.of(INFO, YES))
                .withSections(Section.of("1", "Help", "Q1"));

        assertThat(questionnaire).asString().startsWith("Visits 2024: 1 questions, 1 scored, 1 section\n");
    }
}
