package org.surveystats.io.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** Compares figures with expected ones; printing it tells the largest deviation of each quantity. */
public final class Deviations {
    private final double tolerance;
    private final Map<String, Double> largest = new TreeMap<>();
    private long compared;

    /** Figures a agree with b when |a - b| is at most tolerance max(1, |b|). */
    public Deviations(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Fails when the figure is too far from the expected one. */
    public void check(String quantity, String where, double actual, double expected) {
        double deviation = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
        // Written so that NaN fails.
        assertThat(deviation <= tolerance)
                .as("%s of %s: %s instead of %s", quantity, where, actual, expected)
                .isTrue();
        largest.merge(quantity, deviation, Math::max);
        compared++;
    }

    /** The same with the expected figure as text in a file. */
    public void check(String quantity, String where, double actual, String expected) {
        check(quantity, where, actual, Double.parseDouble(expected));
    }

    /** How many figures were compared. */
    public long compared() {
        return compared;
    }

    @Override
    public String toString() {
        return compared + " figures compared, largest deviation by quantity: " + largest;
    }
}
