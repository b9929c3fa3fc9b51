package org.surveystats.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.surveystats.argument.Argument;

/**
 * Doubles as decimals. {@link Double#toString(double)} differs between JDK 17 and JDK 19 and later (JDK-4511638), so files
 * that must have the same bytes everywhere are written from {@link #shortest(double)}.
 */
public final class Decimals {
    private static final int DIGITS_THAT_ALWAYS_ROUND_TRIP = 17;
    private static final int DIGITS_ANY_DECIMAL_SURVIVES = 15;

    private Decimals() {}

    /**
     * The shortest decimal that gives back the double, the nearest one where several are as short.
     *
     * @param value a finite double
     * @return the decimal, without trailing zeros behind the point; both zeros give 0
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static BigDecimal shortest(double value) {
        Argument.finite("value", value);
        BigDecimal exact = new BigDecimal(value);
        for (int digits = DIGITS_ANY_DECIMAL_SURVIVES; digits < DIGITS_THAT_ALWAYS_ROUND_TRIP; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return withoutTrailingZeros(candidate);
            }
        }
        return withoutTrailingZeros(
                exact.round(new MathContext(DIGITS_THAT_ALWAYS_ROUND_TRIP, RoundingMode.HALF_EVEN)));
    }

    /**
     * The double in full precision, for files: parsing the text gives back the same double.
     *
     * @param value a finite double
     * @return its shortest decimal, for example {@code 5.85}, {@code 10}, {@code 1.2E-9}
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String full(double value) {
        return shortest(value).toString();
    }

    /**
     * Rounds half up (away from zero) on the shortest decimal, as published figures are: 2.675 gives 2.68 at two decimals
     * though the double lies a little below.
     *
     * @param value a finite double
     * @param decimals digits behind the point, 0 or more
     * @return the rounded value with exactly that many digits behind the point
     * @throws IllegalArgumentException if the value is NaN or infinite or decimals is negative
     */
    public static BigDecimal rounded(double value, int decimals) {
        Argument.atLeast("decimals", decimals, 0);
        return shortest(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
