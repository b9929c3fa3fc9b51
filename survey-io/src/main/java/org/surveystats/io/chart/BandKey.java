package org.surveystats.io.chart;

import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/** What the colours, patterns and letters of the bands mean. */
final class BandKey {
    private static final double ROW = 24;
    private static final double SWATCH = 28;

    private BandKey() {}

    /** Draws the key: worse, the same and better side by side. */
    static void draw(Drawing drawing, BandScheme scheme) {
        if (!drawing.hasKey()) {
            return;
        }
        drawing.gap(8);
        drawing.paragraph(drawing.words().text("key"), TextStyle.SMALL, 2);
        drawing.gap(4);
        List<Band> bands = Zone.bands(scheme);
        int side = bands.size() / 2;
        column(drawing, 0, bands.subList(0, side));
        column(drawing, 1, bands.subList(side, side + 1));
        column(drawing, 2, bands.subList(side + 1, bands.size()));
        drawing.gap(side * ROW);
    }

    private static void column(Drawing drawing, int column, List<Band> bands) {
        double width = (Drawing.WIDTH - 2 * Drawing.EDGE) / 3;
        double x = Drawing.EDGE + column * width;
        for (int i = 0; i < bands.size(); i++) {
            double top = drawing.y() + i * ROW;
            swatch(drawing, x, top, bands.get(i));
            String name = drawing.words().text("band.short." + bands.get(i).name());
            drawing.text(x + SWATCH + 5, top + 1, width - SWATCH - 5, name, TextStyle.SMALL, Anchor.START, 1);
        }
    }

    static void swatch(Drawing drawing, double x, double top, Band band) {
        drawing.area(x, top, SWATCH, 19, Fill.of(band));
        drawing.letters(x + SWATCH / 2, top + 9.5, drawing.words().letter(band), Fill.of(band));
    }
}
