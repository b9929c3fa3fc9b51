package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WinsorisationTest {
    /** (n + 1) p of 14 numbers is 1.5: both tails end half way between the outer two. */
    @Test
    void pullsTheTailsInToThePercentiles() {
        double[] sample = {0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 10};

        double[] winsorised = Winsorisation.TEN_PERCENT.apply(sample);

        assertThat(winsorised)
                .containsExactly(new double[] {1.5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 8}, within(1e-14));
    }

    @Test
    void keepsTheOrderAndTheCallersArray() {
        double[] sample = {9, 1, 5, 2, 8};

        assertThat(new Winsorisation(0.25, PercentileType.TYPE_7).apply(sample)).containsExactly(8, 2, 5, 2, 8);
        assertThat(sample).containsExactly(9, 1, 5, 2, 8);
    }

    @Test
    void aTailOfZeroLeavesTheSampleAsItIs() {
        double[] sample = {9, 1, 5};

        assertThat(Winsorisation.NONE.apply(sample)).containsExactly(9, 1, 5).isNotSameAs(sample);
        assertThat(new Winsorisation(0, PercentileType.TYPE_1).apply(sample)).containsExactly(9, 1, 5);
    }

    @ParameterizedTest
    @EnumSource
    void fewNumbersAreNoTrouble(PercentileType type) {
        Winsorisation winsorisation = new Winsorisation(0.1, type);

        assertThat(winsorisation.apply(new double[0])).isEmpty();
        assertThat(winsorisation.apply(new double[] {7})).containsExactly(7);
        for (double value : winsorisation.apply(new double[] {7, -7})) {
            assertThat(value).isBetween(-7.0, 7.0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0.5, 1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void tailsOutOfRangeAreRefused(double tail) {
        assertThatThrownBy(() -> new Winsorisation(tail, PercentileType.TYPE_6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("tail must be in \\[0, 0\\.5\\): (-0\\.1|0\\.5|1|NaN|inf|-inf)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void samplesMustBeFinite(double value) {
        assertThatThrownBy(() -> Winsorisation.NONE.apply(new double[] {1, value}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sample must be in (-inf, inf): ");
    }
}
