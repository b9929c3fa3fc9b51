package org.surveystats.io.json;

import java.util.List;
import java.util.Map;

/** A value of a JSON document and the line on which it begins, from 1. Immutable. */
sealed interface JsonNode {
    int line();

    record Text(String text, int line) implements JsonNode {}

    /** A number as it is written; whole when it has neither point nor exponent. */
    record Numeral(String written, boolean whole, int line) implements JsonNode {}

    record Flag(boolean value, int line) implements JsonNode {}

    record Null(int line) implements JsonNode {}

    record Array(List<JsonNode> elements, int line) implements JsonNode {}

    /** Fields in the order of the document; a name that occurs again keeps its first value. */
    record Fields(Map<String, JsonNode> fields, List<Repeated> repeated, int line) implements JsonNode {}

    /** A name that occurs again in the same object, and where. */
    record Repeated(String name, int line) {}
}
