package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardNormalTest {
    /** The constants are what R and SciPy give: at most two ulps below the exact values, here to 21 digits. */
    @ParameterizedTest
    @CsvSource({
        "1.6448536269514722, 1.64485362695147271486",
        "1.959963984540054, 1.95996398454005423552",
        "3.090232306167813, 3.09023230616781354154"
    })
    void constantsAreTheQuantiles(double constant, BigDecimal exact) {
        assertThat(List.of(StandardNormal.Q95, StandardNormal.Q975, StandardNormal.Q999))
                .contains(constant);
        assertThat(exact.subtract(new BigDecimal(constant)))
                .isBetween(BigDecimal.ZERO, new BigDecimal(2.5 * Math.ulp(constant)));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1.6448536269514722", "0.95, 1.959963984540054", "0.998, 3.090232306167813"})
    void constantsAreWithinOneUlpOfCommonsStatistics(double level, double constant) {
        double commons = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);

        assertThat(StandardNormal.twoSided(level)).isEqualTo(constant);
        assertThat(constant).isCloseTo(commons, within(Math.ulp(commons)));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.67448975019608174", "0.99, 2.5758293035489008", "0.9999999999, 6.4669509"})
    void otherLevelsAreQuantilesToo(double level, double quantile) {
        assertThat(StandardNormal.twoSided(level)).isCloseTo(quantile, withinPercentage(1e-5));
        assertThat(StandardNormal.twoSidedTail(StandardNormal.twoSided(level)))
                .isCloseTo(1 - level, withinPercentage(1e-6));
    }

    /** Reference: the complementary error function of the C library, erfc(z / sqrt 2). */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.5, 0.6170750774519738",
        "1, 0.31731050786291415",
        "1.96, 0.04999579029644087",
        "5, 5.733031437583892e-07",
        "8, 1.2441921148543639e-15",
        "10, 1.5239706048321186e-23",
        "20, 5.507248237212663e-89",
        "37, 1.1451142445050278e-299"
    })
    void tailsKeepTheirDigitsFarOut(double z, double p) {
        assertThat(StandardNormal.twoSidedTail(z)).isCloseTo(p, withinPercentage(1e-10));
        assertThat(StandardNormal.twoSidedTail(-z)).isEqualTo(StandardNormal.twoSidedTail(z));
    }

    /** Reference: mpmath with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0.80258734863415255152",
        "0.7, 0.48392730444614605723",
        "0.7072, 0.47944219856669077812",
        "1.3, 0.19360096917122065108",
        "1.959963984540054, 0.050000000000000021752",
        "2.5758293035489004, 0.010000000000000010897",
        "3.3, 0.0009668482847675550142",
        "4.7, 2.6016149078345618562e-6",
        "6.1, 1.060684652589768305e-9",
        "9.3, 1.4044568480883252061e-20",
        "12.7, 5.9129707297041001542e-37",
        "17.9, 1.1792191954526152403e-71",
        "23.4, 4.2735756155164541563e-121",
        "29.3, 1.0371298631449165899e-188",
        "33.7, 5.7806745121011677654e-249",
        "37.1, 2.8094239326212442687e-301"
    })
    void tailsAreRightToTheLastDigits(double z, double p) {
        assertThat(StandardNormal.twoSidedTail(z)).isCloseTo(p, within(4 * Math.ulp(p)));
    }

    @Test
    void theTailBeyondTheSmallestDoubleIsZero() {
        assertThat(StandardNormal.twoSidedTail(40)).isZero();
        assertThat(StandardNormal.twoSidedTail(-Double.MAX_VALUE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void levelsOutsideTheOpenIntervalAreRefused(double level) {
        assertThatThrownBy(() -> StandardNormal.twoSided(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("level must be in (0, 1): ");
    }

    /** Reference: mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "-Infinity, Infinity, 1",
        "-1, 1, 0.6826894921370858971705",
        "0.5, 2, 0.2857874067778076891620",
        "-2, -0.5, 0.2857874067778076891620",
        "-Infinity, -10, 7.619853024160526065973e-24",
        "10, Infinity, 7.619853024160526065973e-24",
        "6, 6.5, 9.464276391991069626174e-10",
        "3, 3, 0",
        "Infinity, Infinity, 0"
    })
    void probabilitiesBetweenTwoValues(double low, double high, double probability) {
        assertThat(StandardNormal.probability(low, high)).isCloseTo(probability, withinPercentage(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN"})
    void endsTheWrongWayRoundAreRefused(double low, double high) {
        assertThatThrownBy(() -> StandardNormal.probability(low, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("low must be in [-inf, ");
    }

    /** Reference: mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.8, 0.8416212335729143638036",
        "0.2, -0.8416212335729141655225",
        "1e-10, -6.361340902404056199100",
        "1e-300, -37.04709629936119923655"
    })
    void quantilesOfOneSide(double probability, double quantile) {
        assertThat(StandardNormal.quantile(probability)).isCloseTo(quantile, within(2e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void quantilesOfTheEndsAreRefused(double probability) {
        assertThatThrownBy(() -> StandardNormal.quantile(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("probability must be in (0, 1): ");
    }
}
