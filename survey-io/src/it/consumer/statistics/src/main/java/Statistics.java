import java.util.List;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.tally.AnswerTally;
import org.surveystats.plan.TallyPlan;

/** Three units of 40 respondents, of whom 10, 20 and 30 said yes. */
class Statistics {
    public static void main(String[] args) {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("Visits", 2024),
                ResponseLayout.of("place"),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Would you come again?"),
                        AnswerOption.scored(1, "Yes", 10),
                        AnswerOption.scored(2, "No", 0)));
        ResponsesBuilder responses = ResponsesBuilder.of(questionnaire);
        List<String> places = List.of("A", "B", "C");
        for (int i = 0; i < 120; i++) {
            int place = i / 40;
            responses.add(places.get(place), Map.of("Q1", i % 40 < 10 * (place + 1) ? "1" : "2"));
        }
        Responses cleaned = Cleaning.of(questionnaire).clean(responses.build());
        AnswerTally tally = AnswerTally.of(TallyPlan.of(questionnaire), List.of(cleaned));
        Benchmark benchmark = Benchmark.of(tally);
        for (String place : places) {
            System.out.println(place + " " + benchmark.unit(place).question("Q1").score());
        }
    }
}
