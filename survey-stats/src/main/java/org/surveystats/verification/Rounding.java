package org.surveystats.verification;

import java.math.BigDecimal;

/**
 * How a figure was rounded before it was printed, and so which numbers it can represent. With u one unit of its last
 * digit and h = u / 2, a figure x &gt; 0 represents
 *
 * <table>
 * <caption>Numbers that are printed as x</caption>
 * <tr><th>{@link #HALF_UP}</th><td>[x - h, x + h)</td></tr>
 * <tr><th>{@link #HALF_EVEN}</th><td>[x - h, x + h] if its last digit is even, else (x - h, x + h)</td></tr>
 * <tr><th>{@link #NEAREST}</th><td>[x - h, x + h]</td></tr>
 * <tr><th>{@link #DOWN}</th><td>[x, x + u)</td></tr>
 * </table>
 *
 * <p>A figure below 0 represents the mirror image, and 0 for what rounds to it from both sides.
 */
public enum Rounding {
    /** To the nearest, a tie away from zero, as spreadsheets do and as this library shows figures. */
    HALF_UP {
        @Override
        Interval around(BigDecimal printed, BigDecimal unit) {
            return new Interval(
                    printed.subtract(half(unit)), printed.signum() > 0, printed.add(half(unit)), printed.signum() < 0);
        }
    },
    /** To the nearest, a tie to the even last digit, as statistical software often does. */
    HALF_EVEN {
        @Override
        Interval around(BigDecimal printed, BigDecimal unit) {
            boolean even = !printed.unscaledValue().testBit(0);
            return new Interval(printed.subtract(half(unit)), even, printed.add(half(unit)), even);
        }
    },
    /** To the nearest, a tie to either side: where the rule is not known, or binary fractions blurred the ties. */
    NEAREST {
        @Override
        Interval around(BigDecimal printed, BigDecimal unit) {
            return Interval.closed(printed.subtract(half(unit)), printed.add(half(unit)));
        }
    },
    /** Towards zero: truncated. */
    DOWN {
        @Override
        Interval around(BigDecimal printed, BigDecimal unit) {
            BigDecimal low = printed.signum() > 0 ? printed : printed.subtract(unit);
            BigDecimal high = printed.signum() < 0 ? printed : printed.add(unit);
            return new Interval(low, printed.signum() > 0, high, printed.signum() < 0);
        }
    };

    private static final int MOST_DECIMALS = 15;

    /**
     * The numbers that are printed as a figure.
     *
     * @param printed the figure with the decimals that it is printed with: {@code 7.0} has one
     * @return the interval of its unrounded value
     * @throws IllegalArgumentException if the figure has fewer than 0 or more than 15 decimals
     */
    public Interval interval(BigDecimal printed) {
        if (printed.scale() < 0 || printed.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be in [0, " + MOST_DECIMALS + "]: " + printed.scale());
        }
        return around(printed, BigDecimal.ONE.movePointLeft(printed.scale()));
    }

    abstract Interval around(BigDecimal printed, BigDecimal unit);

    private static BigDecimal half(BigDecimal unit) {
        return unit.divide(BigDecimal.valueOf(2));
    }
}
