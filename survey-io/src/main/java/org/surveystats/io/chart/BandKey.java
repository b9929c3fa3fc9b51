package org.surveystats.io.chart;

import java.util.List;
import org.surveystats.expectedrange.BandScheme;

/** What the colours, patterns and letters of the bands mean. */
final class BandKey {
    private static final double ROW = 24;
    static final double SWATCH = 34;

    private BandKey() {}

    /** Draws the key: worse beside better, the darkest first, and the middle below. */
    static void draw(Drawing drawing, BandScheme scheme) {
        if (!drawing.hasKey()) {
            return;
        }
        drawing.gap(8);
        drawing.paragraph(drawing.words().text("chart.key"), TextStyle.SMALL, 2);
        drawing.gap(4);
        List<Swatch> bands = scheme.bands().stream()
                .map(band -> Swatch.of(band, scheme, drawing.words()))
                .toList();
        double middle = Drawing.WIDTH / 2;
        for (int i = 0; i < bands.size() / 2; i++) {
            entry(drawing, Drawing.EDGE, bands.get(i));
            entry(drawing, middle, bands.get(bands.size() - 1 - i));
            drawing.gap(ROW);
        }
        entry(drawing, Drawing.EDGE, bands.get(bands.size() / 2));
        drawing.gap(ROW);
    }

    private static void entry(Drawing drawing, double x, Swatch band) {
        swatch(drawing, x, drawing.y(), band);
        double left = x + SWATCH + 6;
        double right = x + Drawing.WIDTH / 2 - 2 * Drawing.EDGE;
        drawing.text(left, drawing.y() + 1, right - left, band.name(), TextStyle.SMALL, Anchor.START, 1);
    }

    static void swatch(Drawing drawing, double x, double top, Swatch band) {
        drawing.area(x, top, SWATCH, 19, band.fill());
        drawing.letters(x + SWATCH / 2, top + 9.5, band.letters(), band.fill());
    }
}
