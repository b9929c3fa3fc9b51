package org.surveystats.benchmarks.ratio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Measured numbers as text. */
final class Figures {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** Three significant digits, without exponent; whole numbers of more digits end in zeros. */
    static String significant(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** Enough digits to give the number back. */
    static String full(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
