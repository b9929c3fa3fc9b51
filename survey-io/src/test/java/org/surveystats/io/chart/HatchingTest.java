package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.paint.Fill;

class HatchingTest {
    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 20", "13.3, 7.7, 41.9, 12.1", "100, 5, 3, 60", "-8, -9, 20, 20"})
    void linesAndDotsStayWithinTheRectangle(double x, double top, double width, double height) {
        for (Band band : new Band[] {Band.WORSE, Band.BETTER}) {
            Markup shapes = new Markup();
            Hatching.draw(shapes, x, top, width, height, Fill.of(band, BandScheme.SEVEN));
            Matcher point = POINT.matcher(shapes.toString());
            int points = 0;
            while (point.find()) {
                points++;
                assertThat(Double.parseDouble(point.group(1))).isBetween(x - 0.01, x + width + 0.01);
                assertThat(Double.parseDouble(point.group(2))).isBetween(top - 0.01, top + height + 0.01);
            }
            assertThat(points).as("%s in %s x %s", band, width, height).isGreaterThanOrEqualTo(width < 6 ? 0 : 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "3, 3, 0, 20"})
    void tooSmallAnAreaHasNoDots(double x, double top, double width, double height) {
        Markup shapes = new Markup();
        Hatching.draw(shapes, x, top, width, height, Fill.of(Band.BETTER, BandScheme.SEVEN));
        assertThat(shapes.toString()).isEmpty();
    }
}
