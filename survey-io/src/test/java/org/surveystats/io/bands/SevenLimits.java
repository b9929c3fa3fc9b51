package org.surveystats.io.bands;

import java.util.List;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;

/** Limits of the levels of the published reports. */
public final class SevenLimits {
    private SevenLimits() {}

    public static Limits of(
            double lower90, double upper90, double lower95, double upper95, double lower998, double upper998) {
        return new Limits(List.of(
                new Limits.Pair(ConfidenceLevel.P90, lower90, upper90),
                new Limits.Pair(ConfidenceLevel.P95, lower95, upper95),
                new Limits.Pair(ConfidenceLevel.P99_8, lower998, upper998)));
    }
}
