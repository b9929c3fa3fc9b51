package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.paint.Fill;

/** Contrast by WCAG 2.2; colour blindness by Machado, Oliveira and Fernandes 2009 at full severity. */
class FillTest {
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] TRITANOPIA = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };
    private static final double[][] FULL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};

    /** Distances in CIELAB below about 2 are not seen; 10 is seen at a glance. */
    private static final double SEEN_AT_A_GLANCE = 10;

    @Test
    void lettersHaveContrastOfText() {
        for (Band band : BandScheme.SEVEN.bands()) {
            Fill fill = Fill.of(band, BandScheme.SEVEN);
            assertThat(contrast(fill.colour(), fill.ink())).as(band.toString()).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Fill.BLACK, Fill.WHITE)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theLineBetweenTwoZonesHasContrastToBoth() {
        for (Band band : BandScheme.SEVEN.bands()) {
            assertThat(contrast(Fill.of(band, BandScheme.SEVEN).colour(), Fill.BLACK))
                    .as(band.toString())
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(Fill.NO_BAND.colour(), Fill.BLACK)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Fill.PLAIN.colour(), Fill.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Fill.GREY, Fill.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(TrendLines.AVERAGE, Fill.WHITE)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void neighboursDifferForEveryKindOfColourVision() {
        for (double[][] vision : List.of(FULL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
            for (int i = 1; i < BandScheme.SEVEN.bands().size(); i++) {
                Band left = BandScheme.SEVEN.ofCode(i);
                Band right = BandScheme.SEVEN.ofCode(i + 1);
                assertThat(distance(
                                Fill.of(left, BandScheme.SEVEN).colour(),
                                Fill.of(right, BandScheme.SEVEN).colour(),
                                vision))
                        .as(left + " beside " + right)
                        .isGreaterThan(SEEN_AT_A_GLANCE);
            }
        }
    }

    @Test
    void worseAndBetterDifferForEveryKindOfColourVision() {
        for (double[][] vision : List.of(FULL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
            for (int i = 0; i < 3; i++) {
                Fill worse = Fill.of(BandScheme.SEVEN.ofCode(i + 1), BandScheme.SEVEN);
                Fill better = Fill.of(BandScheme.SEVEN.ofCode(7 - i), BandScheme.SEVEN);
                assertThat(distance(worse.colour(), better.colour(), vision)).isGreaterThan(SEEN_AT_A_GLANCE);
            }
        }
    }

    @Test
    void inGreyNeighboursDifferByLightnessAndSidesByPattern() {
        for (int i = 1; i < BandScheme.SEVEN.bands().size(); i++) {
            double left = lightness(luminance(
                    Fill.of(BandScheme.SEVEN.ofCode(i), BandScheme.SEVEN).colour()));
            double right = lightness(luminance(
                    Fill.of(BandScheme.SEVEN.ofCode(i + 1), BandScheme.SEVEN).colour()));
            assertThat(Math.abs(left - right)).isGreaterThan(5);
        }
        Set<Fill.Pattern> worse = patterns(List.of(Band.MUCH_WORSE, Band.WORSE, Band.SOMEWHAT_WORSE));
        Set<Fill.Pattern> better = patterns(List.of(Band.MUCH_BETTER, Band.BETTER, Band.SOMEWHAT_BETTER));
        assertThat(worse).containsExactly(Fill.Pattern.STRIPES);
        assertThat(better).containsExactly(Fill.Pattern.DOTS);
        assertThat(Fill.of(Band.ABOUT_THE_SAME, BandScheme.SEVEN).pattern()).isEqualTo(Fill.Pattern.NONE);
    }

    private static Set<Fill.Pattern> patterns(List<Band> bands) {
        Set<Fill.Pattern> patterns = new HashSet<>();
        bands.forEach(band -> patterns.add(Fill.of(band, BandScheme.SEVEN).pattern()));
        return patterns;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] rgb = linear(colour);
        return LUMINANCE[0] * rgb[0] + LUMINANCE[1] * rgb[1] + LUMINANCE[2] * rgb[2];
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double distance(String one, String other, double[][] vision) {
        double[] a = lab(times(vision, linear(one)));
        double[] b = lab(times(vision, linear(other)));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += matrix[i][j] * vector[j];
            }
            product[i] = Math.max(0, Math.min(1, sum));
        }
        return product;
    }

    private static double[] lab(double[] rgb) {
        double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505;
        double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
        double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089;
        return new double[] {lightness(y), 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double lightness(double luminance) {
        return 116 * root(luminance) - 16;
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
