package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PercentileTypeTest {
    private static final double[] SHARES = {0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99};

    /**
     * Hyndman and Fan 1996: Q(p) = (1 - gamma) x_j + gamma x_(j+1) with j = floor(n p + m), g = n p + m - j; each type
     * has its m and its gamma. Exact in decimals, so that n p is whole where it should be.
     */
    private static double definition(PercentileType type, double[] sorted, double share) {
        BigDecimal n = BigDecimal.valueOf(sorted.length);
        BigDecimal p = BigDecimal.valueOf(share);
        BigDecimal one = BigDecimal.ONE;
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal third = one.divide(BigDecimal.valueOf(3), 40, RoundingMode.HALF_EVEN);
        BigDecimal eighth3 = new BigDecimal("0.375");
        BigDecimal m = switch (type) {
            case TYPE_1, TYPE_2, TYPE_4 -> BigDecimal.ZERO;
            case TYPE_3 -> half.negate();
            case TYPE_5 -> half;
            case TYPE_6 -> p;
            case TYPE_7 -> one.subtract(p);
            case TYPE_8 -> p.add(one).multiply(third);
            case TYPE_9 -> p.divide(BigDecimal.valueOf(4)).add(eighth3);
        };
        BigDecimal at = n.multiply(p).add(m);
        int j = at.setScale(0, RoundingMode.FLOOR).intValue();
        double g = at.subtract(BigDecimal.valueOf(j)).doubleValue();
        double gamma = switch (type) {
            case TYPE_1 -> g > 0 ? 1 : 0;
            case TYPE_2 -> g > 0 ? 1 : 0.5;
            case TYPE_3 -> g == 0 && j % 2 == 0 ? 0 : 1;
            default -> g;
        };
        return (1 - gamma) * orderStatistic(sorted, j) + gamma * orderStatistic(sorted, j + 1);
    }

    /** The sample's least and greatest stand in for the order statistics before and behind it. */
    private static double orderStatistic(double[] sorted, int j) {
        return sorted[Math.max(1, Math.min(sorted.length, j)) - 1];
    }

    @ParameterizedTest
    @EnumSource
    void isTheDefinitionOfHyndmanAndFan(PercentileType type) {
        for (int n = 1; n <= 60; n++) {
            Random random = new Random(n);
            double[] sample = random.doubles(n, -3, 3).toArray();
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            for (double share : SHARES) {
                assertThat(type.of(sample, share))
                        .as("seed and n %d, share %s", n, share)
                        .isCloseTo(definition(type, sorted, share), within(1e-12));
            }
        }
    }

    /** Where n times a third is whole, both ends are at a jump, though neither a third nor two thirds is a double. */
    @ParameterizedTest
    @EnumSource
    void thirdsAreThirds(PercentileType type) {
        for (int n = 3; n <= 600; n += 3) {
            double[] sample = new Random(n).doubles(n, -3, 3).toArray();
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            double below = sorted[n / 3 - 1];
            double above = sorted[n / 3];
            if (type == PercentileType.TYPE_1 || type == PercentileType.TYPE_4) {
                assertThat(type.of(sample, 1 / 3.0)).isCloseTo(below, within(1e-12));
                assertThat(type.of(sample, 1 - 1 / 3.0)).isCloseTo(sorted[2 * n / 3 - 1], within(1e-12));
            } else if (type == PercentileType.TYPE_2) {
                assertThat(type.of(sample, 1 / 3.0)).isEqualTo((below + above) / 2);
                assertThat(type.of(sample, 1 - 1 / 3.0)).isEqualTo((sorted[2 * n / 3 - 1] + sorted[2 * n / 3]) / 2);
            }
        }
    }

    /** The upper percentile of a sample is the lower one of its mirror image; types 1, 3 and 4 are not symmetric. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TYPE_1", "TYPE_3", "TYPE_4"})
    void endsMirrorEachOther(PercentileType type) {
        for (int n = 1; n <= 120; n++) {
            double[] sample = new Random(n).doubles(n, -3, 3).toArray();
            double[] mirrored = Arrays.stream(sample).map(value -> -value).toArray();
            for (int denominator = 3; denominator <= 60; denominator++) {
                double tail = 1.0 / denominator;
                assertThat(type.of(sample, 1 - tail))
                        .as("n %d, tail 1/%d", n, denominator)
                        .isCloseTo(-type.of(mirrored, tail), within(1e-12));
            }
        }
    }

    /** Ten numbers 1 to 10 at 0.25: every type by hand. */
    @ParameterizedTest
    @EnumSource
    void aQuarterOfOneToTen(PercentileType type) {
        double byHand = switch (type) {
            case TYPE_1, TYPE_2 -> 3;
            case TYPE_3 -> 2;
            case TYPE_4 -> 2.5;
            case TYPE_5 -> 3;
            case TYPE_6 -> 2.75;
            case TYPE_7 -> 3.25;
            case TYPE_8 -> 2.5 + 1.25 / 3;
            case TYPE_9 -> 2.5 + 0.0625 + 0.375;
        };

        assertThat(type.of(new double[] {10, 2, 8, 4, 6, 5, 7, 3, 9, 1}, 0.25)).isCloseTo(byHand, within(1e-14));
    }
}
