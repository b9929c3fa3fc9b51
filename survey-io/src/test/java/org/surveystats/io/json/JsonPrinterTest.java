package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPrinterTest {
    private static final int LINE = 120;

    /** A line of 120 characters holds what it can, one of 121 is broken. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 108, 109, 110, 111, 112, 113, 300})
    void whatFitsOnALineStandsOnOne(int length) {
        String text = "x".repeat(length);
        String line = "  \"a\": [\"" + text + "\"]";
        String broken = "  \"a\": [\n    \"" + text + "\"\n  ]";

        assertThat(JsonPrinter.print(Map.of("a", List.of(text)), JsonLimits.QUESTIONNAIRE))
                .isEqualTo("{\n" + (line.length() <= LINE ? line : broken) + "\n}\n");
    }

    /** The plain way: print the whole value on a line, and see how long that is. */
    private static String slow(Object value, String indent, boolean broken) {
        boolean map = value instanceof Map<?, ?>;
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> parts.add(part("\"" + name + "\": ", field, indent, broken)));
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> parts.add(part("", element, indent, broken)));
        } else {
            return value instanceof String text ? JsonPrinter.quoted(text) : value.toString();
        }
        String ends = map ? "{}" : "[]";
        return broken
                ? parts.stream()
                        .map(part -> "\n  " + indent + part)
                        .collect(Collectors.joining(",", ends.substring(0, 1), "\n" + indent + ends.substring(1)))
                : parts.stream().collect(Collectors.joining(", ", ends.substring(0, 1), ends.substring(1)));
    }

    private static String part(String label, Object value, String indent, boolean broken) {
        String line = label + slow(value, "", false);
        boolean breakable = value instanceof Map<?, ?> || value instanceof List<?>;
        return broken && breakable && indent.length() + 2 + line.length() > LINE
                ? label + slow(value, indent + "  ", true)
                : line;
    }

    private static Object random(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 6);
        if (kind == 0) {
            return random.nextInt(100_000);
        }
        if (kind == 1) {
            return random.nextInt(4) == 0 ? "\u00e9\"\n" : "x".repeat(random.nextInt(50));
        }
        if (kind < 4) {
            List<Object> elements = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                elements.add(random(random, depth - 1));
            }
            return elements;
        }
        return fields(random, depth);
    }

    private static Map<String, Object> fields(SplittableRandom random, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.put("f" + i + "_".repeat(random.nextInt(20)), random(random, depth - 1));
        }
        return fields;
    }

    @Test
    void printsWhatThePlainWayPrints() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + 2000; seed++) {
            Map<String, Object> document = fields(new SplittableRandom(seed), 8);
            assertThat(JsonPrinter.print(document, JsonLimits.QUESTIONNAIRE))
                    .as("seed %d", seed)
                    .isEqualTo(slow(document, "", true) + "\n");
        }
    }
}
