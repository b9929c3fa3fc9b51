package org.surveystats.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The values of options by survey programme and year, as texts: what {@code presets.properties} says. */
final class MethodPresets {
    private static final String FILE = "presets.properties";
    private static final String BASE = "nhs2021.";
    private static final String UNTIL = ".until.";
    private static final Map<String, String> VALUES = load();

    private MethodPresets() {}

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(MethodPresets.class.getResourceAsStream(FILE), FILE + " must be there")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return Collections.unmodifiableMap(values);
    }

    /** The value of an option in the surveys from 2021 on. */
    static String of(String option) {
        return Objects.requireNonNull(VALUES.get(BASE + option), option + " must have a preset");
    }

    /** The programmes for which it is known when the method changed. */
    static List<String> programmes() {
        return VALUES.keySet().stream()
                .filter(key -> key.contains(UNTIL))
                .map(key -> key.substring(0, key.indexOf(UNTIL)))
                .distinct()
                .toList();
    }

    /** The options that differ from the surveys from 2021 on in a programme's survey of a year, with their values. */
    static Map<String, String> of(String programme, int year) {
        Map<String, String> older = new TreeMap<>();
        VALUES.forEach((key, value) -> {
            if (key.startsWith(programme + UNTIL)) {
                int dot = key.lastIndexOf('.');
                int last = Integer.parseInt(key.substring((programme + UNTIL).length(), dot));
                if (year <= last) {
                    older.put(key.substring(dot + 1), value);
                }
            }
        });
        return older;
    }
}
