package org.surveystats.expectedrange;

import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * Between which scores a unit of a given standard error is expected: target plus and minus the normal quantile times
 * the standard deviation, clipped to the scale.
 *
 * @param lower90 lower limit of 90 %
 * @param upper90 upper limit of 90 %
 * @param lower95 lower limit of 95 %
 * @param upper95 upper limit of 95 %
 * @param lower998 lower limit of 99.8 %
 * @param upper998 upper limit of 99.8 %
 */
public record Limits(double lower90, double upper90, double lower95, double upper95, double lower998, double upper998) {
    private static final int DECIMALS = 4;

    /**
     * Checks that each pair of limits lies around the next narrower one.
     *
     * @throws IllegalArgumentException if a limit is NaN or infinite, or not
     *     {@code lower998 <= lower95 <= lower90 <= upper90
     *     <= upper95 <= upper998}
     */
    public Limits {
        Argument.finite("lower90", lower90);
        Argument.finite("upper90", upper90);
        Argument.finite("lower95", lower95);
        Argument.finite("upper95", upper95);
        Argument.finite("lower998", lower998);
        Argument.finite("upper998", upper998);
        Argument.atLeast("lower95", lower95, lower998);
        Argument.atLeast("lower90", lower90, lower95);
        Argument.atLeast("upper90", upper90, lower90);
        Argument.atLeast("upper95", upper95, upper90);
        Argument.atLeast("upper998", upper998, upper95);
    }

    /** The limits to four decimals. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("Limits of the expected range", " level", " lower", " upper");
        table = row(table, "90 %", lower90, upper90);
        table = row(table, "95 %", lower95, upper95);
        return row(table, "99.8 %", lower998, upper998).toString();
    }

    private static TextTable row(TextTable table, String level, double lower, double upper) {
        return table.with(level, Decimals.rounded(lower, DECIMALS), Decimals.rounded(upper, DECIMALS));
    }
}
