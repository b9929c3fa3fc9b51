package org.surveystats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;

final class ResponsesFromColumnsTest {
    private static final SingleChoice CARE = SingleChoice.of(
            QuestionInfo.of("Q1", "Care?"),
            AnswerOption.scored(1, "good", 10),
            AnswerOption.scored(2, "fair", 5),
            AnswerOption.scored(3, "poor", 0));
    private static final MultipleChoice WHO = MultipleChoice.of(
            QuestionInfo.of("Q2", "Who?"), TickOption.of(1, "nurse"), TickOption.excluding(2, "nobody", "nobody"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("Columns", 2022),
            ResponseLayout.of("unit")
                    .withGroupings(
                            GroupingColumn.of("site"),
                            new GroupingColumn("region", "region", Map.of("N", "North", "S", "South")))
                    .withNotAsked("Q4"),
            CARE,
            WHO,
            new NumericQuestion(QuestionInfo.of("age", "Age?"), 16, 120, true),
            new TextQuestion(QuestionInfo.of("Q3", "Anything else?")),
            SingleChoice.of(QuestionInfo.of("Q4", "Left out?"), AnswerOption.of(1, "yes")));

    private static final LabelColumn UNITS = new LabelColumn(List.of("A", "B"), new int[] {1, 0});
    private static final LabelColumn SITES = new LabelColumn(List.of("x"), new int[] {0, -1});
    private static final LabelColumn REGIONS = new LabelColumn(List.of("S", "N"), new int[] {-1, 1});

    private static ResponsesFromColumns complete() {
        return Responses.ofColumns(QUESTIONNAIRE, UNITS)
                .grouping("site", SITES)
                .grouping("region", REGIONS)
                .column("Q1", CodedColumn.of(3, 3, 0))
                .column("Q2", MultiCodedColumn.of(WHO, 0b01, 0b10))
                .column("age", NumericColumn.of(47, Double.NaN))
                .column("Q3", CodedColumn.of(1, new byte[] {1, 0}));
    }

    /** The same answers as rows of text. */
    @Test
    void columnsMeanWhatRowsOfTextMean() {
        Responses columns = complete().build();
        Responses rows = ResponsesBuilder.of(QUESTIONNAIRE)
                .add("B", Map.of("site", "x", "Q1", "3", "Q2_1", "1", "age", "47", "Q3", "fine"))
                .add("A", Map.of("region", "N", "Q2_2", "1"))
                .build();

        assertThat(columns.size()).isEqualTo(2);
        assertThat(columns.cleaning()).isEmpty();
        for (int row = 0; row < 2; row++) {
            assertThat(columns.units().label(row)).isEqualTo(rows.units().label(row));
            assertThat(columns.grouping("site").label(row))
                    .isEqualTo(rows.grouping("site").label(row));
            assertThat(columns.grouping("region").label(row))
                    .isEqualTo(rows.grouping("region").label(row));
            QuestionId age = QuestionId.of("age");
            assertThat((Double) ((NumericColumn) columns.column(age)).value(row))
                    .isEqualTo((Double) ((NumericColumn) rows.column(age)).value(row));
            int at = row;
            QUESTIONNAIRE
                    .items()
                    .forEach(item -> assertThat(columns.states(item).map(states -> states.at(at)))
                            .as("%s", item.id())
                            .isEqualTo(rows.states(item).map(states -> states.at(at))));
        }
        assertThat(columns.column(QuestionId.of("Q4"))).isEqualTo(new NotAskedColumn(2));
    }

    @Test
    void statesAreReadInBlocks() {
        int[] states = IntStream.range(0, 100).map(row -> row % 5).toArray();
        for (ItemStates of : List.of(
                CodedColumn.of(3, states).states(), CodedColumn.of(300, states).states(), row -> states[row])) {
            byte[] block = new byte[10];
            of.read(17, 9, block);
            assertThat(block).containsExactly(2, 3, 4, 0, 1, 2, 3, 4, 0, 0);
            of.read(0, 0, block);
            assertThatThrownBy(() -> of.read(95, 9, block)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> of.read(0, 11, block)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void whatIsGivenIsCopied() {
        byte[] states = {1, 2};
        long[] ticks = {1, 0};
        double[] ages = {20, 30};
        CodedColumn coded = CodedColumn.of(3, states);
        MultiCodedColumn multi = MultiCodedColumn.of(WHO, ticks);
        NumericColumn numbers = NumericColumn.of(ages);
        states[0] = 3;
        ticks[0] = 2;
        ages[0] = 99;

        assertThat(coded.state(0)).isEqualTo(1);
        assertThat(multi.ticks(0)).isEqualTo(1);
        assertThat(numbers.value(0)).isEqualTo(20);
        assertThat(numbers.routedOut(0)).isFalse();
    }

    @Test
    void columnsThatAreMissingAreNamed() {
        assertThatThrownBy(() -> Responses.ofColumns(QUESTIONNAIRE, UNITS)
                        .grouping("site", SITES)
                        .column("Q1", CodedColumn.of(3, 1, 2))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("every question that was asked must have a column (if it was not asked, say so in"
                        + " layout.notAsked); missing: [Q2, age, Q3, grouping region]");
    }

    @Test
    void columnsOfTheWrongShapeAreRefused() {
        ResponsesFromColumns columns = complete();

        assertThatThrownBy(() -> columns.column("Q1", CodedColumn.of(3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column of Q1 must have 2 rows as the units: 1");
        assertThatThrownBy(() -> columns.column("Q1", CodedColumn.of(4, 1, 4)))
                .hasMessage("column of Q1 must be a CodedColumn of 3 levels: CodedColumn of 2 rows, 4 levels");
        assertThatThrownBy(() -> columns.column("Q2", CodedColumn.of(2, 1, 2)))
                .hasMessageStartingWith("column of Q2 must be a MultiCodedColumn.of(question, ticks): ");
        assertThatThrownBy(() -> columns.column(
                        "Q2",
                        MultiCodedColumn.of(
                                MultipleChoice.of(WHO.info(), TickOption.of(1, "a"), TickOption.of(2, "b")), 1, 2)))
                .hasMessageStartingWith("column of Q2 must be a MultiCodedColumn.of(question, ticks): ");
        assertThatThrownBy(() -> columns.column("Q1", new NotAskedColumn(2)))
                .hasMessageStartingWith("column of Q1 must be a CodedColumn of 3 levels: ");
        assertThatThrownBy(() -> columns.column("Q4", CodedColumn.of(1, 1, 1)))
                .hasMessage("question must be one that was asked: Q4");
        assertThatThrownBy(() -> columns.column("Q9", CodedColumn.of(1, 1, 1)))
                .hasMessageStartingWith("question must be one of [");
        assertThatThrownBy(() -> columns.grouping("ward", SITES))
                .hasMessage("grouping must be one of [site, region]: ward");
        assertThatThrownBy(() -> columns.grouping("region", SITES))
                .hasMessageStartingWith("labels of grouping region must be among [");
        assertThatThrownBy(() -> columns.grouping("site", new LabelColumn(List.of(), new int[0])))
                .hasMessage("grouping site must have 2 rows as the units: 0");
        assertThatThrownBy(() -> Responses.ofColumns(QUESTIONNAIRE, SITES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units must have no blank: row 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 121, 47.5, -47})
    void numbersOutsideTheQuestionAreRefused(double age) {
        assertThatThrownBy(() -> complete().column("age", NumericColumn.of(20, age)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column of age must be a NumericColumn of whole numbers in [16, 120], NaN for blank: "
                        + "NumericColumn of 2 rows");
    }

    @Test
    void statesOutsideTheLevelsAreRefused() {
        assertThatThrownBy(() -> CodedColumn.of(3, 1, 5)).hasMessage("state must be in [0, 4]: 5 in row 1");
        assertThatThrownBy(() -> CodedColumn.of(3, -1)).hasMessage("state must be in [0, 4]: -1 in row 0");
        assertThatThrownBy(() -> CodedColumn.of(3, new byte[] {4, -1}))
                .hasMessage("state must be in [0, 4]: 255 in row 1");
        assertThatThrownBy(() -> CodedColumn.of(255, new byte[] {4}))
                .hasMessage("levels of states that are bytes must be in [1, 254]: 255");
        assertThatThrownBy(() -> CodedColumn.of(0, 0)).hasMessage("levels must be in [1, 65533]: 0");
        assertThatThrownBy(() -> MultiCodedColumn.of(WHO, 4)).hasMessage("ticks must be in [0, 2^2): 4 in row 0");
        assertThatThrownBy(() -> MultiCodedColumn.of(WHO, -1)).hasMessageStartingWith("ticks must be in ");
        assertThatThrownBy(() -> NumericColumn.of(Double.NEGATIVE_INFINITY))
                .hasMessage("value must be in (-inf, inf) or NaN for blank: -Infinity in row 0");
    }
}
