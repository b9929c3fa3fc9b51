package org.surveystats.expectedrange;

import java.math.BigDecimal;
import java.util.Objects;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/**
 * The share of units within the limits if units differ only by chance and the usual spread. Compared and printed by its
 * percentage. Immutable.
 */
public final class ConfidenceLevel {
    /** 90 %, the innermost limits of the published reports. */
    public static final ConfidenceLevel P90 = of("90");
    /** 95 %, the limits at which three bands are cut. */
    public static final ConfidenceLevel P95 = of("95");
    /** 99.8 %, the outermost limits of the published reports. */
    public static final ConfidenceLevel P99_8 = of("99.8");

    private final String percent;
    private final String id;
    private final String lowerName;
    private final String upperName;
    private final double proportion;
    private final double quantile;

    private ConfidenceLevel(BigDecimal percentage) {
        this.percent = percentage.toPlainString();
        this.id = percent.replace(".", "");
        this.lowerName = "lower" + id;
        this.upperName = "upper" + id;
        this.proportion = percentage.movePointLeft(2).doubleValue();
        this.quantile = StandardNormal.twoSided(proportion);
    }

    /**
     * The level of a percentage.
     *
     * @param percent a decimal in (0, 100), for example {@code 99.8}
     * @return the level
     * @throws IllegalArgumentException if the text is not a decimal or out of range
     */
    public static ConfidenceLevel of(String percent) {
        BigDecimal percentage =
                Decimals.printed("percent", Objects.requireNonNull(percent, "percent must not be null"));
        if (percentage.signum() > 0 && percentage.compareTo(BigDecimal.valueOf(100)) < 0) {
            return new ConfidenceLevel(percentage.stripTrailingZeros());
        }
        throw new IllegalArgumentException("percent must be in (0, 100): " + Excerpt.of(percent));
    }

    /**
     * The level in percent.
     *
     * @return the shortest decimal, for example {@code 99.8}
     */
    public String percent() {
        return percent;
    }

    /**
     * The name of the level in columns and fields.
     *
     * @return the percentage without point, for example {@code 998}
     */
    public String id() {
        return id;
    }

    /** The name of the lower limit of the level. */
    String lowerName() {
        return lowerName;
    }

    /** The name of the upper limit of the level. */
    String upperName() {
        return upperName;
    }

    /**
     * The level as a share.
     *
     * @return in (0, 1)
     */
    public double proportion() {
        return proportion;
    }

    /**
     * How many standard deviations the limits are from the target.
     *
     * @return the normal quantile of (1 + proportion) / 2, above 0
     */
    public double quantile() {
        return quantile;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ConfidenceLevel other && percent.equals(other.percent);
    }

    @Override
    public int hashCode() {
        return percent.hashCode();
    }

    /** For example {@code 99.8 %}. */
    @Override
    public String toString() {
        return percent + " %";
    }
}
