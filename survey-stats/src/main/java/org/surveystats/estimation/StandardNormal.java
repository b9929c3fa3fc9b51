package org.surveystats.estimation;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.surveystats.argument.Argument;

/**
 * Quantiles and tails of the standard normal distribution. The quantiles that published figures depend on are
 * constants, the values of R's {@code qnorm} at the doubles 0.95, 0.975 and 0.999, so that they are the same on every
 * JDK; others come from Commons Statistics.
 */
public final class StandardNormal {
    /** The quantile of 0.95: half of the limits of 90 %. */
    public static final double Q95 = 1.6448536269514722;
    /** The quantile of 0.975: half of the limits of 95 %. */
    public static final double Q975 = 1.959963984540054;
    /** The quantile of 0.999: half of the limits of 99.8 %. */
    public static final double Q999 = 3.090232306167813;

    /** From here on erfc is below the smallest double. */
    private static final double LARGEST_TAIL = 28;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private StandardNormal() {}

    /**
     * How many standard deviations to both sides hold a share of the distribution.
     *
     * @param level the share, in (0, 1), for example 0.95
     * @return the quantile of (1 + level) / 2, above 0
     * @throws IllegalArgumentException if the level is NaN or not inside (0, 1)
     */
    public static double twoSided(double level) {
        Argument.inside("level", level, 0, 1);
        if (level == 0.9) {
            return Q95;
        }
        if (level == 0.95) {
            return Q975;
        }
        if (level == 0.998) {
            return Q999;
        }
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /**
     * The probability of a value at least as far from 0, on either side: erfc(|z| / sqrt 2), the same double on every
     * JDK and machine.
     *
     * @param z any finite number
     * @return in [0, 1]
     * @throws IllegalArgumentException if z is NaN or infinite
     */
    public static double twoSidedTail(double z) {
        Argument.finite("z", z);
        double x = Math.abs(z) * Math.sqrt(0.5);
        if (x < 0.5) {
            return 1 - Erf.value(x);
        }
        if (x > LARGEST_TAIL) {
            return 0;
        }
        // erfc(x) = exp(-x^2) erfcx(x), and erfcx needs no function that differs between JDKs. The square is kept in
        // two parts: in the exponent its rounding would cost two digits far out.
        double square = z * z;
        double rest = Math.fma(z, z, -square);
        return StrictMath.exp(-square / 2) * (1 - rest / 2) * Erfcx.value(x);
    }

    /**
     * The probability of a value between two others. Either tail keeps its relative precision.
     *
     * @param low the lower end, -inf to high
     * @param high the upper end, low to inf
     * @return in [0, 1]
     * @throws IllegalArgumentException if an end is NaN or they are the wrong way round
     */
    public static double probability(double low, double high) {
        Argument.between("low", low, Double.NEGATIVE_INFINITY, high);
        return NORMAL.probability(low, high);
    }

    /**
     * The value below which a share of the distribution lies.
     *
     * @param probability the share, in (0, 1)
     * @return the quantile, finite
     * @throws IllegalArgumentException if the probability is NaN or not inside (0, 1)
     */
    public static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(Argument.inside("probability", probability, 0, 1));
    }
}
