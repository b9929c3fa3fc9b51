package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;

/** A document as large as a limit is written and read, a larger one is neither. */
final class JsonLimitsTest {
    private static final JsonLimits LIMITS = JsonLimits.QUESTIONNAIRE;
    private static final Questionnaire GOOD = QuestionnaireJson.parse(Resources.text("json/good.json"));
    private static final String JSON = QuestionnaireJson.text(GOOD);

    @TempDir
    private Path folder;

    private static void fits(JsonLimits limits) {
        assertThat(QuestionnaireJson.text(GOOD, limits)).isEqualTo(JSON);
        assertThat(QuestionnaireJson.parse(JSON, limits)).isEqualTo(GOOD);
    }

    private static void isTooLarge(JsonLimits limits, String read, String written) {
        assertThatThrownBy(() -> QuestionnaireJson.parse(JSON, limits))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining(read);
        assertThatThrownBy(() -> QuestionnaireJson.text(GOOD, limits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(written);
    }

    /** The least limit that lets the document be read, found by trying. */
    private static int least(IntFunction<JsonLimits> limits) {
        int most = 1;
        while (true) {
            try {
                QuestionnaireJson.parse(JSON, limits.apply(most));
                return most;
            } catch (QuestionnaireException tooLow) {
                most++;
            }
        }
    }

    @Test
    void bytes() throws IOException {
        int bytes = JSON.getBytes(StandardCharsets.UTF_8).length;
        assertThat(QuestionnaireJson.text(GOOD, LIMITS.withBytes(bytes))).isEqualTo(JSON);
        isTooLarge(
                LIMITS.withBytes(100),
                "must be at most 100 bytes: " + JSON.length() + " characters; JsonLimits.bytes allows more",
                "document must have at most 100 bytes: " + bytes);

        Path file = folder.resolve("q.json");
        QuestionnaireJson.write(GOOD, file);
        assertThat(QuestionnaireJson.read(file, LIMITS.withBytes(bytes))).isEqualTo(GOOD);
        assertThatThrownBy(() -> QuestionnaireJson.read(file, LIMITS.withBytes(bytes - 1)))
                .hasMessage(file + ": $: must be at most " + (bytes - 1) + " bytes: " + bytes
                        + "; JsonLimits.bytes allows more");
    }

    /** Reading and writing count alike. */
    @Test
    void tokensDepthAndTexts() {
        int tokens = least(LIMITS::withTokens);
        fits(LIMITS.withTokens(tokens));
        isTooLarge(
                LIMITS.withTokens(tokens - 1),
                "$: must have at most " + (tokens - 1) + " tokens; JsonLimits.tokens allows more",
                "at most " + (tokens - 1) + " tokens: " + tokens);
        int depth = least(LIMITS::withDepth);
        fits(LIMITS.withDepth(depth));
        isTooLarge(
                LIMITS.withDepth(depth - 1),
                "$: must have at most " + (depth - 1) + " levels; JsonLimits.depth allows more",
                (depth - 1) + " levels deep");
        int text = least(LIMITS::withTextCharacters);
        fits(LIMITS.withTextCharacters(text));
        isTooLarge(
                LIMITS.withTextCharacters(text - 1),
                "$: must have at most " + (text - 1)
                        + " characters in a text or number; JsonLimits.textCharacters allows more",
                "text must have at most " + (text - 1) + " characters: " + text);
    }

    private static void isRefused(String json, JsonLimits limits, String message) {
        assertThatThrownBy(() -> QuestionnaireJson.parse(json, limits))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> BenchmarkJson.parse(json, limits))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsBeyondALimitNamesItsOptionAndItsValue() {
        isRefused("[[[]]]", LIMITS.withDepth(2), "$: must have at most 2 levels; JsonLimits.depth allows more");
        isRefused("{\"a\": [{}]}", LIMITS.withDepth(2), "$: must have at most 2 levels; JsonLimits.depth allows more");
        isRefused("[1, 2, 3]", LIMITS.withTokens(4), "$: must have at most 4 tokens; JsonLimits.tokens allows more");
        String text = "must have at most 5 characters in a text or number; JsonLimits.textCharacters allows more";
        isRefused("[\"sixsix\"]", LIMITS.withTextCharacters(5), "$: " + text);
        isRefused("[\"" + "x".repeat(90_000) + "\"]", LIMITS.withTextCharacters(5), "$: " + text);
        isRefused(
                "{\"sixsix\": 1}",
                LIMITS.withTextCharacters(5),
                "$: must have at most 5 characters in a name; JsonLimits.textCharacters allows more");
        isRefused(
                "[1, 2, 3]",
                LIMITS.withBytes(8),
                "$: must be at most 8 bytes: 9 characters; JsonLimits.bytes allows more");
    }

    /** Of one, two, three and four bytes; written and read alike. */
    @ParameterizedTest
    @ValueSource(strings = {"e", "\u00e9", "\u20ac", "\ud83d\ude00"})
    void bytesAreThoseOfUtf8(String character) {
        String json = "[\"" + character.repeat(10) + "\"]";
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        assertThat(JsonDocument.bytes(json)).isEqualTo(bytes);
        assertThat(JsonDocument.parse(json, LIMITS.withBytes(bytes), new JsonProblems())
                        .elements())
                .hasSize(1);
        String size = bytes - 1 < json.length() ? json.length() + " characters" : Integer.toString(bytes);
        isRefused(
                json,
                LIMITS.withBytes(bytes - 1),
                "$: must be at most " + (bytes - 1) + " bytes: " + size + "; JsonLimits.bytes allows more");

        Map<String, String> document = Map.of("a", character);
        String printed = JsonPrinter.print(document, LIMITS);
        int length = printed.getBytes(StandardCharsets.UTF_8).length;
        assertThat(JsonPrinter.print(document, LIMITS.withBytes(length))).isEqualTo(printed);
        assertThatThrownBy(() -> JsonPrinter.print(document, LIMITS.withBytes(length - 1)))
                .hasMessage("document must have at most " + (length - 1) + " bytes: " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "1.5", "1e5"})
    void aNumberHasALimitWithoutOption(String number) {
        String beyond = number.replaceFirst("1", "1" + "0".repeat(1000));
        isRefused(
                "[" + beyond + "]", LIMITS, "$: must have at most 1000 characters in a number; no option allows more");
        assertThatThrownBy(() -> QuestionnaireJson.parse("[" + number.replaceFirst("1", "1" + "0".repeat(900)) + "]"))
                .hasMessageContaining("must be an object");
    }

    @Test
    void whatIsAtALimitIsRead() {
        assertThatThrownBy(() -> QuestionnaireJson.parse("[[]]", LIMITS.withDepth(2)))
                .hasMessageContaining("must be an object");
        assertThatThrownBy(() -> QuestionnaireJson.parse("[1, 2]", LIMITS.withTokens(4)))
                .hasMessageContaining("must be an object");
        assertThatThrownBy(() -> QuestionnaireJson.parse("[\"fives\"]", LIMITS.withTextCharacters(5)))
                .hasMessageContaining("must be an object");
        assertThatThrownBy(() -> QuestionnaireJson.parse("{\"fives\": 1}", LIMITS.withTextCharacters(5)))
                .hasMessageContaining("fives");
        assertThatThrownBy(() -> QuestionnaireJson.parse("[1, 2]", LIMITS.withBytes(6)))
                .hasMessageContaining("must be an object");
    }

    @Test
    void benchmarksHaveLimitsToo() {
        assertThatThrownBy(() -> BenchmarkJson.parse("{\"schema\": 1}", JsonLimits.BENCHMARK.withBytes(5)))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessage("$: must be at most 5 bytes: 13 characters; JsonLimits.bytes allows more");
    }

    @Test
    void limitsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> LIMITS.withBytes(0)).hasMessage("bytes must be in [1, 1073741824]: 0");
        assertThatThrownBy(() -> LIMITS.withTokens(0)).hasMessage("tokens must be in [1, inf): 0");
        assertThatThrownBy(() -> LIMITS.withDepth(1001)).hasMessage("depth must be in [1, 1000]: 1001");
        assertThatThrownBy(() -> LIMITS.withTextCharacters(0)).hasMessage("textCharacters must be in [1, inf): 0");
    }

    /** All that is published of the largest bundled survey. */
    @Test
    void aBenchmarkMayBeTenTimesTheCommunityMentalHealthSurvey() throws IOException {
        Benchmark now = CommunityMentalHealth.benchmark(2021);
        List<ChangeOverTime> changes = List.of(
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2020)),
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2019)));
        Map<Integer, ResponseRates> rates = new HashMap<>();
        for (int year : new int[] {2020, 2021}) {
            try (InputStream outcomes = CommunityMentalHealth.outcomes(year)) {
                rates.put(year, ResponseRates.of(OutcomesCsv.read(outcomes, "outcomes")));
            }
        }
        BenchmarkDocument document =
                BenchmarkDocument.of(SurveyResults.of(now).withChanges(changes).withRates(rates));
        JsonLimits all = JsonLimits.BENCHMARK;
        JsonLimits tenth = all.withBytes(all.bytes() / 10).withTokens(all.tokens() / 10);

        assertThat(BenchmarkJson.parse(BenchmarkJson.text(document, tenth), tenth))
                .isEqualTo(document);
    }
}
