package org.surveystats.argument;

/**
 * Checks of numeric arguments. Every check is written as the accepted range, so that NaN never passes, and every
 * message reads {@code name must be in interval: value}, for example {@code cap must be in [1, inf): 0.5}.
 */
public final class Argument {
    private Argument() {}

    /**
     * Accepts any finite value.
     *
     * @param name the argument's name
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static double finite(String name, double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw outside(name, "(-inf, inf)", value);
    }

    /**
     * Accepts lowest &lt;= value &lt;= highest.
     *
     * @param name the argument's name
     * @param value the value
     * @param lowest the lowest accepted value
     * @param highest the highest accepted value
     * @return the value
     * @throws IllegalArgumentException if the value is NaN or outside
     */
    public static double between(String name, double value, double lowest, double highest) {
        if (value >= lowest && value <= highest) {
            return value;
        }
        throw outside(name, "[" + plain(lowest) + ", " + plain(highest) + "]", value);
    }

    /**
     * Accepts lowest &lt;= value &lt; end.
     *
     * @param name the argument's name
     * @param value the value
     * @param lowest the lowest accepted value
     * @param end the upper end, itself not accepted
     * @return the value
     * @throws IllegalArgumentException if the value is NaN or outside
     */
    public static double from(String name, double value, double lowest, double end) {
        if (value >= lowest && value < end) {
            return value;
        }
        throw outside(name, "[" + plain(lowest) + ", " + plain(end) + ")", value);
    }

    /**
     * Accepts low &lt; value &lt; high.
     *
     * @param name the argument's name
     * @param value the value
     * @param low the lower end, itself not accepted
     * @param high the upper end, itself not accepted
     * @return the value
     * @throws IllegalArgumentException if the value is NaN or outside
     */
    public static double inside(String name, double value, double low, double high) {
        if (value > low && value < high) {
            return value;
        }
        throw outside(name, "(" + plain(low) + ", " + plain(high) + ")", value);
    }

    /**
     * Accepts lowest &lt;= value &lt; infinity.
     *
     * @param name the argument's name
     * @param value the value
     * @param lowest the lowest accepted value
     * @return the value
     * @throws IllegalArgumentException if the value is NaN, infinite or too low
     */
    public static double atLeast(String name, double value, double lowest) {
        if (value >= lowest && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw outside(name, "[" + plain(lowest) + ", inf)", value);
    }

    /**
     * Accepts lowest &lt;= value.
     *
     * @param name the argument's name
     * @param value the value
     * @param lowest the lowest accepted value
     * @return the value
     * @throws IllegalArgumentException if the value is too low
     */
    public static long atLeast(String name, long value, long lowest) {
        if (value >= lowest) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be in [" + lowest + ", inf): " + value);
    }

    /**
     * Accepts lowest &lt;= value.
     *
     * @param name the argument's name
     * @param value the value
     * @param lowest the lowest accepted value
     * @return the value
     * @throws IllegalArgumentException if the value is too low
     */
    public static int atLeast(String name, int value, int lowest) {
        return (int) atLeast(name, (long) value, lowest);
    }

    /**
     * Accepts text of at least one character that is not white space.
     *
     * @param name the argument's name
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static String text(String name, String value) {
        if (value != null && !value.isBlank()) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be text that is not blank: " + value);
    }

    private static IllegalArgumentException outside(String name, String interval, double value) {
        return new IllegalArgumentException(name + " must be in " + interval + ": " + plain(value));
    }

    private static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
