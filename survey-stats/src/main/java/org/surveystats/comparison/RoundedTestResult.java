package org.surveystats.comparison;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * What the test of two rounded scores can have been, before they were rounded. The rows bound z, not its p: where z can
 * be 0, p can be 1, which lies above that of either row.
 *
 * @param lowest the result of the lowest z
 * @param asPrinted the result of the printed figures, taken as they are
 * @param highest the result of the highest z
 */
public record RoundedTestResult(TestResult lowest, TestResult asPrinted, TestResult highest) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if z does not rise from one to the next
     */
    public RoundedTestResult {
        Objects.requireNonNull(lowest, "lowest must not be null");
        Objects.requireNonNull(highest, "highest must not be null");
        Argument.between("z as printed", asPrinted.z(), lowest.z(), highest.z());
    }

    /**
     * The change of the first score from the second, where the rounding does not matter.
     *
     * @param confidence in (0, 1), usually 0.95
     * @return empty when the figures may have been rounded from such that changed otherwise
     * @throws IllegalArgumentException if the confidence is NaN or outside (0, 1)
     */
    public Optional<Change> change(double confidence) {
        Change change = lowest.change(confidence);
        return change == highest.change(confidence) ? Optional.of(change) : Optional.empty();
    }

    /** A row for the lowest z, the printed figures and the highest z. */
    @Override
    public String toString() {
        return TextTable.of(
                        "z " + Decimals.rounded(asPrinted.z(), 4) + ", with the rounding from "
                                + Decimals.rounded(lowest.z(), 4) + " to " + Decimals.rounded(highest.z(), 4),
                        "",
                        " difference",
                        " standard error",
                        " z",
                        " p")
                .with(cells("lowest", lowest))
                .with(cells("as printed", asPrinted))
                .with(cells("highest", highest))
                .toString();
    }

    private static Object[] cells(String name, TestResult test) {
        return new Object[] {
            name,
            Decimals.rounded(test.difference(), 4),
            Decimals.rounded(test.standardError(), 4),
            Decimals.rounded(test.z(), 4),
            Decimals.rounded(test.pValue(), 4)
        };
    }
}
