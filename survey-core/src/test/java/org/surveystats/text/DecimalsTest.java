package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalsTest {
    private static final int RANDOM_DOUBLES = 1_000_000;

    @ParameterizedTest
    @CsvSource({"7.0, 1", "7, 0", "-0.30, 2", "+0.3, 1", "123456789012345.123456789012345, 15"})
    void whatIsPrintedKeepsItsDecimals(String text, int decimals) {
        assertThat(Decimals.printed("score", text))
                .isEqualTo(new BigDecimal(text))
                .hasScaleOf(decimals);
    }

    /**
     * The decimals on the right are what JDK 19 and later print, which is the shortest, but for the form of the
     * exponent.
     */
    @ParameterizedTest
    @CsvSource({
        "2.0E-3, 0.002",
        "2.0E23, 2E+23",
        "1.0E23, 1E+23",
        "8.41E21, 8.41E+21",
        "5.684341886080802E-14, 5.684341886080802E-14",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "9007199254740993, 9007199254740992",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "6.666666666666667, 6.666666666666667",
        "3.3333333333333335, 3.3333333333333335",
        "-7.5, -7.5",
        "10, 10",
        "12345678901234568, 12345678901234568",
        "10000000000000000, 10000000000000000",
        "100000000000000000, 1E+17",
        "100, 100",
        "1.2E-9, 1.2E-9",
        "0.000001, 0.000001"
    })
    void writesTheShortestDecimal(double value, String expected) {
        assertThat(Decimals.full(value)).isEqualTo(expected);
    }

    @Test
    void writesTheEndsOfTheRange() {
        assertThat(Decimals.full(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(Decimals.full(2 * Double.MIN_VALUE)).isEqualTo("1E-323");
        assertThat(Decimals.full(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E+308");
        assertThat(Decimals.full(-Double.MAX_VALUE)).isEqualTo("-1.7976931348623157E+308");
        assertThat(Decimals.full(0.0)).isEqualTo("0");
        assertThat(Decimals.full(-0.0)).isEqualTo("0");
    }

    @Test
    void countsAreGroupedByThreeDigits() {
        assertThat(Stream.of(0L, 7L, 363L, 1_000L, 17_322L, 1_234_567L, -1L, -100L, -1_000L, Long.MIN_VALUE)
                        .map(Decimals::grouped))
                .containsExactly(
                        "0",
                        "7",
                        "363",
                        "1,000",
                        "17,322",
                        "1,234,567",
                        "-1",
                        "-100",
                        "-1,000",
                        "-9,223,372,036,854,775,808");
        assertThat(Decimals.grouped(17_322, "\u202f")).isEqualTo("17\u202f322");
        assertThat(Decimals.grouped(17_322, "")).isEqualTo("17322");
    }

    @Test
    void everyDoubleComesBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_DOUBLES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0 && new BigDecimal(Decimals.full(value)).doubleValue() != value) {
                fail("%s gives %s, seed %d", value, Decimals.full(value), seed);
            }
        }
    }

    /** The obvious way: all numbers of digits from one on, and for each the two decimals around the double. */
    @Test
    void noShorterDecimalComesBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            long bits = random.nextLong();
            // A third are powers of two, where the neighbours are not equally far; a third are subnormal.
            bits = i % 3 == 0 ? bits & 0xfff0000000000000L : i % 3 == 1 ? bits & 0x800fffffffffffffL : bits;
            double value = Double.longBitsToDouble(bits);
            if (Double.isFinite(value) && value != 0) {
                assertThat(Decimals.shortest(value))
                        .as("%s, seed %d", value, seed)
                        .isEqualByComparingTo(shortestByTrying(value));
            }
        }
    }

    private static BigDecimal shortestByTrying(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; ; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal beyond = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowFits = below.doubleValue() == value;
            boolean beyondFits = beyond.doubleValue() == value;
            if (belowFits && beyondFits) {
                int nearer = exact.subtract(below)
                        .abs()
                        .compareTo(exact.subtract(beyond).abs());
                boolean belowIsOdd = below.unscaledValue().testBit(0);
                return nearer < 0 || (nearer == 0 && !belowIsOdd) ? below : beyond;
            }
            if (belowFits || beyondFits) {
                return belowFits ? below : beyond;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.675, 2, 2.68",
        "0.05, 1, 0.1",
        "1.005, 2, 1.01",
        "-0.5, 0, -1",
        "26.5, 0, 27",
        "0.5, 0, 1",
        "2.6495, 3, 2.650",
        "6.25, 1, 6.3",
        "6.2499999, 1, 6.2",
        "6.2499999999999, 1, 6.3",
        "-2.675, 2, -2.68",
        "10, 1, 10.0",
        "0, 2, 0.00",
        "1.0E23, 0, 100000000000000000000000",
        "0.285, 2, 0.29"
    })
    void roundsHalfAwayFromZero(double value, int decimals, String expected) {
        assertThat(Decimals.rounded(value, decimals)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoDecimal(double value) {
        assertThatThrownBy(() -> Decimals.shortest(value)).hasMessageStartingWith("value must be in (-inf, inf): ");
        assertThatThrownBy(() -> Decimals.full(value)).hasMessageStartingWith("value must be in (-inf, inf): ");
        assertThatThrownBy(() -> Decimals.rounded(value, 1)).hasMessageStartingWith("value must be in (-inf, inf): ");
    }

    @Test
    void refusesNegativeDecimals() {
        assertThatThrownBy(() -> Decimals.rounded(1, -1)).hasMessage("decimals must be in [0, inf): -1");
    }
}
