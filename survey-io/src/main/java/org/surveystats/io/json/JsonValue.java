package org.surveystats.io.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.QuestionnaireException;
import tools.jackson.databind.JsonNode;

/** One value of a document and its place in it. Whoever asks for another type than it has gets an error with the place. */
final class JsonValue {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int SHOWN = 60;

    private final String path;
    private final JsonNode node;

    JsonValue(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    String path() {
        return path;
    }

    boolean isText() {
        return node.isString();
    }

    boolean isNumber() {
        return node.isNumber();
    }

    boolean isFlag() {
        return node.isBoolean();
    }

    boolean isArray() {
        return node.isArray();
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text() {
        if (!node.isString()) {
            throw refused("must be text");
        }
        String text = node.stringValue();
        if (JsonPrinter.broken(text)) {
            throw error("must be text without half of a surrogate pair");
        }
        return text;
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw refused("must be true or false");
        }
        return node.booleanValue();
    }

    int whole() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refused(
                    node.isIntegralNumber()
                            ? "must be in [" + Integer.MIN_VALUE + ", " + Integer.MAX_VALUE + "]"
                            : "must be a whole number");
        }
        return node.intValue();
    }

    double number() {
        double value = node.isNumber() ? node.numberValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw refused("must be a finite number");
        }
        return value;
    }

    /** The whole number of any length, if it is one. */
    Optional<BigInteger> integer() {
        return node.isIntegralNumber() ? Optional.of(node.bigIntegerValue()) : Optional.empty();
    }

    List<JsonValue> elements() {
        if (!node.isArray()) {
            throw refused("must be an array");
        }
        List<JsonValue> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new JsonValue(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** The fields of an object whose names are open. */
    Map<String, JsonValue> entries() {
        if (!node.isObject()) {
            throw refused("must be an object");
        }
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            JsonValue value = new JsonValue(below(entry.getKey()), entry.getValue());
            if (JsonPrinter.broken(entry.getKey())) {
                throw value.error("must have a name without half of a surrogate pair");
            }
            entries.put(entry.getKey(), value);
        });
        return entries;
    }

    /** The fields of an object whose names are closed: any other is an error. */
    JsonFields fields(String... known) {
        Map<String, JsonValue> entries = entries();
        for (String name : entries.keySet()) {
            if (!List.of(known).contains(name)) {
                throw new QuestionnaireException(
                        below(name), "is no field here, must be one of " + List.of(known) + ": " + shortened(name));
            }
        }
        return new JsonFields(path, entries);
    }

    QuestionnaireException refused(String allowed) {
        String shown = node.isContainer() ? (node.isArray() ? "an array" : "an object") : shortened(node.toString());
        return new QuestionnaireException(path, allowed + ": " + shown);
    }

    /** The error of something that cannot be shown again. */
    QuestionnaireException error(String allowed) {
        return new QuestionnaireException(path, allowed);
    }

    /** Builds an object of the model, so that what its constructor refuses is an error of this place. */
    <T> T make(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (QuestionnaireException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new QuestionnaireException(path, Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }

    private String below(String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? path + "." + shortened(name)
                : path + "[" + JsonPrinter.quoted(shortened(name)) + "]";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
