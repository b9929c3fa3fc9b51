package org.surveystats.verification;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ConfidenceLevel;

/**
 * The order of limits, national average and the score of a band. Limits are printed clipped to the scale, which keeps
 * the order; a score on a limit may belong to either band.
 */
final class BandOrder {
    private BandOrder() {}

    /** That the limits lie on either side of the average, those of a higher level outside those of a lower one. */
    static OrderCheck ofLimits(String id, BandScheme scheme) {
        return new OrderCheck(id + " limits", true, ascending(id, scheme.levels()), List.of(FigureNames.average(id)));
    }

    /** That the score lies between the limits at which its band is cut, and on its side of the average. */
    static OrderCheck of(String id, Band band, BandScheme scheme) {
        int fromTheMiddle = scheme.steps(band);
        List<List<String>> ascending = ascending(id, scheme.cutLevels());
        int middle = ascending.size() / 2;
        int index = middle + fromTheMiddle + (fromTheMiddle > 0 ? 1 : 0);
        List<String> needed = new ArrayList<>(List.of(id));
        if (index > 0) {
            needed.addAll(ascending.get(index - 1));
        }
        if (fromTheMiddle == 0) {
            ascending.set(middle, List.of(id, FigureNames.average(id)));
            needed.addAll(ascending.get(middle + 1));
        } else {
            if (index < ascending.size()) {
                needed.addAll(ascending.get(index));
            }
            ascending.add(index, List.of(id));
        }
        return new OrderCheck(id + " band", true, ascending, needed);
    }

    private static List<List<String>> ascending(String id, List<ConfidenceLevel> levels) {
        List<List<String>> ascending = new ArrayList<>();
        ascending.add(List.of(FigureNames.average(id)));
        for (ConfidenceLevel level : levels) {
            ascending.add(0, List.of(FigureNames.lower(id, level.percent())));
            ascending.add(List.of(FigureNames.upper(id, level.percent())));
        }
        return ascending;
    }
}
