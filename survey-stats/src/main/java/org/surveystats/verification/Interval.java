package org.surveystats.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.argument.Argument;
import org.surveystats.text.Excerpt;

/**
 * The numbers between two ends, each of which is included or not. It holds at least one number. The arithmetic gives
 * the set of all results that numbers of the intervals can give (Moore, Interval Analysis, 1966). It is exact because
 * the ends are decimals; only a quotient that does not end as a decimal is rounded, and then outwards.
 *
 * @param low the lower end
 * @param includesLow whether the lower end belongs to the interval
 * @param high the upper end, not below the lower
 * @param includesHigh whether the upper end belongs to the interval
 */
public record Interval(BigDecimal low, boolean includesLow, BigDecimal high, boolean includesHigh) {
    private static final String NUMBER = "\\s*(-?\\d+(?:\\.\\d+)?)\\s*";
    private static final Pattern NOTATION = Pattern.compile("([\\[(])" + NUMBER + "," + NUMBER + "([\\])])");

    /** More than any printed figure has, so that a rounded end never coincides with the end of a printed figure. */
    private static final int DECIMALS_OF_QUOTIENTS = 30;

    /**
     * Brings the ends into one form without trailing zeros, so that equal intervals are equal records.
     *
     * @throws IllegalArgumentException if no number lies between the ends
     */
    public Interval {
        low = plain(Objects.requireNonNull(low, "low must not be null"));
        high = plain(Objects.requireNonNull(high, "high must not be null"));
        if (isEmpty(low, includesLow, high, includesHigh)) {
            throw new IllegalArgumentException(
                    "interval must hold a number: " + notation(low, includesLow, high, includesHigh));
        }
    }

    /**
     * The interval in a notation.
     *
     * @param notation two decimals in brackets, for example {@code [2.6495, 2.65)}; a round bracket leaves its end out
     * @return the interval
     * @throws IllegalArgumentException if the text is not an interval, or no number lies between the ends
     */
    public static Interval of(String notation) {
        Matcher parts = NOTATION.matcher(notation);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "notation must be an interval such as [2.6495, 2.65): " + Excerpt.of(notation));
        }
        return new Interval(
                new BigDecimal(parts.group(2)),
                parts.group(1).equals("["),
                new BigDecimal(parts.group(3)),
                parts.group(4).equals("]"));
    }

    /**
     * The interval with both ends.
     *
     * @param low the lower end
     * @param high the upper end
     * @return [low, high]
     * @throws IllegalArgumentException if high is below low
     */
    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    /**
     * A single number.
     *
     * @param value the number
     * @return [value, value]
     */
    public static Interval point(BigDecimal value) {
        return closed(value, value);
    }

    /**
     * Sums of one number of each interval.
     *
     * @param terms intervals, as often as they are added
     * @return the sum; [0, 0] of none
     */
    public static Interval sum(Collection<Interval> terms) {
        return terms.stream().reduce(point(BigDecimal.ZERO), Interval::plus);
    }

    /**
     * Means of one number of each interval, by {@link #sum} and {@link #dividedBy}.
     *
     * @param terms at least one interval
     * @return the mean
     * @throws IllegalArgumentException if there is no interval
     */
    public static Interval mean(Collection<Interval> terms) {
        return sum(terms).dividedBy(terms.size());
    }

    /**
     * Whether a number lies in the interval.
     *
     * @param value the number
     * @return true if it does
     */
    public boolean contains(BigDecimal value) {
        return contains(point(value));
    }

    /**
     * Whether another interval lies wholly in this one.
     *
     * @param other the other interval
     * @return true if all its numbers are in this one
     */
    public boolean contains(Interval other) {
        return compareLows(other) <= 0 && compareHighs(other) >= 0;
    }

    /**
     * The numbers that are in both intervals.
     *
     * @param other the other interval
     * @return empty if there are none
     */
    public Optional<Interval> intersect(Interval other) {
        return notBelow(other).flatMap(rest -> rest.notAbove(other));
    }

    /**
     * Sums of a number of each.
     *
     * @param other the other interval
     * @return this + other
     */
    public Interval plus(Interval other) {
        return new Interval(
                low.add(other.low),
                includesLow && other.includesLow,
                high.add(other.high),
                includesHigh && other.includesHigh);
    }

    /**
     * Differences of a number of each.
     *
     * @param other the other interval
     * @return this - other
     */
    public Interval minus(Interval other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /**
     * Multiples.
     *
     * @param factor any number
     * @return the interval scaled; a negative factor turns it round, and 0 gives [0, 0]
     */
    public Interval times(BigDecimal factor) {
        return switch (factor.signum()) {
            case 1 -> new Interval(low.multiply(factor), includesLow, high.multiply(factor), includesHigh);
            case -1 -> new Interval(high.multiply(factor), includesHigh, low.multiply(factor), includesLow);
            default -> point(BigDecimal.ZERO);
        };
    }

    /**
     * Quotients. An end that does not end as a decimal is rounded outwards to 30 decimals and then left out, so the
     * result holds every quotient, and no other decimal of up to 29 decimal places.
     *
     * @param divisor 1 or more
     * @return the interval divided
     * @throws IllegalArgumentException if the divisor is below 1
     */
    public Interval dividedBy(long divisor) {
        BigDecimal by = BigDecimal.valueOf(Argument.atLeast("divisor", divisor, 1L));
        BigDecimal lower = low.divide(by, DECIMALS_OF_QUOTIENTS, RoundingMode.FLOOR);
        BigDecimal upper = high.divide(by, DECIMALS_OF_QUOTIENTS, RoundingMode.CEILING);
        return new Interval(
                lower,
                includesLow && lower.multiply(by).compareTo(low) == 0,
                upper,
                includesHigh && upper.multiply(by).compareTo(high) == 0);
    }

    /**
     * The interval with ends of a few decimal places, for reading: ends of more decimals are rounded outwards and then
     * left out.
     *
     * @param decimals decimal places, 0 or more
     * @return an interval that contains this one
     * @throws IllegalArgumentException if decimals is negative
     */
    public Interval outward(int decimals) {
        Argument.atLeast("decimals", decimals, 0);
        BigDecimal lower = low.setScale(decimals, RoundingMode.FLOOR);
        BigDecimal upper = high.setScale(decimals, RoundingMode.CEILING);
        return new Interval(
                lower, includesLow && lower.compareTo(low) == 0, upper, includesHigh && upper.compareTo(high) == 0);
    }

    /**
     * This interval without the numbers that lie below all numbers of another.
     *
     * @param other the other interval
     * @return empty if all do
     */
    Optional<Interval> notBelow(Interval other) {
        return compareLows(other) >= 0 ? Optional.of(this) : cut(other.low, other.includesLow, high, includesHigh);
    }

    /**
     * This interval without the numbers that lie above all numbers of another.
     *
     * @param other the other interval
     * @return empty if all do
     */
    Optional<Interval> notAbove(Interval other) {
        return compareHighs(other) <= 0 ? Optional.of(this) : cut(low, includesLow, other.high, other.includesHigh);
    }

    private static Optional<Interval> cut(BigDecimal low, boolean includesLow, BigDecimal high, boolean includesHigh) {
        return isEmpty(low, includesLow, high, includesHigh)
                ? Optional.empty()
                : Optional.of(new Interval(low, includesLow, high, includesHigh));
    }

    private int compareLows(Interval other) {
        int order = low.compareTo(other.low);
        return order != 0 ? order : Boolean.compare(other.includesLow, includesLow);
    }

    private int compareHighs(Interval other) {
        int order = high.compareTo(other.high);
        return order != 0 ? order : Boolean.compare(includesHigh, other.includesHigh);
    }

    /** The least and the greatest whole number of this interval. */
    Optional<Interval> wholeNumbers() {
        BigDecimal least = low.setScale(0, RoundingMode.CEILING);
        BigDecimal most = high.setScale(0, RoundingMode.FLOOR);
        least = contains(least) ? least : least.add(BigDecimal.ONE);
        most = contains(most) ? most : most.subtract(BigDecimal.ONE);
        return cut(least, true, most, true);
    }

    private static boolean isEmpty(BigDecimal low, boolean includesLow, BigDecimal high, boolean includesHigh) {
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(includesLow && includesHigh));
    }

    private static BigDecimal plain(BigDecimal end) {
        BigDecimal stripped = end.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String notation(BigDecimal low, boolean includesLow, BigDecimal high, boolean includesHigh) {
        return (includesLow ? "[" : "(")
                + low.toPlainString()
                + ", "
                + high.toPlainString()
                + (includesHigh ? "]" : ")");
    }

    /** The interval in its usual notation, for example {@code [2.6495, 2.65)}. */
    @Override
    public String toString() {
        return notation(low, includesLow, high, includesHigh);
    }
}
