package org.surveystats.expectedrange;

import org.surveystats.argument.Argument;

/**
 * Pulls the tails of a sample in: what lies below the percentile of the tail share is set to it, what lies above the
 * percentile of one minus the share likewise.
 *
 * @param tail the share of each tail, in [0, 0.5); 0 leaves the sample unchanged
 * @param percentiles the definition of a percentile
 */
public record Winsorisation(double tail, PercentileType percentiles) {
    /** Ten percent of each tail, percentiles of type 6: the method of the NHS surveys. */
    public static final Winsorisation TEN_PERCENT = new Winsorisation(0.1, PercentileType.TYPE_6);

    /** No winsorising. */
    public static final Winsorisation NONE = new Winsorisation(0, PercentileType.TYPE_6);

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the tail is NaN or outside [0, 0.5)
     */
    public Winsorisation {
        Argument.from("tail", tail, 0, 0.5);
        java.util.Objects.requireNonNull(percentiles, "percentiles must not be null");
    }

    /**
     * The winsorised sample.
     *
     * @param sample finite numbers, possibly none; not modified
     * @return as many numbers, in the same order
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public double[] apply(double[] sample) {
        for (double value : sample) {
            Argument.finite("sample", value);
        }
        double[] result = sample.clone();
        if (tail == 0 || sample.length == 0) {
            return result;
        }
        double low = percentiles.of(sample, tail);
        double high = percentiles.of(sample, 1 - tail);
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(low, Math.min(high, result[i]));
        }
        return result;
    }
}
