package org.surveystats.io.csv;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;

/** The survey of the files beside the tests: id, trust, age, sex, Q1 (1-3, 8), Q2 (0-10); NA is missing. */
final class SmallSurvey {
    static final Questionnaire QUESTIONNAIRE = questionnaire();

    private SmallSurvey() {}

    private static Questionnaire questionnaire() {
        StratumVariable ages = new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("18-35", 18, OptionalDouble.of(36)),
                        new StratumVariable.RangeCategory("36+", 36, OptionalDouble.empty())));
        ResponseLayout layout = ResponseLayout.of("trust")
                .withRespondents("id")
                .withStrata(ages)
                .withMissingCodes("NA");
        return Questionnaire.of(
                SurveyInfo.of("small", 2021),
                layout,
                new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true),
                SingleChoice.of(
                        QuestionInfo.of("sex", "Sex"), AnswerOption.of(1, "Male"), AnswerOption.of(2, "Female")),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Well?"),
                        AnswerOption.scored(1, "Yes", 10),
                        AnswerOption.scored(2, "Partly", 5),
                        AnswerOption.scored(3, "No", 0),
                        AnswerOption.excluded(8, "Don't know", "don't know")),
                new SingleChoice(
                        QuestionInfo.of("Q2", "Overall"),
                        IntStream.rangeClosed(0, 10)
                                .mapToObj(code -> AnswerOption.scored(code, "Score " + code, code))
                                .toList()));
    }
}
