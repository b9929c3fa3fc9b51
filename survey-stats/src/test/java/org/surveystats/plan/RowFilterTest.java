package org.surveystats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Responses;

final class RowFilterTest {
    private static final Responses BATCH = WardSurvey.clean(
            respondent("A", "Q1", "1", "Q2", "3", "site", "x"),
            respondent("A", "Q1", "2"),
            respondent("B", "Q1", "3", "Q2", "3", "site", "y"),
            respondent("C", "site", "x"));

    private static List<Integer> rows(RowFilter filter) {
        IntPredicate takesPart = filter.of(BATCH);
        return IntStream.range(0, BATCH.size()).filter(takesPart).boxed().toList();
    }

    @Test
    void allTakesEverybody() {
        assertThat(rows(RowFilter.ALL)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void answeredGoesByCodeAndLeavesOutBlankAndRoutedOut() {
        assertThat(rows(RowFilter.answered("Q1", 3, 2))).containsExactly(1, 2);
        assertThat(rows(RowFilter.answered("Q2", 3))).containsExactly(0);
        assertThat(rows(RowFilter.answered("Q1"))).isEmpty();
    }

    @Test
    void inGoesByLabelAndUnitsByCode() {
        assertThat(rows(RowFilter.in("site", "x"))).containsExactly(0, 3);
        assertThat(rows(RowFilter.units("A", "C"))).containsExactly(0, 1, 3);
    }

    @Test
    void bothConditionsHoldTogether() {
        assertThat(rows(RowFilter.in("site", "x").and(RowFilter.units("A", "B"))))
                .containsExactly(0);
    }

    @Test
    void nobodyAnsweredAQuestionThatWasNotAsked() {
        Questionnaire asked = WardSurvey.questionnaire();
        Questionnaire questionnaire = asked.withLayout(asked.layout().withNotAsked("Q6"));
        Responses batch = WardSurvey.clean(questionnaire, List.of(respondent("A", "Q1", "1")));

        assertThat(RowFilter.answered("Q6", 1).of(batch).test(0)).isFalse();
        assertThat(RowFilter.answered("Q1", 1).of(batch).test(0)).isTrue();
    }

    @Test
    void questionsOfOtherFormsAndUnknownNamesAreRefused() {
        assertThatThrownBy(() -> RowFilter.answered("Q3", 1).of(BATCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("question must be a single choice question: Q3");
        assertThatThrownBy(() -> RowFilter.answered("Q7", 1).of(BATCH))
                .hasMessageStartingWith("question must be one of");
        assertThatThrownBy(() -> RowFilter.in("ward", "1").of(BATCH))
                .hasMessage("grouping must be one of [site]: ward");
    }
}
