package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Column;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.response.NotAskedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

final class DecoderTest {
    private static final ResponseLayout LAYOUT = ResponseLayout.of("trust");
    private static final MultipleChoice TICKS = MultipleChoice.of(
            QuestionInfo.of("Q5", "Which?"),
            TickOption.scored(1, "A", 10, 0),
            TickOption.of(2, "B"),
            TickOption.excluding(8, "Don't know", "don't know"));

    private static Questionnaire survey(ResponseLayout layout, Question... questions) {
        return Questionnaire.of(SurveyInfo.of("test", 2021), layout, questions);
    }

    private static SingleChoice choice(int... codes) {
        return new SingleChoice(
                QuestionInfo.of("Q1", "How?"),
                IntStream.of(codes)
                        .mapToObj(code -> AnswerOption.of(code, "Option " + code))
                        .toList());
    }

    private static ResponseLayout missing(ResponseLayout layout, String... codes) {
        return layout.withMissingCodes(codes);
    }

    /** Decodes one column of a survey of one question. */
    private static Column column(Questionnaire questionnaire, String... cells) {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(questionnaire, "cells", Strictness.STRICT, cells.length, batches::add);
        Question question = questionnaire.questions().get(0);
        List<String> header = new ArrayList<>(List.of("trust"));
        header.addAll(questionnaire.layout().columnsOf(question).names());
        decoder.header(header);
        for (int i = 0; i < cells.length; i++) {
            List<String> row = new ArrayList<>(List.of("RT5"));
            row.addAll(List.of(cells[i].split("/", -1)));
            decoder.row(i + 2L, row);
        }
        decoder.finish();
        return batches.get(0).column(question.id());
    }

    private static List<Integer> states(Column column) {
        return IntStream.range(0, column.size())
                .map(((CodedColumn) column)::state)
                .boxed()
                .toList();
    }

    private static void refused(Questionnaire questionnaire, String cell, RowProblem problem, String message) {
        assertThatThrownBy(() -> column(questionnaire, cell))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        exception -> assertThat(exception.errors())
                                .singleElement()
                                .extracting(RowError::problem)
                                .isEqualTo(problem))
                .message()
                .satisfies(told -> assertThat(told.replaceFirst("\n  hint: .*", ""))
                        .isEqualTo("cells: 1 error\n  cells line 2, column " + message));
    }

    @Test
    void codesBecomeLevelsInTheOrderOfTheOptions() {
        Questionnaire questionnaire = survey(LAYOUT, choice(7, -3, 0, 2000));

        assertThat(states(column(questionnaire, "7", "-3", "0", "2000", "", "  ", " 7 ", "007")))
                .containsExactly(1, 2, 3, 4, 0, 0, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "4, UNKNOWN_CODE",
        "-1, UNKNOWN_CODE",
        "999999999, UNKNOWN_CODE",
        "1., NOT_AN_INTEGER",
        "1.10, NOT_AN_INTEGER",
        "5.0, UNKNOWN_CODE",
        "1e0, NOT_AN_INTEGER",
        "x, NOT_AN_INTEGER",
        "-, NOT_AN_INTEGER",
        "--1, NOT_AN_INTEGER",
        "+1, NOT_AN_INTEGER",
        "0x1, NOT_AN_INTEGER",
        "'1,000', NOT_AN_INTEGER",
        "4294967297, NOT_AN_INTEGER",
        "10000000001, NOT_AN_INTEGER",
        "١, NOT_AN_INTEGER",
        "１, NOT_AN_INTEGER"
    })
    void otherCellsOfAChoiceAreRefused(String cell, RowProblem problem) {
        refused(
                survey(LAYOUT, choice(1, 2, 3, 8)),
                cell,
                problem,
                "Q1: \"" + cell + "\" must be an answer code of Q1 (1-3, 8) or blank");
    }

    @Test
    void aCodeAsLargeAsTheMarkOfNoNumberIsNoTrap() {
        refused(
                survey(LAYOUT, choice(-999_999_999, 999_999_999)),
                "-2147483648",
                RowProblem.NOT_AN_INTEGER,
                "Q1: \"-2147483648\" must be an answer code of Q1 (-999999999, 999999999) or blank");
        assertThat(states(column(survey(LAYOUT, choice(-999_999_999, 999_999_999)), "999999999", "-999999999")))
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 253, 254, 255, 256, 300, 65_533})
    void everyLevelKeepsItsStateHoweverManyThereAre(int levels) {
        int[] codes = IntStream.rangeClosed(1, levels).toArray();
        String[] cells = IntStream.of(codes).mapToObj(String::valueOf).toArray(String[]::new);

        CodedColumn column = (CodedColumn) column(survey(LAYOUT, choice(codes)), cells);

        for (int row = 0; row < levels; row++) {
            assertThat(column.state(row)).isEqualTo(row + 1);
            assertThat(column.answered(row)).isTrue();
        }
        assertThat(column.levels()).isEqualTo(levels);
        assertThat(column.routedOut()).isEqualTo(levels + 1);
    }

    @Test
    void routedOutIsToldFromAnswersInWideColumns() {
        CodedColumn column = CodedColumn.of(65_533, 65_534, 65_533);

        assertThat(column.state(0)).isEqualTo(65_534);
        assertThat(column.answered(0)).isFalse();
        assertThat(column.answered(1)).isTrue();
    }

    @Test
    void missingCodesAreBlank() {
        Questionnaire questionnaire = survey(missing(LAYOUT, "-9", "NA"), choice(1, 2));

        assertThat(states(column(questionnaire, "1", "-9", " NA ", "2"))).containsExactly(1, 0, 0, 2);
        refused(
                questionnaire,
                "-8",
                RowProblem.UNKNOWN_CODE,
                "Q1: \"-8\" must be an answer code of Q1 (1, 2) or blank");
    }

    @Test
    void missingCodesMeanNothingForUnitsAndIdentities() {
        Questionnaire questionnaire = survey(missing(LAYOUT.withRespondents("id"), "NA"), choice(1));

        Responses responses = ResponsesBuilder.of(questionnaire)
                .add("NA", Map.of("id", "NA", "Q1", "NA"))
                .build();

        assertThat(responses.units().label(0)).isEqualTo("NA");
        assertThat(states(responses.column(QuestionId.of("Q1")))).containsExactly(0);
    }

    @Test
    void ticksInColumnsOfTheirOwn() {
        MultiCodedColumn column =
                (MultiCodedColumn) column(survey(LAYOUT, TICKS), "1/0/0", "1/1/", "//", "0/0/0", "0/ 1 /1", "//1");

        assertTicks(column);
    }

    @Test
    void ticksInOneColumn() {
        Questionnaire questionnaire = survey(LAYOUT.withColumns("Q5", QuestionColumns.delimited("ticks", ";")), TICKS);

        assertTicks((MultiCodedColumn) column(questionnaire, "1", "1;2;", "", "  ", " 8 ; 2 ;; ", "8"));
        assertThat(((MultiCodedColumn) column(questionnaire, "1;1")).ticks(0)).isEqualTo(1);
    }

    /** Both layouts say: A; A and B; nothing; nothing; B and don't know; don't know. */
    private static void assertTicks(MultiCodedColumn column) {
        assertThat(IntStream.range(0, 6).mapToLong(column::ticks)).containsExactly(1L, 3L, 0L, 0L, 6L, 4L);
        assertThat(IntStream.range(0, 6).mapToObj(column::answered))
                .containsExactly(true, true, false, false, true, true);
        assertThat(IntStream.range(0, 6).map(row -> column.state(row, 0))).containsExactly(2, 2, 0, 0, 3, 3);
        assertThat(IntStream.range(0, 6).map(row -> column.state(row, 1))).containsExactly(1, 2, 0, 0, 3, 3);
        assertThat(IntStream.range(0, 6).map(row -> column.state(row, 2))).containsExactly(1, 1, 0, 0, 2, 2);
    }

    @Test
    void sixtyOptionsFitTheTicks() {
        MultipleChoice sixty = new MultipleChoice(
                QuestionInfo.of("Q5", "Which?"),
                IntStream.rangeClosed(1, 60)
                        .mapToObj(code -> TickOption.of(code, "o"))
                        .toList());
        Questionnaire questionnaire = survey(LAYOUT.withColumns("Q5", QuestionColumns.delimited("Q5", "|")), sixty);

        MultiCodedColumn column = (MultiCodedColumn) column(questionnaire, "60", "1|60");

        assertThat(column.state(0, 59)).isEqualTo(2);
        assertThat(column.state(0, 0)).isEqualTo(1);
        assertThat(column.state(1, 0)).isEqualTo(2);
        assertThat(column.answered(0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, UNKNOWN_CODE", "-1, UNKNOWN_CODE", "x, NOT_AN_INTEGER", "true, NOT_AN_INTEGER"})
    void otherCellsOfATickColumnAreRefused(String cell, RowProblem problem) {
        refused(
                survey(LAYOUT, TICKS),
                "1/" + cell + "/0",
                problem,
                "Q5_2: \"" + cell + "\" must be 1 (ticked), 0 or blank (not ticked)");
    }

    @ParameterizedTest
    @CsvSource({
        "3, UNKNOWN_CODE",
        "1;3, UNKNOWN_CODE",
        ";1, NOT_AN_INTEGER",
        "1;;2, NOT_AN_INTEGER",
        "';', NOT_AN_INTEGER",
        "'1,2', NOT_AN_INTEGER",
        "-8, UNKNOWN_CODE"
    })
    void otherListsOfTicksAreRefused(String cell, RowProblem problem) {
        refused(
                survey(LAYOUT.withColumns("Q5", QuestionColumns.delimited("ticks", ";")), TICKS),
                cell,
                problem,
                "ticks: \"" + cell + "\" must be answer codes of Q5 (1, 2, 8) with \";\" between them, or blank");
    }

    @Test
    void numbersAreRead() {
        Questionnaire whole = survey(LAYOUT, new NumericQuestion(QuestionInfo.of("age", "Age?"), 16, 120, true));
        Questionnaire decimal = survey(LAYOUT, new NumericQuestion(QuestionInfo.of("km", "How far?"), -10, 1e6, false));

        assertThat(values(column(whole, "16", "120.0", "", "018"))).containsExactly(16, 120, Double.NaN, 18);
        assertThat(values(column(decimal, "1.5", "-.5", "2.", "+1e3", "1E-2", "-0", "")))
                .containsExactly(1.5, -0.5, 2, 1000, 0.01, -0.0, Double.NaN);
    }

    private static double[] values(Column column) {
        return IntStream.range(0, column.size())
                .mapToDouble(((NumericColumn) column)::value)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "15, OUT_OF_RANGE",
        "121, OUT_OF_RANGE",
        "-47, OUT_OF_RANGE",
        "47.5, NOT_AN_INTEGER",
        "old, NOT_AN_INTEGER"
    })
    void otherWholeNumbersAreRefused(String cell, RowProblem problem) {
        refused(
                survey(LAYOUT, new NumericQuestion(QuestionInfo.of("age", "Age?"), 16, 120, true)),
                cell,
                problem,
                "age: \"" + cell + "\" must be a whole number in [16, 120] or blank");
    }

    @ParameterizedTest
    @CsvSource({
        "100.5, OUT_OF_RANGE",
        "1e999, OUT_OF_RANGE",
        "-1e999, OUT_OF_RANGE",
        "NaN, NOT_A_NUMBER",
        "Infinity, NOT_A_NUMBER",
        "0x1p3, NOT_A_NUMBER",
        "1d, NOT_A_NUMBER",
        "1f, NOT_A_NUMBER",
        "'1,5', NOT_A_NUMBER",
        "1.5.2, NOT_A_NUMBER",
        "., NOT_A_NUMBER",
        "1e, NOT_A_NUMBER"
    })
    void otherNumbersAreRefused(String cell, RowProblem problem) {
        refused(
                survey(LAYOUT, new NumericQuestion(QuestionInfo.of("km", "How far?"), 0, 100, false)),
                cell,
                problem,
                "km: \"" + cell + "\" must be a number in [0, 100] or blank");
    }

    @Test
    void ofWordsOnlyTheirPresenceIsKept() {
        Questionnaire questionnaire = survey(LAYOUT, new TextQuestion(QuestionInfo.of("Q39", "Anything else?")));

        assertThat(states(column(questionnaire, "Dr Smith was kind", "", " "))).containsExactly(1, 0, 0);
    }

    @Test
    void groupingsAreLabels() {
        ResponseLayout layout = LAYOUT.withGroupings(
                GroupingColumn.of("site"), new GroupingColumn("region", "NHS region", Map.of("N", "North")));
        Questionnaire questionnaire = survey(missing(layout, "NA"), choice(1));

        Responses responses = ResponsesBuilder.of(questionnaire)
                .add("RT5", Map.of("site", "Ward 1", "NHS region", "N"))
                .add("RT5", Map.of("site", "NA"))
                .add("X01", Map.of("site", "Ward 1"))
                .build();

        LabelColumn site = responses.grouping("site");
        assertThat(site.labels()).containsExactly("Ward 1");
        assertThat(List.of(site.index(0), site.index(1), site.index(2))).containsExactly(0, LabelColumn.BLANK, 0);
        assertThat(site.label(1)).isEmpty();
        assertThat(responses.grouping("region").label(0)).isEqualTo("N");
        assertThatThrownBy(() -> responses.grouping("NHS region"))
                .hasMessage("grouping must be one of [region, site]: NHS region");
        assertThatThrownBy(() -> ResponsesBuilder.of(questionnaire)
                        .add("RT5", Map.of("NHS region", "S"))
                        .build())
                .hasMessage("rows: 1 error\n  rows line 1, column NHS region: \"S\" must be one of [N] or blank");
    }

    @Test
    void aQuestionNotAskedHasNoColumnAndNoBlanks() {
        Questionnaire questionnaire = survey(LAYOUT.withNotAsked("Q5"), choice(1), TICKS);
        Responses responses =
                ResponsesBuilder.of(questionnaire).add("RT5", Map.of("Q1", "1")).build();
        Item item = TICKS.items().get(0);

        assertThat(responses.column(QuestionId.of("Q5"))).isEqualTo(new NotAskedColumn(1));
        assertThat(responses.states(item)).isEmpty();
        assertThat(responses.states(questionnaire.items().get(0)))
                .hasValueSatisfying(states -> assertThat(states.at(0)).isEqualTo(1));
        assertThatThrownBy(() -> responses.column(QuestionId.of("Q9")))
                .hasMessage("question must be one of [Q1, Q5]: Q9");
    }
}
