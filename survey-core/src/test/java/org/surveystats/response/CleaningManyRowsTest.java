package org.surveystats.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;

/** Cleaning of more rows than are looked at together, against its definition, row by row. */
final class CleaningManyRowsTest {
    private static final QuestionId PARENT = QuestionId.of("Q1");
    private static final QuestionId CHILD = QuestionId.of("Q2");
    private static final QuestionId GRANDCHILD = QuestionId.of("Q3");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("Routes", 2022),
            ResponseLayout.of("unit"),
            choice(QuestionInfo.of("Q1", "Led on?")),
            choice(QuestionInfo.of("Q2", "On?").withRoute(Route.answered("Q1", 1, 3))),
            choice(QuestionInfo.of("Q3", "Further?").withRoute(Route.answered("Q2", 2))));

    private static SingleChoice choice(QuestionInfo info) {
        return SingleChoice.of(info, AnswerOption.of(1, "a"), AnswerOption.of(2, "b"), AnswerOption.of(3, "c"));
    }

    @ParameterizedTest
    @EnumSource(BlankParent.class)
    void eachRowIsRoutedByItsOwnAnswers(BlankParent blankParent) {
        Random random = new Random(5);
        for (int rows = 1; rows < 70; rows++) {
            int[] first = random.ints(rows, 0, 4).toArray();
            int[] second = random.ints(rows, 0, 4).toArray();
            int[] third = random.ints(rows, 0, 4).toArray();
            Responses clean = Cleaning.of(QUESTIONNAIRE, blankParent)
                    .clean(Responses.ofColumns(QUESTIONNAIRE, new LabelColumn(List.of("A"), new int[rows]))
                            .column("Q1", CodedColumn.of(3, first))
                            .column("Q2", CodedColumn.of(3, second))
                            .column("Q3", CodedColumn.of(3, third))
                            .build());
            long lost = 0;
            for (int row = 0; row < rows; row++) {
                int child = routed(first[row] == 1 || first[row] == 3, first[row], second[row], blankParent);
                int grandchild = routed(child == 2, child, third[row], blankParent);
                assertThat(state(clean, PARENT, row)).isEqualTo(first[row]);
                assertThat(state(clean, CHILD, row))
                        .as("row %d of %d", row, rows)
                        .isEqualTo(child);
                assertThat(state(clean, GRANDCHILD, row))
                        .as("row %d of %d", row, rows)
                        .isEqualTo(grandchild);
                lost += (child == 4 && second[row] > 0 ? 1 : 0) + (grandchild == 4 && third[row] > 0 ? 1 : 0);
            }
            assertThat(clean.cleaning().orElseThrow().answers()).isEqualTo(lost);
        }
    }

    /** The state after cleaning, 4 for routed out. */
    private static int routed(boolean led, int parent, int state, BlankParent blankParent) {
        boolean kept = led || (parent == 0 && blankParent == BlankParent.KEEP);
        return kept ? state : 4;
    }

    private static int state(Responses batch, QuestionId question, int row) {
        return ((CodedColumn) batch.column(question)).state(row);
    }
}
