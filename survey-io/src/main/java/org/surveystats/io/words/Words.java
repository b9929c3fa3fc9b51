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
 * The words of a language, in English where it has none. A language is one file {@code words_xx.properties} beside the
 * English {@code words.properties}, or {@code words_xx_YY.properties} for one country. The files are looked for by
 * name, because {@link ResourceBundle#getBundle(String)} would turn to the machine's locale before English.
 */
public final class Words {
    private static final String FILE = "words";

    /** English. */
    public static final Words ENGLISH = new Words(
            Locale.ENGLISH,
            load(FILE)
                    .map(List::of)
                    .orElseThrow(() -> new IllegalStateException(FILE + ".properties is missing from survey-io")));

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Words(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = List.copyOf(bundles);
    }

    /**
     * The words of a language.
     *
     * @param locale the language, with or without country
     * @return words that fall back to English
     */
    public static Words of(Locale locale) {
        List<ResourceBundle> bundles = new ArrayList<>();
        String language = FILE + "_" + locale.getLanguage();
        if (!locale.getLanguage().isEmpty()) {
            if (!locale.getCountry().isEmpty()) {
                load(language + "_" + locale.getCountry()).ifPresent(bundles::add);
            }
            load(language).ifPresent(bundles::add);
        }
        bundles.addAll(ENGLISH.bundles);
        return new Words(locale, bundles);
    }

    private static Optional<ResourceBundle> load(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name + ".properties")) {
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
        return new Words(locale, all);
    }

    /**
     * The language that was asked for.
     *
     * @return the locale, also where there are no words of it
     */
    public Locale locale() {
        return locale;
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
        return find(key).orElseThrow(() -> new IllegalStateException(FILE + ".properties lacks " + key));
    }
}
