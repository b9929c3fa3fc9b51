package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnswerConflictsTest {
    private static final AnswerForm LABELS = AnswerForm.EMPTY.as(AnswerForm.Written.LABELS);
    private static final SingleChoice SINGLE =
            SingleChoice.of(QuestionInfo.of("Q1", "How?"), AnswerOption.of(1, "Good"), AnswerOption.of(2, "None"));
    private static final MultipleChoice MULTIPLE =
            MultipleChoice.of(QuestionInfo.of("Q2", "Which?"), TickOption.of(1, "0"), TickOption.of(2, "More"));

    @Test
    void missingCodesAreNoLabels() {
        assertThat(new AnswerConflicts(SINGLE, LABELS.withMissingCodes("NA", "none")).missingAnswer())
                .contains("none");
        assertThat(new AnswerConflicts(SINGLE, AnswerForm.EMPTY.withMissingCodes("None")).missingAnswer())
                .isEmpty();
    }

    @Test
    void missingCodesAreNoDeclaredTextsAndTicks() {
        assertThat(new AnswerConflicts(
                                SINGLE,
                                AnswerForm.EMPTY.withCodes(Map.of("A", 1)).withMissingCodes("a"))
                        .missingAnswer())
                .contains("a");
        assertThat(new AnswerConflicts(
                                MULTIPLE,
                                AnswerForm.EMPTY.withTicks(Ticks.orBlank("x")).withMissingCodes("X"))
                        .missingAnswer())
                .contains("X");
    }

    @Test
    void declaredTextsAreNoCodesOfOthers() {
        Set<Integer> codes = Set.of(1, 2);
        assertThat(new AnswerConflicts(SINGLE, AnswerForm.EMPTY.withCodes(Map.of("2", 1))).takenCode(codes))
                .contains("2");
        assertThat(new AnswerConflicts(SINGLE, AnswerForm.EMPTY.withCodes(Map.of("2", 2, "02", 1))).takenCode(codes))
                .isEmpty();
    }

    @Test
    void anOptionCalledZeroNeedsTicks() {
        assertThat(new AnswerConflicts(MULTIPLE, LABELS).isLabelNoTick()).isTrue();
        assertThat(new AnswerConflicts(MULTIPLE, LABELS.withTicks(Ticks.LABELS)).isLabelNoTick())
                .isFalse();
        assertThat(new AnswerConflicts(MULTIPLE, AnswerForm.EMPTY).isLabelNoTick())
                .isFalse();
    }
}
