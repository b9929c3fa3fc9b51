package org.surveystats.io.words;

import java.util.Locale;
import org.surveystats.expectedrange.Band;

/**
 * What bands are called in a language. English names are the bands' own, so only other languages have texts for them:
 * {@code band.name.}, {@code band.short.} and {@code band.letters.}, each followed by the name in small letters with
 * hyphens, as in {@code band.short.much-worse-than-expected}. A band without such a text keeps its own name.
 *
 * @param phrasing the words of the language
 */
public record BandWords(Phrasing phrasing) {
    /**
     * What a band is called.
     *
     * @param band a band of any scheme
     * @return its name
     */
    public String name(Band band) {
        return translated("band.name.", band, band.name());
    }

    /**
     * What a band is called where the context says "than expected".
     *
     * @param band a band of any scheme
     * @return its short name
     */
    public String shortName(Band band) {
        return translated("band.short.", band, band.shortName());
    }

    /**
     * What marks a band in charts.
     *
     * @param band a band of any scheme
     * @return a letter or two
     */
    public String letters(Band band) {
        return translated("band.letters.", band, band.letters());
    }

    /**
     * What a band is called within a sentence.
     *
     * @param band a band of any scheme
     * @return its name with a small letter at the beginning
     */
    public String inSentence(Band band) {
        String name = name(band);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
    }

    private String translated(String kind, Band band, String own) {
        String key = kind + band.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        return phrasing.words().find(key).isPresent() ? phrasing.text(key) : own;
    }
}
