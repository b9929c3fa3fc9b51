package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManyMissingCodesTest {
    private static ResponseLayout layout(Set<String> missing) {
        return ResponseLayout.of("u").withMissingCodes(missing.toArray(String[]::new));
    }

    /** Some 4 10^9 comparisons of each with each would take hours. */
    @Test
    void manyCodesAndManyAnswersAreComparedInTime() {
        int many = 60_000;
        Set<String> missing = IntStream.range(0, many).mapToObj(i -> "x" + i).collect(Collectors.toSet());
        SingleChoice question = new SingleChoice(
                QuestionInfo.of("Q1", "How?"),
                IntStream.range(0, many).mapToObj(i -> AnswerOption.of(i, "a")).toList());

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(Questionnaire.of(SurveyInfo.of("many", 2021), layout(missing), question)
                                .questions())
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.0", "5", "1e1", "10"})
    void aNumberOfTheRangeIsAnAnswer(String code) {
        NumericQuestion question = new NumericQuestion(QuestionInfo.of("N", "How many?"), 0, 10, false);

        assertThatThrownBy(() -> Questionnaire.of(
                        SurveyInfo.of("number", 2021),
                        layout(Stream.of("NaN", "-1", "11", code).collect(Collectors.toSet())),
                        question))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(
                        "$.layout.missingCodes: must not be an answer to a question, as to N; that of single questions is set in layout.answersTo: "
                                + code);
        assertThat(Questionnaire.of(
                                SurveyInfo.of("number", 2021),
                                layout(Set.of("NaN", "-1", "11", "Infinity", "-1e-300", "none")),
                                question)
                        .questions())
                .hasSize(1);
    }
}
