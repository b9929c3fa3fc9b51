package org.surveystats.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.surveystats.argument.Argument;

/**
 * Doubles as decimals, and decimals as they were printed. {@link Double#toString(double)} differs between JDK 17 and
 * JDK 19 and later (JDK-4511638), so files that must have the same bytes everywhere are written from
 * {@link #shortest(double)}.
 */
public final class Decimals {
    private static final int DIGITS_THAT_ALWAYS_ROUND_TRIP = 17;
    private static final int DIGITS_ANY_DECIMAL_SURVIVES = 15;

    /** What is a half to this many decimal places counts as a half: sums of doubles are exact to far more. */
    private static final int PLACES_OF_A_HALF = 9;

    private static final long FRACTION_BITS = (1L << 52) - 1;

    private static final Pattern PRINTED = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    private Decimals() {}

    /**
     * A figure as it was printed, with all its decimals: 7.0 has one, so it is not 7.
     *
     * @param name what the figure is called in a message
     * @param text a decimal of up to 15 digits before and after its point, with or without a sign, without an exponent
     * @return the decimal, its scale the number of printed decimals
     * @throws IllegalArgumentException if the text is not such a decimal
     */
    public static BigDecimal printed(String name, String text) {
        if (PRINTED.matcher(Objects.requireNonNull(text, name + " must not be null"))
                .matches()) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException(name
                + " must be a decimal of up to 15 digits before and after its point, such as 7.0: "
                + Excerpt.of(text));
    }

    /**
     * The shortest decimal that gives back the double: the nearest if several are equally short, the even one of two
     * equally near.
     *
     * @param value a finite double
     * @return the decimal, without trailing zeros in its fraction; both zeros give 0
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static BigDecimal shortest(double value) {
        Argument.finite("value", value);
        BigDecimal exact = new BigDecimal(value);
        // From 15 digits on, because a normal double has at most one decimal of up to 15 digits; subnormal ones are
        // coarser.
        int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : DIGITS_ANY_DECIMAL_SURVIVES;
        boolean powerOfTwo = (Double.doubleToRawLongBits(value) & FRACTION_BITS) == 0;
        for (int digits = first; digits < DIGITS_THAT_ALWAYS_ROUND_TRIP; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return withoutTrailingZeros(nearest);
            }
            if (powerOfTwo) {
                // Doubles lie closer below it than above, so the farther decimal above can be the right one.
                BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
                if (above.doubleValue() == value) {
                    return withoutTrailingZeros(above);
                }
            }
        }
        return withoutTrailingZeros(
                exact.round(new MathContext(DIGITS_THAT_ALWAYS_ROUND_TRIP, RoundingMode.HALF_EVEN)));
    }

    /**
     * The double in full precision, for files: parsing the text gives back the same double.
     *
     * @param value a finite double
     * @return its shortest decimal, for example {@code 5.85}, {@code 10}, {@code 1.2E-9}; whole numbers of more than 17
     *     digits have an exponent, {@code 1E+23}
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String full(double value) {
        return shortest(value).toString();
    }

    /**
     * Rounds half away from zero, as published figures are. A figure within 1e-9 of a half counts as the half: the mean
     * of 5.6 and 6.3 is 5.95 and gives 6.0 at one decimal, though the sum of the doubles halved is 5.949999999999999.
     * From seven decimals on, a thousandth of the last place is used instead of 1e-9.
     *
     * @param value a finite double
     * @param decimals decimal places, 0 or more
     * @return the rounded value with exactly that many decimal places
     * @throws IllegalArgumentException if the value is NaN or infinite or decimals is negative
     */
    public static BigDecimal rounded(double value, int decimals) {
        Argument.atLeast("decimals", decimals, 0);
        BigDecimal exact = shortest(value);
        BigDecimal near = BigDecimal.ONE.movePointLeft(Math.max(PLACES_OF_A_HALF, decimals + 3));
        return (exact.signum() < 0 ? exact.subtract(near) : exact.add(near)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * A count for readers, its digits in groups of three with commas between them.
     *
     * @param number any number
     * @return for example {@code 363}, {@code 17,322}
     */
    public static String grouped(long number) {
        return grouped(number, ",");
    }

    /**
     * A count for readers, its digits in groups of three.
     *
     * @param number any number
     * @param separator what separates the groups in the reader's language, possibly empty
     * @return for example {@code 17 322}
     */
    public static String grouped(long number, String separator) {
        Objects.requireNonNull(separator, "separator must not be null");
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, separator);
        }
        return digits.toString();
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        boolean shortWhole = stripped.precision() - stripped.scale() <= DIGITS_THAT_ALWAYS_ROUND_TRIP;
        return stripped.scale() < 0 && shortWhole ? stripped.setScale(0) : stripped;
    }
}
