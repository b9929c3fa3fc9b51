package org.surveystats.io.chart;

import org.surveystats.io.paint.Fill;

/** Marks of single scores, told apart by shape. */
final class Mark {
    private Mark() {}

    /** The unit: a black line with a white rim, which shows on every ground, from above to below an area. */
    static void unit(Drawing drawing, double x, double top, double bottom) {
        drawing.line(x, top, x, bottom, Fill.WHITE, 8);
        drawing.line(x, top, x, bottom, Fill.BLACK, 4);
        drawing.shape(triangle(x, top), Fill.BLACK, Fill.WHITE);
    }

    static String triangle(double x, double top) {
        return "M" + Drawing.point(x - 7, top - 7) + " L" + Drawing.point(x + 7, top - 7) + " L"
                + Drawing.point(x, top + 3);
    }

    /** The national average: a white diamond. */
    static void average(Drawing drawing, double x, double centre) {
        drawing.shape(
                "M" + Drawing.point(x, centre - 7) + " L" + Drawing.point(x + 6, centre) + " L"
                        + Drawing.point(x, centre + 7) + " L" + Drawing.point(x - 6, centre),
                Fill.WHITE,
                Fill.BLACK);
    }

    /** The national average across bars: a broken black line with a white rim. */
    static void averageLine(Drawing drawing, double from, double to, double y) {
        drawing.line(from, y, to, y, Fill.WHITE, 3);
        drawing.path("M" + Drawing.point(from, y) + " L" + Drawing.point(to, y), Fill.BLACK, 1.8, "6 4");
    }
}
