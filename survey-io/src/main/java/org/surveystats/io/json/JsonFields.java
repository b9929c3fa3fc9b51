package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.surveystats.text.Excerpt;
import org.surveystats.text.NearName;

/** The fields of one object. Those not asked for with {@code required} may be left out. */
final class JsonFields {
    private final JsonValue object;
    private final Map<String, String> misspelt;

    private JsonFields(JsonValue object, Map<String, String> misspelt) {
        this.object = object;
        this.misspelt = misspelt;
    }

    /**
     * Tells which names are not known. One that is near a known name is read instead, so that the field is not
     * reported as missing and its content is still checked.
     */
    static JsonFields of(JsonValue object, Collection<String> names, List<String> known) {
        Map<String, String> misspelt = new HashMap<>();
        Set<String> closed = Set.copyOf(known);
        for (String name : names) {
            if (closed.contains(name)) {
                continue;
            }
            Optional<String> meant = object.problems().isFull()
                    ? Optional.empty()
                    : NearName.of(name, known).filter(near -> !misspelt.containsKey(near));
            meant.filter(near -> !names.contains(near)).ifPresent(near -> misspelt.put(near, name));
            object.field(name)
                    .ifPresent(field -> field.tell("is not a field here, must be one of " + known + ": "
                            + Excerpt.of(name)
                            + meant.map(near -> " (did you mean " + near + "?)").orElse("")));
        }
        return new JsonFields(object, misspelt);
    }

    /**
     * The value of a field.
     *
     * @throws RefusedJsonException if it is not given
     */
    JsonValue required(String name) {
        return optional(name).orElseThrow(() -> object.missing(name, "must be given"));
    }

    Optional<JsonValue> optional(String name) {
        return object.field(misspelt.getOrDefault(name, name));
    }

    <T> Part<T> required(String name, Function<JsonValue, T> read) {
        return Part.read(() -> read.apply(required(name)));
    }

    <T> Part<T> optional(String name, Function<JsonValue, T> read, T otherwise) {
        return Part.read(() -> optional(name).map(read).orElse(otherwise));
    }

    Part<String> text(String name) {
        return optional(name, JsonValue::text, "");
    }

    Part<Boolean> flag(String name) {
        return optional(name, JsonValue::flag, false);
    }

    Part<OptionalDouble> number(String name) {
        return optional(name, value -> OptionalDouble.of(value.number()), OptionalDouble.empty());
    }

    <T> Part<List<T>> list(String name, Function<JsonValue, T> read) {
        return optional(name, value -> all(value, read), List.of());
    }

    <T> Part<Set<T>> set(String name, Function<JsonValue, T> read) {
        return optional(name, value -> distinct(value, read), Set.of());
    }

    /**
     * Every element at its index, including those that could not be read; none if there is no array to read from.
     */
    <T> List<Part<T>> each(String name, Function<JsonValue, T> read) {
        return optional(name)
                .map(array -> Part.read(() -> array.each(read)).value().orElse(List.of()))
                .orElse(List.of());
    }

    /** Reads every entry of an object whose names are open; where one fails, the others are read all the same. */
    static void every(Map<String, JsonValue> entries, BiConsumer<String, JsonValue> read) {
        List<Part<String>> parts = new ArrayList<>();
        entries.forEach((name, value) -> parts.add(Part.read(() -> {
            read.accept(name, value);
            return name;
        })));
        made(parts);
    }

    /** Every element of an array; what a constructor refuses is a problem of the element. */
    static <T> List<T> all(JsonValue array, Function<JsonValue, T> read) {
        return made(array.each(read));
    }

    static <T> Set<T> distinct(JsonValue array, Function<JsonValue, T> read) {
        Set<T> found = new LinkedHashSet<>();
        made(array.each(element -> {
            T value = read.apply(element);
            if (!found.add(value)) {
                throw element.refused("must be given once only");
            }
            return value;
        }));
        return found;
    }

    /**
     * What was read.
     *
     * @throws RefusedJsonException if one part could not be read
     */
    static <T> List<T> made(List<Part<T>> parts) {
        List<T> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.get()));
        return all;
    }
}
