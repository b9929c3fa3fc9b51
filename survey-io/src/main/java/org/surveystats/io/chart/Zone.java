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
        List<Double> ends = new ArrayList<>(limits.cutsOf(scheme));
        ends.add(highest);
        for (int i = 0; i < ends.size(); i++) {
            double to = Math.min(ends.get(i), highest);
            if (to > from) {
                zones.add(new Zone(scheme.bands().get(i), from, to));
                from = to;
            }
        }
        return List.copyOf(zones);
    }
}
