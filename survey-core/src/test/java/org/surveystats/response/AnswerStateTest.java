package org.surveystats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;

final class AnswerStateTest {
    private static final SingleChoice CHOICE =
            SingleChoice.of(QuestionInfo.of("Q", "How?"), AnswerOption.of(5, "well"), AnswerOption.of(-1, "badly"));
    private static final MultipleChoice TICKS = MultipleChoice.of(
            QuestionInfo.of("M", "Which?"), TickOption.of(1, "a"), TickOption.of(9, "b"), TickOption.of(3, "c"));

    @Test
    void statesAndLevels() {
        assertThat(AnswerState.level(AnswerState.ofLevel(4))).isEqualTo(4);
        assertThat(AnswerState.count(3)).isEqualTo(AnswerState.routedOut(3) + 1);
        assertThat(AnswerState.isAnswer(AnswerState.BLANK, 3)).isFalse();
        assertThat(AnswerState.isAnswer(AnswerState.ofLevel(0), 3)).isTrue();
        assertThat(AnswerState.isAnswer(AnswerState.ofLevel(2), 3)).isTrue();
        assertThat(AnswerState.isAnswer(AnswerState.routedOut(3), 3)).isFalse();
    }

    @Test
    void codesAreLookedUpInTheOrderOfTheOptions() {
        assertThat(StatesOfCodes.of(CHOICE, Set.of(-1, 7)).stream()).containsExactly(2);
        assertThat(StatesOfCodes.of(CHOICE, Set.of(-1, 5)).stream()).containsExactly(1, 2);
        assertThat(StatesOfCodes.ticks(TICKS, Set.of(3, 1, 2))).isEqualTo(0b101);
    }

    /** Each state of each byte, whether eight are looked at together or one at the end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 126, 127, 128, 200, 253, 254})
    void bytesThatAreNoStatesAreFound(int levels) {
        for (int length : new int[] {1, 7, 8, 9, 16, 21}) {
            for (int at : new int[] {0, length / 2, length - 1}) {
                for (int state = 0; state < 256; state++) {
                    byte[] states = new byte[length];
                    Arrays.fill(states, (byte) (levels + 1));
                    states[at] = (byte) state;
                    if (state <= levels + 1) {
                        assertThat(CodedColumn.of(levels, states).state(at)).isEqualTo(state);
                    } else {
                        assertThatThrownBy(() -> CodedColumn.of(levels, states))
                                .hasMessage("state must be in [0, " + (levels + 1) + "]: " + (states[at] & 0xff)
                                        + " in row " + at);
                    }
                }
            }
        }
    }

    @Test
    void missingCodesAreOnRowsWithoutAnswer() {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("test", 2021),
                ResponseLayout.of("unit"),
                CHOICE,
                TICKS,
                new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true));
        LabelColumn units = new LabelColumn(List.of("A"), new int[] {0, 0});
        BitSet second = new BitSet();
        second.set(1);
        Responses batch = Responses.ofColumns(questionnaire, units)
                .column("Q", CodedColumn.of(2, 1, 0), second)
                .column("M", MultiCodedColumn.of(TICKS, 0, 1), second)
                .column("age", NumericColumn.of(1, Double.NaN), second)
                .build();
        second.clear();

        for (String question : new String[] {"Q", "M", "age"}) {
            assertThat(batch.missingCodes(questionnaire.question(question).id()).stream())
                    .containsExactly(1);
        }
        second.set(0);
        ResponsesFromColumns columns = Responses.ofColumns(questionnaire, units);
        assertThatThrownBy(() -> columns.column("Q", CodedColumn.of(2, 1, 0), second))
                .hasMessage("missing codes of Q must be on rows in [0, 2) without an answer: row 0");
        assertThatThrownBy(() -> columns.column("age", NumericColumn.of(1, 2), second))
                .hasMessage("missing codes of age must be on rows in [0, 2) without an answer: row 0");
        second.clear();
        second.set(2);
        assertThatThrownBy(() -> columns.column("M", MultiCodedColumn.of(TICKS, 0, 0), second))
                .hasMessage("missing codes of M must be on rows in [0, 2) without an answer: row 2");
    }
}
