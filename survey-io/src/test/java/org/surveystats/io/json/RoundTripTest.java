package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.questionnaire.Questionnaire;

class RoundTripTest {
    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLost(long seed) {
        Questionnaire questionnaire = new RandomQuestionnaire(seed).questionnaire();
        String json = QuestionnaireJson.text(questionnaire);
        String throughBytes = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Questionnaire back = QuestionnaireJson.parse(throughBytes);
        assertThat(back).as("seed %d: %s", seed, json).isEqualTo(questionnaire);
        assertThat(QuestionnaireJson.text(back)).as("seed %d", seed).isEqualTo(json);
    }
}
