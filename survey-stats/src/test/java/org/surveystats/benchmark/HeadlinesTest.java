package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.surveystats.method.BenchmarkMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.Band;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;

final class HeadlinesTest {
    private static final Questionnaire TEN = questionnaire();

    private static Questionnaire questionnaire() {
        List<Question> questions = new ArrayList<>();
        for (int q = 1; q <= 10; q++) {
            questions.add(SingleChoice.of(
                    QuestionInfo.of("Q" + q, "Question " + q + "?"),
                    AnswerOption.scored(1, "Yes", 10),
                    AnswerOption.scored(2, "No", 0)));
        }
        return Questionnaire.of(
                SurveyInfo.of("Ten", 2022), ResponseLayout.of("unit"), questions.toArray(Question[]::new));
    }

    private static UnitEstimates unit(String code, long[] respondents, double... scores) {
        Object[] items = new Object[2 * scores.length];
        for (int q = 0; q < scores.length; q++) {
            items[2 * q] = "Q" + (q + 1);
            items[2 * q + 1] = new Estimate(scores[q], 1, respondents[q]);
        }
        return Estimates.unit(code, items);
    }

    private static UnitEstimates unit(String code, double... scores) {
        long[] respondents = new long[scores.length];
        Arrays.fill(respondents, 40);
        return unit(code, respondents, scores);
    }

    private static List<String> ids(List<Headlines.Headline> headlines) {
        return headlines.stream().map(headline -> headline.measure().id()).toList();
    }

    private static Headlines headlines(BenchmarkMethod method, UnitEstimates... units) {
        return Benchmark.of(TEN, List.of(units), method).headlines("A");
    }

    @Test
    void bestAndWorstAreRankedBeforeRounding() {
        Headlines headlines = headlines(
                BenchmarkMethod.nhs2021(),
                unit("A", 5.04, 5.01, 5.03, 5.02, 5, 4.99, 4.96, 4.98, 4.97, 9),
                unit("B", 5, 5, 5, 5, 5, 5, 5, 5, 5, 9));

        assertThat(ids(headlines.best())).containsExactly("Q1", "Q3", "Q4", "Q2", "Q5");
        assertThat(ids(headlines.worst())).containsExactly("Q7", "Q9", "Q8", "Q6", "Q5");
        assertThat(headlines.best().get(0).score()).isEqualTo(5.04);
        assertThat(headlines.best().get(0).average()).isCloseTo(5.02, within(1e-15));
        assertThat(headlines.best().get(0).difference()).isCloseTo(0.02, within(1e-15));
    }

    @Test
    void tiesGoByTheQuestionnaireOnBothSides() {
        Headlines headlines = headlines(
                BenchmarkMethod.nhs2021(),
                unit("A", 5, 7, 5, 7, 5, 5, 5, 5, 5, 5),
                unit("B", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));

        assertThat(ids(headlines.best())).containsExactly("Q2", "Q4", "Q1", "Q3", "Q5");
        assertThat(ids(headlines.worst())).containsExactly("Q1", "Q3", "Q5", "Q6", "Q7");
    }

    @Test
    void tiesMayGoByMoreRespondents() {
        long[] respondents = {40, 40, 41, 99, 40, 50, 40, 40, 40, 60};
        Headlines headlines = headlines(
                BenchmarkMethod.nhs2021().with("headlineTies", "more-respondents"),
                unit("A", respondents, 5, 7, 5, 7, 5, 5, 5, 5, 5, 5),
                unit("B", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));

        assertThat(ids(headlines.best())).containsExactly("Q4", "Q2", "Q10", "Q6", "Q3");
        assertThat(ids(headlines.worst())).containsExactly("Q10", "Q6", "Q3", "Q1", "Q5");
    }

    @Test
    void suppressedQuestionsAreOnNeitherSide() {
        long[] respondents = {29, 40, 40};
        Headlines headlines = headlines(
                BenchmarkMethod.nhs2021(), unit("A", respondents, 10, 7, 5), unit("B", 5, 5, 5), unit("C", 5, 6, 5));

        assertThat(ids(headlines.best())).containsExactly("Q2", "Q3");
        assertThat(ids(headlines.worst())).containsExactly("Q3", "Q2");
        assertThat(headlines.bands().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void bandsAreCountedEachWithItsNumber() {
        Headlines headlines = headlines(
                BenchmarkMethod.nhs2021().with("overDispersion", "none"),
                unit("A", 9, 5, 5.1),
                unit("B", 4, 5, 5),
                unit("C", 4, 5, 5),
                unit("D", 4, 5, 5));

        // Q1: target 5.25 and z 3.75.
        assertThat(headlines.bands())
                .hasSize(7)
                .containsEntry(Band.MUCH_BETTER, 1)
                .containsEntry(Band.ABOUT_THE_SAME, 2)
                .containsEntry(Band.WORSE, 0);
        assertThat(headlines.toString().lines())
                .startsWith("Headlines of A")
                .contains("Much better than expected: 1", "About the same: 2", "Worse than expected: 0");
    }

    @Test
    void aHeadlineAndAnExtremePrintAsALine() {
        Measure question = new Measure("Q1", MeasureKind.QUESTION, "Help", "", Optional.empty(), Optional.empty());

        assertThat(new Headlines.Headline(question, 9.64, 9.55)).hasToString("Q1 Help: 9.6, average 9.6");
        assertThat(new NationalResult.Extreme(5.7100094, "RT5")).hasToString("RT5: 5.7100");
    }

    @Test
    void theTextSaysWhatIsEmptyOrOnBothSides() {
        Headlines none = headlines(BenchmarkMethod.nhs2021(), unit("A", new long[] {29}, 10), unit("B", 5));
        assertThat(none).hasToString("Headlines of A: no question has a score that is shown");

        Headlines two = headlines(BenchmarkMethod.nhs2021(), unit("A", 5, 6), unit("B", 5, 5));
        assertThat(two.toString().lines())
                .hasSize(8)
                .endsWith(
                        "Fewer than 10 questions are shown, so some are among the best and the worst",
                        "No question has a band");

        Headlines ten = headlines(
                BenchmarkMethod.nhs2021(),
                unit("A", 5, 5, 5, 5, 5, 6, 6, 6, 6, 6),
                unit("B", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5),
                unit("C", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
        assertThat(ten.toString()).doesNotContain("Fewer than 10", "No question has");
    }
}
