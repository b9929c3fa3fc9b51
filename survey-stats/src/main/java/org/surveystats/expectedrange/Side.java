package org.surveystats.expectedrange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** On which side of what is expected a band lies. */
public enum Side {
    /** Below what is expected. */
    WORSE,
    /** As expected: the middle band. */
    SAME,
    /** Above what is expected. */
    BETTER;

    /**
     * How many of some bands lie on each side.
     *
     * @param bands any number of bands, of any scheme
     * @return a number for every side, from worse to better
     */
    public static Map<Side, Integer> count(Stream<Band> bands) {
        Map<Side, Integer> counts = new EnumMap<>(Side.class);
        for (Side side : values()) {
            counts.put(side, 0);
        }
        bands.forEach(band -> counts.merge(band.side(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Worse, same or better, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
