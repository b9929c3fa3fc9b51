package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTreeTest {
    private static final String NESTED = """
            {
              "a": [1,
                {"b.c": "x"},
                2.50],
              "b": {"c": true, "c[0]": null}
            }
            """;

    private static JsonValue parse(String json, JsonProblems problems) {
        return JsonDocument.parse(json, JsonLimits.QUESTIONNAIRE, problems);
    }

    private static JsonValue element(String json) {
        return parse("[" + json + "]", new JsonProblems()).elements().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyValueKnowsItsLineAndIsFoundByItsPath(String lineEnd) {
        JsonValue root = parse(NESTED.replace("\n", lineEnd), new JsonProblems());

        assertThat(root.line()).isEqualTo(1);
        for (String place : List.of("$.a 2", "$.a[1] 3", "$.a[1].b.c 3", "$.a[2] 4", "$.b.c 5", "$.b.c[0] 5")) {
            String path = place.substring(0, place.indexOf(' '));
            JsonValue value = root.at(path);
            assertThat(value.line() + " " + value.path().replaceAll("\\[\"(.*)\"]", ".$1"))
                    .isEqualTo(place.substring(path.length() + 1) + " " + path);
        }
        assertThat(root.at("$.a[3].d").path()).isEqualTo("$.a");
        assertThat(root.at("$.a[1].x").path()).isEqualTo("$.a[1]");
        assertThat(root.at("$.x").path()).isEqualTo("$");
        assertThat(root.at("$").path()).isEqualTo("$");
    }

    @Test
    void numbersAreReadAsTheyAreWritten() {
        assertThat(element("0.1").number()).isEqualTo(0.1);
        assertThat(element("-0.0").number()).isEqualTo(-0.0);
        assertThat(element("-0").number()).isEqualTo(0.0);
        assertThat(element("1e2").number()).isEqualTo(100);
        assertThat(element("9007199254740993").number()).isEqualTo(9007199254740992.0);
        assertThat(element("-2147483648").whole()).isEqualTo(Integer.MIN_VALUE);
        assertThat(element("2147483647").whole()).isEqualTo(Integer.MAX_VALUE);
        assertThat(element("123456789012345678901234567890").integer())
                .contains(new BigInteger("123456789012345678901234567890"));
        assertThat(element("1e2").integer()).isEmpty();
        assertThatThrownBy(() -> element("2147483648").whole()).isInstanceOf(RefusedJsonException.class);
    }

    @Test
    void aRepeatedNameKeepsItsFirstValueAndIsTold() {
        JsonProblems problems = new JsonProblems();
        JsonFields fields =
                parse("{\"a\": 1,\n\"b\": 2,\n\"a\": 3, \"a\": 4}", problems).fields("a", "b");

        assertThat(fields.required("a").whole()).isEqualTo(1);
        assertThat(problems.total()).isEqualTo(2);
        assertThat(problems.first())
                .containsOnly(new JsonProblem("$.a", OptionalInt.of(3), "must not be given twice in an object"));
    }

    @Test
    void theFirstHundredProblemsAreKeptByLineAndAllAreCounted() {
        JsonProblems problems = new JsonProblems();
        parse("[" + "1,\n".repeat(200) + "1]", problems).each(JsonValue::text);
        problems.addAll(List.of(new JsonProblem("$", OptionalInt.empty(), "x")), 5);

        assertThat(problems.total()).isEqualTo(206);
        assertThat(problems.isFull()).isTrue();
        assertThat(problems.first())
                .hasSize(100)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.line().orElse(0), b.line().orElse(0)));
        assertThat(problems.first().get(99))
                .isEqualTo(new JsonProblem("$[99]", OptionalInt.of(100), "must be text: 1"));
    }

    /** A parser whose table of names has chains would take minutes. */
    @Test
    void namesOfOneHashTakeNoLongerThanOthers() {
        StringBuilder json = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < 1 << 16; i++) {
            String name = Long.toBinaryString(1 << 16 | i).replace("0", "Aa").replace("1", "BB");
            json.append(",\"").append(name).append("\":0");
        }
        JsonProblems problems = new JsonProblems();
        parse(json.append('}').toString(), problems).fields("x");

        assertThat(problems.total()).isEqualTo(1 << 16);
    }
}
