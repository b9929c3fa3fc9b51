package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;

/** More units and questions than any survey has, in sections with 2450 covariances a unit. */
final class ScaleTest {
    private static final int UNITS = 500;
    private static final int QUESTIONS = 100;
    private static final int OF_UNIT = 40;

    private static Questionnaire questionnaire() {
        List<Question> questions = new ArrayList<>();
        List<QuestionId> ids = new ArrayList<>();
        for (int q = 1; q <= QUESTIONS; q++) {
            questions.add(SingleChoice.of(
                    QuestionInfo.of("Q" + q, "Question " + q + "?"),
                    AnswerOption.scored(1, "Yes", 10),
                    AnswerOption.scored(2, "No", 0)));
            ids.add(QuestionId.of("Q" + q));
        }
        return Questionnaire.of(
                        SurveyInfo.of("Scale", 2021), ResponseLayout.of("unit"), questions.toArray(Question[]::new))
                .withSections(
                        new Section("1", "First", ids.subList(0, QUESTIONS / 2)),
                        new Section("2", "Second", ids.subList(QUESTIONS / 2, QUESTIONS)));
    }

    private static AnswerTally tally(Questionnaire questionnaire) {
        Random random = new Random(1);
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire));
        Cleaning cleaning = Cleaning.of(questionnaire);
        for (int from = 0; from < UNITS; from += 50) {
            ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
            for (int row = 0; row < 50 * OF_UNIT; row++) {
                Map<String, String> cells = new HashMap<>();
                for (int q = 1; q <= QUESTIONS; q++) {
                    cells.put("Q" + q, random.nextInt(3) > 0 ? "1" : "2");
                }
                rows.add("U" + (from + row % 50), cells);
            }
            tally.add(cleaning.clean(rows.build()));
        }
        return tally;
    }

    @Test
    void aLargeSurveyIsBenchmarked() {
        AnswerTally tally = tally(questionnaire());

        Benchmark benchmark = Benchmark.of(tally);

        assertThat(benchmark.units()).hasSize(UNITS);
        assertThat(benchmark.unit("U0").section("1").standardError().orElseThrow())
                .isPositive();
        assertThat(benchmark.toString()).startsWith("Scale 2021: 500 units, 102 measures");
    }
}
