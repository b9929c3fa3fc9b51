package org.surveystats.verification;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.expectedrange.Band;

/**
 * The order in which limits, national average and the score of a band stand. Limits are printed clipped to the scale, which
 * keeps the order; to which band a score on a limit belongs is left open.
 */
final class BandOrder {
    /** The levels of limits in percent, the innermost first. */
    static final List<String> LEVELS = List.of("90", "95", "99.8");

    private BandOrder() {}

    /** The figures from the lowest to the highest; the score beside the average where the band is about the same. */
    static List<List<String>> of(String id, Band band) {
        List<List<String>> ascending = new ArrayList<>();
        ascending.add(List.of(FigureNames.average(id)));
        for (String level : LEVELS) {
            ascending.add(0, List.of(FigureNames.lower(id, level)));
            ascending.add(List.of(FigureNames.upper(id, level)));
        }
        int fromTheMiddle = band.code() - Band.ABOUT_THE_SAME.code();
        int middle = LEVELS.size();
        if (fromTheMiddle == 0) {
            ascending.set(middle, List.of(id, FigureNames.average(id)));
        } else {
            ascending.add(middle + fromTheMiddle + (fromTheMiddle > 0 ? 1 : 0), List.of(id));
        }
        return ascending;
    }
}
