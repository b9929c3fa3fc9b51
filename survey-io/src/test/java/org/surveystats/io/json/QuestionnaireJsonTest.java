package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;

class QuestionnaireJsonTest {
    private static final String SMALLEST = """
            {
              "schema": 1,
              "survey": {"programme": "Library Survey", "title": "Library Survey", "year": 2024},
              "layout": {"unitColumn": "library"},
              "questions": [{"id": "Q1", "form": "text"}]
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmh/cmh-2019.json",
                "cmh/cmh-2020.json",
                "cmh/cmh-2021.json",
                "libraries/libraries-2022.json",
                "libraries/libraries-2024.json"
            })
    void aFileOfThisLibraryIsWrittenAsItIs(String file) {
        String text = Resources.text(file);
        Questionnaire questionnaire = QuestionnaireJson.parse(text);
        assertThat(QuestionnaireJson.text(questionnaire)).isEqualTo(text);
        assertThat(QuestionnaireJson.parse(QuestionnaireJson.text(questionnaire)))
                .isEqualTo(questionnaire);
    }

    @Test
    void whatIsEmptyOrDefaultIsLeftOut() {
        Question question = new TextQuestion(QuestionInfo.of("Q1", ""));
        Questionnaire smallest =
                Questionnaire.of(SurveyInfo.of("Library Survey", 2024), ResponseLayout.of("library"), question);
        assertThat(QuestionnaireJson.text(smallest)).isEqualTo(SMALLEST);
        assertThat(QuestionnaireJson.parse(SMALLEST)).isEqualTo(smallest);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "0.1, 0.1",
        "true, true",
        "\"linearised\", linearised",
        "\"0.10\", 0.10",
        "\"1e3\", 1e3",
        "\"-0\", -0",
        "\"true \", 'true '",
        "123456789012345678, 123456789012345678",
        "\"12345678901234567890\", 12345678901234567890"
    })
    void anOptionOfTheMethodComesBackAsItsText(String json, String text) {
        String document = "{\"cap\": " + json + "}";
        JsonValue cap = JsonDocument.parse(document, JsonLimits.QUESTIONNAIRE, new JsonProblems())
                .field("cap")
                .orElseThrow();
        assertThat(MethodValue.text(cap)).isEqualTo(text);
        assertThat(JsonPrinter.print(Map.of("cap", MethodValue.value(text)), JsonLimits.QUESTIONNAIRE)
                        .replaceAll("\\s*\\R\\s*", ""))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({
        "weightCap, 20, 20",
        "weightCap, 2.5, 2.5",
        "weightCap, \"none\", none",
        "winsorisedTail, \"0.10\", 0.10",
        "standardError, \"linearised\", linearised",
        "minimumCell, \"-0\", -0"
    })
    void theMethodComesBackAsItIs(String option, String json, String text) {
        Questionnaire smallest = QuestionnaireJson.parse(SMALLEST);
        String written =
                SMALLEST.replace("\"questions\"", "\"method\": {\"" + option + "\": " + json + "},\n  \"questions\"");
        Questionnaire questionnaire = QuestionnaireJson.parse(written);
        assertThat(questionnaire.method()).isEqualTo(Map.of(option, text));
        assertThat(QuestionnaireJson.text(questionnaire)).isEqualTo(written);
        assertThat(questionnaire).isNotEqualTo(smallest);
    }

    @Test
    void aFileIsReadAndWrittenInUtf8(@TempDir Path folder) throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.parse(SMALLEST.replace("library", "bibliothèque \uD83D\uDCDA"));
        Path file = folder.resolve("questionnaire.json");
        QuestionnaireJson.write(questionnaire, file);
        assertThat(Files.readString(file)).isEqualTo(QuestionnaireJson.text(questionnaire));
        assertThat(QuestionnaireJson.read(file)).isEqualTo(questionnaire);
        Files.writeString(file, "\uFEFF" + SMALLEST.replace("\n", "\r\n"));
        assertThat(QuestionnaireJson.read(file)).isEqualTo(QuestionnaireJson.parse(SMALLEST));
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE9, '"'});
        assertThatThrownBy(() -> QuestionnaireJson.read(file))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(file + ": $: must be text in UTF-8");
        assertThatThrownBy(() -> QuestionnaireJson.read(folder.resolve("absent.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.json");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(new byte[1]), JsonLimits.QUESTIONNAIRE.bytes());
        }
        assertThatThrownBy(() -> QuestionnaireJson.read(file))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(file + ": $: must be at most 16777216 bytes: 16777217; JsonLimits.bytes allows more");
    }

    @Test
    void aTextThatIsTooLongIsRefusedBothWays() {
        String longest = "x".repeat(JsonLimits.QUESTIONNAIRE.textCharacters());
        Questionnaire accepted = QuestionnaireJson.parse(SMALLEST.replace("library", longest));
        assertThat(QuestionnaireJson.parse(QuestionnaireJson.text(accepted))).isEqualTo(accepted);
        assertThatThrownBy(() -> QuestionnaireJson.parse(SMALLEST.replace("library", longest + "x")))
                .asInstanceOf(type(QuestionnaireException.class))
                .returns("$", QuestionnaireException::path);
        assertThatThrownBy(() -> QuestionnaireJson.text(accepted.withLayout(ResponseLayout.of(longest + "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100000 characters: 100001");
    }

    @Test
    void aRouteAsDeepAsItCanBeReadIsWrittenAndNoDeeperOne() {
        assertThat(QuestionnaireJson.parse(QuestionnaireJson.text(nested(22)))).isEqualTo(nested(22));
        assertThatThrownBy(() -> QuestionnaireJson.text(nested(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 50 levels");
    }

    @Test
    void namesThatAreNoPlainWordsAreQuotedInThePath() {
        String odd = SMALLEST.replace("\"questions\"", "\"method\": {\"a b\": null},\n  \"questions\"");
        assertThatThrownBy(() -> QuestionnaireJson.parse(odd))
                .hasMessageStartingWith("line 5, $.method[\"a b\"]: must be text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD83D", "\\uDCDA", "\\uDCDA\\uD83D", "x\\uD83D"})
    void halfACharacterIsNoText(String half) {
        assertThatThrownBy(() -> QuestionnaireJson.parse(SMALLEST.replace("library", half)))
                .isInstanceOf(QuestionnaireException.class);
        Questionnaire smallest = QuestionnaireJson.parse(SMALLEST);
        String text = half.replace("\\uD83D", "\uD83D").replace("\\uDCDA", "\uDCDA");
        assertThatThrownBy(() -> QuestionnaireJson.text(smallest.withLayout(ResponseLayout.of(text))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> QuestionnaireJson.parse(SMALLEST.replace("library", text)))
                .hasMessage("line 4, $.layout.unitColumn: must be text without half of a surrogate pair");
    }

    private static Questionnaire nested(int levels) {
        Questionnaire flat = QuestionnaireJson.parse(Resources.text("json/good.json"));
        Route route = Route.answered("Q1", 1);
        for (int i = 0; i < levels; i++) {
            route = new Route.AllOf(List.of(route));
        }
        Question[] questions = flat.questions().toArray(Question[]::new);
        Question deep = new TextQuestion(QuestionInfo.of("deep", "").withRoute(route));
        questions = Arrays.copyOf(questions, questions.length + 1);
        questions[questions.length - 1] = deep;
        return Questionnaire.of(flat.survey(), flat.layout(), questions);
    }

    @Test
    void openPointsAreReadAndDropped(@TempDir Path folder) throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.parse(SMALLEST);
        List<OpenPoint> points = List.of(new OpenPoint("$.questions[0]", "its words"));
        String json = QuestionnaireJson.text(questionnaire, points);

        assertThat(json).contains("\"open\": [{\"at\": \"$.questions[0]\", \"decide\": \"its words\"}]");
        assertThat(QuestionnaireJson.parse(json)).isEqualTo(questionnaire);
        Path file = Files.writeString(folder.resolve("q.json"), json);
        assertThat(QuestionnaireJson.openPoints(file)).isEqualTo(points);
        assertThat(points.get(0)).hasToString("$.questions[0]: its words");
        Files.writeString(file, SMALLEST);
        assertThat(QuestionnaireJson.openPoints(file)).isEmpty();

        assertThatThrownBy(() -> QuestionnaireJson.parse(json.replace("decide", "decides")))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining("$.open[0].decides: is not a field here");
        assertThatThrownBy(() -> QuestionnaireJson.parse(json.replace("its words", " ")))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining("$.open[0]: decide must");
    }
}
