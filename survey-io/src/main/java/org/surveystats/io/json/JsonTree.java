package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.surveystats.io.json.JsonNode.Repeated;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes a tree of the tokens of one document. A name, which is often one of few, is held once; it is looked up here,
 * because the parser's own table of names has long chains where names are made to collide.
 */
final class JsonTree {
    private static final String WHOLE = "$";

    private final JsonParser parser;
    private final Map<String, String> names = new HashMap<>();

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value of a text, with nothing behind it.
     *
     * @throws RefusedJsonException if the text is not JSON or beyond a limit
     */
    static JsonNode of(String text, JsonLimits limits, JsonProblems problems) {
        JsonFactory factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(new JsonConstraints(limits))
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw problems.refused(WHOLE, OptionalInt.empty(), "must be a JSON document: empty");
            }
            JsonNode value = new JsonTree(parser).value(first);
            if (parser.nextToken() != null) {
                throw malformed(problems, parser.currentTokenLocation(), "nothing may follow it");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw problems.refused(WHOLE, OptionalInt.empty(), e.getOriginalMessage());
        } catch (JacksonException e) {
            throw malformed(problems, e.getLocation(), JsonSyntax.problem(e));
        }
    }

    private static RefusedJsonException malformed(JsonProblems problems, TokenStreamLocation at, String problem) {
        int line = at.getLineNr();
        return problems.refused(
                WHOLE,
                OptionalInt.of(line),
                "must be a JSON document (line " + line + ", column " + at.getColumnNr() + "): " + problem);
    }

    private JsonNode value(JsonToken token) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (token) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> array(line);
            case VALUE_STRING -> new JsonNode.Text(parser.getString(), line);
            case VALUE_NUMBER_INT -> new JsonNode.Numeral(parser.getString(), true, line);
            case VALUE_NUMBER_FLOAT -> new JsonNode.Numeral(parser.getString(), false, line);
            case VALUE_TRUE -> new JsonNode.Flag(true, line);
            case VALUE_FALSE -> new JsonNode.Flag(false, line);
            default -> new JsonNode.Null(line);
        };
    }

    private JsonNode array(int line) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new JsonNode.Array(List.copyOf(elements), line);
    }

    private JsonNode object(int line) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String read = parser.currentName();
            String name = names.computeIfAbsent(read, same -> same);
            int lineOfName = parser.currentTokenLocation().getLineNr();
            JsonNode value = value(parser.nextToken());
            if (fields.putIfAbsent(name, value) != null) {
                repeated.add(new Repeated(name, lineOfName));
            }
        }
        return new JsonNode.Fields(fields.isEmpty() ? Map.of() : fields, List.copyOf(repeated), line);
    }
}
