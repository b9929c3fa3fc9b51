package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Limits;

/**
 * The scores that would put a unit into a band.
 *
 * @param band the band
 * @param from the lowest of them
 * @param to the highest
 */
record Zone(Band band, double from, double to) {
    /** The zones of a unit between the lowest and the highest score of all units; those outside are not there. */
    static List<Zone> of(Limits limits, BandScheme scheme, double lowest, double highest) {
        List<Zone> zones = new ArrayList<>();
        double from = lowest;
        List<Band> bands = bands(scheme);
        List<Double> ends = ends(limits, scheme, highest);
        for (int i = 0; i < bands.size(); i++) {
            double to = Math.min(ends.get(i), highest);
            if (to > from) {
                zones.add(new Zone(bands.get(i), from, to));
                from = to;
            }
        }
        return List.copyOf(zones);
    }

    /** The bands of a scheme, from worst to best. */
    static List<Band> bands(BandScheme scheme) {
        return switch (scheme) {
            case SEVEN -> List.of(Band.values());
            case THREE -> List.of(Band.WORSE, Band.ABOUT_THE_SAME, Band.BETTER);
        };
    }

    private static List<Double> ends(Limits limits, BandScheme scheme, double highest) {
        return switch (scheme) {
            case SEVEN ->
                List.of(
                        limits.lower998(),
                        limits.lower95(),
                        limits.lower90(),
                        limits.upper90(),
                        limits.upper95(),
                        limits.upper998(),
                        highest);
            case THREE -> List.of(limits.lower95(), limits.upper95(), highest);
        };
    }
}
