package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed figures against exact fractions of whole numbers. */
final class RoundingTest {
    private static final int CASES = 4000;

    /** A fraction, its denominator above 0. */
    private record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction by(long divisor) {
            return new Fraction(over, under.multiply(BigInteger.valueOf(divisor)));
        }

        Fraction minus() {
            return new Fraction(over.negate(), under);
        }

        /** Half away from zero, by whole numbers alone; what is within 1e-9 below a half is the half. */
        BigDecimal rounded(int decimals) {
            Fraction near = Fraction.of(1, 1_000_000_000);
            Fraction magnitude = new Fraction(over.abs(), under).plus(near);
            BigInteger doubled =
                    magnitude.over.multiply(BigInteger.TEN.pow(decimals)).shiftLeft(1);
            BigInteger units = doubled.add(magnitude.under).divide(magnitude.under.shiftLeft(1));
            return new BigDecimal(over.signum() < 0 ? units.negate() : units, decimals);
        }

        boolean isHalf(int decimals) {
            BigInteger[] halves =
                    over.multiply(BigInteger.TEN.pow(decimals)).shiftLeft(1).divideAndRemainder(under);
            return halves[1].signum() == 0 && halves[0].testBit(0);
        }
    }

    private static void check(String what, long seed, ToDoubleFunction<Fraction[]> figure) {
        SplittableRandom random = new SplittableRandom(seed);
        int halves = 0;
        for (int i = 0; i < CASES; i++) {
            Fraction[] exact = {Fraction.of(random.nextInt(), 1)};
            double computed = figure.applyAsDouble(exact);
            for (int decimals = 0; decimals <= 4; decimals++) {
                assertThat(Decimals.rounded(computed, decimals))
                        .as("%s, case %d, %s at %d", what, i, exact[0], decimals)
                        .isEqualTo(exact[0].rounded(decimals));
                halves += exact[0].isHalf(decimals) ? 1 : 0;
            }
        }
        assertThat(halves).as("halves among " + what).isGreaterThan(CASES / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void meansOfScores(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        check("means", seed, exact -> {
            int n = 1 + random.nextInt(200);
            long quarters = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                int score = random.nextInt(5);
                quarters += 10L * score;
                sum += 2.5 * score;
            }
            exact[0] = Fraction.of(quarters, 4L * n);
            return sum / n;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void averagesOverUnitsAndDifferencesFromThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        check("averages", seed, exact -> {
            int units = 2 + random.nextInt(4);
            Fraction sum = Fraction.of(0, 1);
            double computed = 0;
            double first = 0;
            Fraction exactFirst = sum;
            for (int unit = 0; unit < units; unit++) {
                // Few respondents, so that halves occur.
                int n = 1 << random.nextInt(6);
                long total = random.nextInt(10 * n + 1);
                sum = sum.plus(Fraction.of(total, n));
                computed += (double) total / n;
                if (unit == 0) {
                    first = (double) total / n;
                    exactFirst = Fraction.of(total, n);
                }
            }
            if (random.nextBoolean()) {
                exact[0] = sum.by(units);
                return computed / units;
            }
            exact[0] = exactFirst.plus(sum.by(units).minus());
            return first - computed / units;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void percentagesPlainAndWeighted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        check("percentages", seed, exact -> {
            int n = 1 + random.nextInt(400);
            int some = random.nextInt(n + 1);
            if (random.nextBoolean()) {
                exact[0] = Fraction.of(100L * some, n);
                return 100.0 * some / n;
            }
            // Two strata whose weights are fractions of tenths.
            int weight = 1 + random.nextInt(30);
            int other = 1 + random.nextInt(30);
            int more = random.nextInt(n + 1);
            exact[0] = Fraction.of(100L * (some * weight + more * other), (long) n * (weight + other));
            double w = weight / 10.0;
            double v = other / 10.0;
            return 100 * ((some * w + more * v) / (n * w + n * v));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "5.949999999999999, 1, 6.0",
        "-5.949999999999999, 1, -6.0",
        "5.9499999990, 1, 6.0",
        "5.9499999989, 1, 5.9",
        "2.675, 2, 2.68",
        "0.49999999999999994, 0, 1",
        "-0.05, 1, -0.1",
        "0, 1, 0.0",
        "1e-10, 1, 0.0",
        "0.12345678949, 8, 0.12345679",
        "0.123456784, 8, 0.12345678",
        "0.1234567849999, 8, 0.12345679",
        "0.12345678498, 8, 0.12345678",
        "1e300, 0, 1e300"
    })
    void casesOnTheEdge(double value, int decimals, BigDecimal printed) {
        assertThat(Decimals.rounded(value, decimals)).isEqualByComparingTo(printed);
        assertThat(Decimals.rounded(value, decimals).scale()).isEqualTo(decimals);
    }

    @Test
    void theAverageOfTwoScoresPrintsAsItIs() {
        assertThat(Decimals.rounded((5.6 + 6.3) / 2, 1)).hasToString("6.0");
    }
}
