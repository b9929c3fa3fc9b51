package org.surveystats.io.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Words in a language, in English where there are none. The files are looked for by name, because
 * {@link ResourceBundle#getBundle(String)} would turn to the machine's locale before English.
 */
public final class Words {
    private final String name;
    private final List<ResourceBundle> bundles;

    private Words(String name, List<ResourceBundle> bundles) {
        this.name = name;
        this.bundles = List.copyOf(bundles);
    }

    /**
     * The words of a language.
     *
     * @param anchor a class of the package that holds the files
     * @param name the English file's name without {@code .properties}
     * @param locale the language, with or without country
     * @return words that fall back to English
     */
    public static Words of(Class<?> anchor, String name, Locale locale) {
        List<ResourceBundle> bundles = new ArrayList<>();
        if (!locale.getLanguage().isEmpty()) {
            if (!locale.getCountry().isEmpty()) {
                load(anchor, name + "_" + locale.getLanguage() + "_" + locale.getCountry())
                        .ifPresent(bundles::add);
            }
            load(anchor, name + "_" + locale.getLanguage()).ifPresent(bundles::add);
        }
        load(anchor, name).ifPresent(bundles::add);
        return new Words(name, bundles);
    }

    private static Optional<ResourceBundle> load(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name + ".properties")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These words, with those of a bundle before them.
     *
     * @param first words that are taken where it has them
     * @return other words
     */
    public Words after(ResourceBundle first) {
        List<ResourceBundle> all = new ArrayList<>(List.of(first));
        all.addAll(bundles);
        return new Words(name, all);
    }

    /**
     * The text of a key.
     *
     * @param key its name
     * @return empty when no file has it
     */
    public Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /**
     * The text of a key that must be there.
     *
     * @param key its name
     * @return the text
     * @throws IllegalStateException if no file has it
     */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(name + ".properties lacks " + key));
    }
}
