package org.surveystats.io.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.surveystats.questionnaire.QuestionnaireException;

/** The fields of one object. Those not asked for with {@code required} may be left out. */
final class JsonFields {
    private final String path;
    private final Map<String, JsonValue> values;

    JsonFields(String path, Map<String, JsonValue> values) {
        this.path = path;
        this.values = values;
    }

    JsonValue required(String name) {
        return optional(name).orElseThrow(() -> new QuestionnaireException(path + "." + name, "must be given"));
    }

    Optional<JsonValue> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return optional(name).map(JsonValue::text).orElse("");
    }

    boolean flag(String name) {
        return optional(name).map(JsonValue::flag).orElse(false);
    }

    OptionalDouble number(String name) {
        Optional<JsonValue> value = optional(name);
        return value.isPresent() ? OptionalDouble.of(value.get().number()) : OptionalDouble.empty();
    }

    <T> List<T> list(String name, Function<JsonValue, T> read) {
        return optional(name).map(value -> all(value, read)).orElse(List.of());
    }

    <T> Set<T> set(String name, Function<JsonValue, T> read) {
        return optional(name).map(value -> distinct(value, read)).orElse(Set.of());
    }

    /** Every element of an array; what a constructor refuses is an error of the element. */
    static <T> List<T> all(JsonValue array, Function<JsonValue, T> read) {
        return array.elements().stream()
                .map(element -> element.make(() -> read.apply(element)))
                .toList();
    }

    static <T> Set<T> distinct(JsonValue array, Function<JsonValue, T> read) {
        Set<T> found = new LinkedHashSet<>();
        for (JsonValue element : array.elements()) {
            if (!found.add(read.apply(element))) {
                throw element.refused("must be given once only");
            }
        }
        return found;
    }
}
