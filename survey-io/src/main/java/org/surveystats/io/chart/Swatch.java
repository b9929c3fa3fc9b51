package org.surveystats.io.chart;

import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.paint.Fill;

/** A band as a key shows it. */
record Swatch(String name, String letters, Fill fill) {
    static Swatch of(Band band, BandScheme scheme, ChartWords words) {
        return new Swatch(words.shortBand(band), words.letter(band), Fill.of(band, scheme));
    }
}
