package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BandSchemeTest {
    @ParameterizedTest
    @CsvSource({
        "SEVEN, 1.6448536269514722, ABOUT_THE_SAME, SOMEWHAT_BETTER",
        "SEVEN, 1.959963984540054, SOMEWHAT_BETTER, BETTER",
        "SEVEN, 3.090232306167813, BETTER, MUCH_BETTER",
        "SEVEN, -1.6448536269514722, ABOUT_THE_SAME, SOMEWHAT_WORSE",
        "SEVEN, -1.959963984540054, SOMEWHAT_WORSE, WORSE",
        "SEVEN, -3.090232306167813, WORSE, MUCH_WORSE",
        "THREE, 1.959963984540054, ABOUT_THE_SAME, BETTER",
        "THREE, -1.959963984540054, ABOUT_THE_SAME, WORSE"
    })
    void aZOnACutIsInTheOuterBandOrTheInner(
            @ConvertWith(Constant.class) BandScheme scheme,
            double cut,
            @ConvertWith(Constant.class) Band inner,
            @ConvertWith(Constant.class) Band outer) {
        double below = cut > 0 ? Math.nextDown(cut) : Math.nextUp(cut);
        double above = cut > 0 ? Math.nextUp(cut) : Math.nextDown(cut);

        assertThat(scheme.band(cut, BandBoundary.OUTER)).isEqualTo(outer);
        assertThat(scheme.band(cut, BandBoundary.INNER)).isEqualTo(inner);
        assertThat(scheme.band(cut)).isEqualTo(outer);
        for (BandBoundary boundary : BandBoundary.values()) {
            assertThat(scheme.band(below, boundary)).isEqualTo(inner);
            assertThat(scheme.band(above, boundary)).isEqualTo(outer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEVEN, -50, MUCH_WORSE",
        "SEVEN, -2.5, WORSE",
        "SEVEN, -1.8, SOMEWHAT_WORSE",
        "SEVEN, -1, ABOUT_THE_SAME",
        "SEVEN, -0.0, ABOUT_THE_SAME",
        "SEVEN, 0, ABOUT_THE_SAME",
        "SEVEN, 1.8, SOMEWHAT_BETTER",
        "SEVEN, 2.5, BETTER",
        "SEVEN, 1e300, MUCH_BETTER",
        "THREE, -50, WORSE",
        "THREE, -1.9, ABOUT_THE_SAME",
        "THREE, 1.9, ABOUT_THE_SAME",
        "THREE, 50, BETTER"
    })
    void betweenTheCuts(
            @ConvertWith(Constant.class) BandScheme scheme, double z, @ConvertWith(Constant.class) Band band) {
        assertThat(scheme.band(z)).isEqualTo(band);
    }

    @Test
    void cutsAreTheNormalQuantiles() {
        assertThat(BandScheme.SEVEN.cuts())
                .isEqualTo(List.of(1.6448536269514722, 1.959963984540054, 3.090232306167813));
        assertThat(BandScheme.THREE.cuts()).isEqualTo(List.of(1.959963984540054));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aZThatIsNotFiniteHasNoBand(double z) {
        for (BandScheme scheme : BandScheme.builtIn()) {
            assertThatThrownBy(() -> scheme.band(z))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("z must be in (-inf, inf): ");
        }
    }

    @Test
    void codesRunFromWorstToBest() {
        for (int code = 1; code <= 7; code++) {
            assertThat(List.of(
                                    Band.MUCH_WORSE,
                                    Band.WORSE,
                                    Band.SOMEWHAT_WORSE,
                                    Band.ABOUT_THE_SAME,
                                    Band.SOMEWHAT_BETTER,
                                    Band.BETTER,
                                    Band.MUCH_BETTER)
                            .get(code - 1))
                    .isEqualTo(BandScheme.SEVEN.ofCode(code))
                    .isEqualTo(BandScheme.SEVEN.bands().get(code - 1));
            assertThat(BandScheme.SEVEN.ofCode(code).code()).isEqualTo(code);
        }
    }

    @Test
    void bandsReadAsInTheReports() {
        assertThat(Band.MUCH_WORSE).hasToString("Much worse than expected");
        assertThat(Band.ABOUT_THE_SAME).hasToString("About the same");
        assertThat(Band.SOMEWHAT_BETTER).hasToString("Somewhat better than expected");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, -1})
    void otherCodesAreRefused(int code) {
        assertThatThrownBy(() -> BandScheme.SEVEN.ofCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code must be one of [1, 2, 3, 4, 5, 6, 7]: " + code);
    }

    @Test
    void threeBandsAreAmongTheSeven() {
        assertThat(BandScheme.SEVEN.bands()).containsAll(BandScheme.THREE.bands());
        assertThat(BandScheme.THREE.bands()).containsExactly(Band.WORSE, Band.ABOUT_THE_SAME, Band.BETTER);
    }
}
