package org.surveystats.io.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** An object to print, whose empty and default parts are left out. */
final class JsonObject {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A part that is written even if it is empty. */
    JsonObject always(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    JsonObject put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    JsonObject put(String name, boolean value) {
        if (value) {
            fields.put(name, true);
        }
        return this;
    }

    JsonObject put(String name, OptionalDouble value) {
        value.ifPresent(number -> fields.put(name, number));
        return this;
    }

    JsonObject put(String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
        return this;
    }

    JsonObject put(String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
