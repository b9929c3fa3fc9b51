package org.surveystats.verification;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/**
 * The order in which limits, national average and the score of a band stand. Limits are printed clipped to the scale,
 * which keeps the order; to which band a score on a limit belongs is left open.
 */
final class BandOrder {
    /** The levels of limits in percent, the innermost first. */
    static final List<String> LEVELS = List.of("90", "95", "99.8");

    private BandOrder() {}

    /** That the limits lie about the average, those of a higher level outside those of a lower one. */
    static OrderCheck ofLimits(String id) {
        return new OrderCheck(id + " limits", true, ascending(id, LEVELS), List.of(FigureNames.average(id)));
    }

    /** That the score lies between the limits at which its band is cut, and on its side of the average. */
    static OrderCheck of(String id, Band band, BandScheme scheme) {
        if (!scheme.bands().contains(band)) {
            throw new IllegalArgumentException("band must be one of " + scheme.bands() + ": " + band);
        }
        List<List<String>> ascending = ascending(id, levels(scheme));
        int middle = ascending.size() / 2;
        int fromTheMiddle = scheme.bands().indexOf(band) - scheme.bands().size() / 2;
        int place = middle + fromTheMiddle + (fromTheMiddle > 0 ? 1 : 0);
        List<String> needed = new ArrayList<>(List.of(id));
        if (place > 0) {
            needed.addAll(ascending.get(place - 1));
        }
        if (fromTheMiddle == 0) {
            ascending.set(middle, List.of(id, FigureNames.average(id)));
            needed.addAll(ascending.get(middle + 1));
        } else {
            if (place < ascending.size()) {
                needed.addAll(ascending.get(place));
            }
            ascending.add(place, List.of(id));
        }
        return new OrderCheck(id + " band", true, ascending, needed);
    }

    /** The levels at whose limits the bands of a scheme are cut. */
    private static List<String> levels(BandScheme scheme) {
        return switch (scheme) {
            case SEVEN -> LEVELS;
            case THREE -> List.of("95");
        };
    }

    private static List<List<String>> ascending(String id, List<String> levels) {
        List<List<String>> ascending = new ArrayList<>();
        ascending.add(List.of(FigureNames.average(id)));
        for (String level : levels) {
            ascending.add(0, List.of(FigureNames.lower(id, level)));
            ascending.add(List.of(FigureNames.upper(id, level)));
        }
        return ascending;
    }
}
