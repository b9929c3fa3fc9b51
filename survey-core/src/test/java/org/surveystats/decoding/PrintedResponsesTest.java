package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.BlankParent;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;

/** What a prompt shows of what goes with the answers. */
final class PrintedResponsesTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("Visits", 2024),
            ResponseLayout.of("site"),
            SingleChoice.of(QuestionInfo.of("Q1", "Well?"), AnswerOption.scored(1, "Yes", 10)));

    @Test
    void unitsAndOutcomesAreALine() {
        assertThat(Unit.of("N", "North")).hasToString("N North");
        assertThat(new Unit("N", "North", "Upper", "", List.of())).hasToString("N North (Upper)");
        assertThat(SampleOutcomes.of("N", 110, 5, 3)).hasToString("N: 118 invited, 110 returned");
    }

    @Test
    void cleaningSaysItsRule() {
        assertThat(Cleaning.of(QUESTIONNAIRE, BlankParent.DROP))
                .hasToString("Cleaning of Visits 2024: by routes, answers behind a blank question: DROP");
        assertThat(Cleaning.none(QUESTIONNAIRE)).hasToString("Cleaning of Visits 2024: every answer stays");
    }

    @Test
    void aBuilderCountsItsRows() {
        assertThat(ResponsesBuilder.of(QUESTIONNAIRE).add("N", Map.of("Q1", "1")))
                .hasToString("ResponsesBuilder of Visits 2024: 1 respondents");
    }
}
