package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.QuestionnaireProblem;

/** Questionnaires with the slips of practitioners: all of them are told at once, each with its place. */
final class QuestionnairesIntakeTest {
    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static QuestionnaireException refusal(String name) {
        return catchThrowableOfType(QuestionnaireException.class, () -> QuestionnaireJson.read(file(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            j-typo.json       | line 120, question Q2, $.questions[3].option: is not a field here | (did you mean options?)
            j-routelater.json | line 121, question Q2, $.questions[3].route.question: must be an earlier question, | Q5, which comes later
            j-methodtypo.json | line 222, $.method.minimumRespondants: method option must be one of | (did you mean minimumRespondents?)
            j-forgotzero.json | line 109, question Q2, $.questions[3].options[2]: must have a score or an exclusion | : 3 No
            """)
    void aSlipIsToldWithFileLineQuestionAndPath(String name, String begins, String ends) {
        assertThat(refusal(name))
                .hasMessageStartingWith(file(name) + ": " + begins)
                .hasMessageEndingWith(ends)
                .satisfies(refused -> assertThat(refused.problems()).hasSize(1));
    }

    @Test
    void threeSlipsAreToldAtOnce() {
        QuestionnaireException refused = refusal("j-three.json");

        assertThat(refused.getMessage().lines().map(line -> line.replaceAll(": [^:]*: .*", "")))
                .containsExactly(
                        file("j-three.json") + ": 3 errors",
                        "  line 120, question Q2, $.questions[3].option",
                        "  line 122, question Q2, $.questions[3].route.question",
                        "  line 229, $.method.minimumRespondants");
        assertThat(refused.problems())
                .extracting(
                        QuestionnaireProblem::path,
                        QuestionnaireProblem::id,
                        problem -> problem.line().orElseThrow())
                .containsExactly(
                        tuple("$.questions[3].option", "Q2", 120),
                        tuple("$.questions[3].route.question", "Q2", 122),
                        tuple("$.method.minimumRespondants", "", 229));
    }

    @Test
    void theQuestionnaireWithoutSlipsIsRead() throws IOException {
        assertThat(QuestionnaireJson.read(file("base.json")).scoredItems()).hasSize(4);
    }
}
