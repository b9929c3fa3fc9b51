package org.surveystats.expectedrange;

import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * How one unit's score compares with the expected range.
 *
 * @param z (score - target) / standard error, neither winsorised nor adjusted; NaN for a unit with standard error 0
 *     that is judged by tau2 alone
 * @param winsorisedZ z after winsorising, as it enters phi; NaN where z is
 * @param standardDeviation the standard error with the over-dispersion, above 0
 * @param adjustedZ (score - target) / standard deviation
 * @param limits the unit's limits, clipped to the scale
 * @param band the band of the adjusted z
 */
public record Classification(
        double z, double winsorisedZ, double standardDeviation, double adjustedZ, Limits limits, Band band) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the winsorised z is infinite, the adjusted z infinite or NaN, or the standard
     *     deviation not in (0, inf)
     */
    public Classification {
        Argument.finite("winsorisedZ", Double.isNaN(winsorisedZ) ? 0 : winsorisedZ);
        Argument.inside("standardDeviation", standardDeviation, 0, Double.POSITIVE_INFINITY);
        Argument.finite("adjustedZ", adjustedZ);
        Objects.requireNonNull(limits, "limits must not be null");
        Objects.requireNonNull(band, "band must not be null");
    }

    @Override
    public String toString() {
        return band + " (adjusted z " + Decimals.rounded(adjustedZ, 3) + ")";
    }
}
