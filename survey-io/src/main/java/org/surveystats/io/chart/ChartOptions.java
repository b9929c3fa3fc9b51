package org.surveystats.io.chart;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the caller chose for a chart.
 *
 * @param id the id of the svg element; empty for one made from the content
 * @param words the words and the way numbers are written
 * @param heading whether the title is drawn
 * @param key whether the key of the bands is drawn
 */
record ChartOptions(Optional<String> id, ChartWords words, boolean heading, boolean key) {
    /** Not the locale of the machine, so that a chart is the same everywhere. */
    static final ChartOptions DEFAULT = new ChartOptions(Optional.empty(), ChartWords.of(Locale.UK), true, true);

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    ChartOptions withId(String chosen) {
        if (!ID.matcher(chosen).matches()) {
            throw new IllegalArgumentException(
                    "id must be a letter followed by letters, digits, ., _ and -: " + chosen);
        }
        return new ChartOptions(Optional.of(chosen), words, heading, key);
    }

    ChartOptions with(ChartWords chosen) {
        return new ChartOptions(id, chosen, heading, key);
    }

    ChartOptions withoutHeading() {
        return new ChartOptions(id, words, false, key);
    }

    ChartOptions withoutKey() {
        return new ChartOptions(id, words, heading, false);
    }
}
