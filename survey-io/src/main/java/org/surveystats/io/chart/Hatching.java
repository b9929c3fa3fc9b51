package org.surveystats.io.chart;

import org.surveystats.io.paint.Fill;

/**
 * The pattern of a fill, drawn line by line or dot by dot within a rectangle. SVG's own patterns would be shorter, but
 * printed to PDF each use of one is stored anew, which makes a report of a few hundred areas ten times as large.
 */
final class Hatching {
    private static final double STEP = 6;
    private static final double LINE = 1.1;
    private static final double DOT = 2.2;

    private Hatching() {}

    /** Draws the pattern of a fill over a rectangle. */
    static void draw(Markup shapes, double x, double top, double width, double height, Fill fill) {
        boolean stripes = fill.pattern() == Fill.Pattern.STRIPES;
        String path = stripes ? stripes(x, top, width, height) : dots(x, top, width, height);
        if (!path.isEmpty()) {
            shapes.empty(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    fill.ink(),
                    "stroke-width",
                    stripes ? LINE : DOT,
                    "stroke-opacity",
                    stripes ? 0.55 : 0.6,
                    "stroke-linecap",
                    stripes ? "butt" : "round");
        }
    }

    /** Rising lines, each cut where it leaves the rectangle; those of neighbours continue each other. */
    private static String stripes(double x, double top, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double sum = STEP * Math.ceil((x + top) / STEP); sum < x + width + top + height; sum += STEP) {
            double left = Math.max(x, sum - top - height);
            double right = Math.min(x + width, sum - top);
            if (right > left) {
                path.append('M').append(point(left, sum - left)).append('L').append(point(right, sum - right));
            }
        }
        return path.toString();
    }

    /** Dots in rows and columns around the middle of the rectangle, as lines without length. */
    private static String dots(double x, double top, double width, double height) {
        StringBuilder path = new StringBuilder();
        if (width < DOT || height < DOT) {
            return "";
        }
        for (double row = first(top, height); row <= top + height - DOT / 2; row += STEP) {
            for (double column = first(x, width); column <= x + width - DOT / 2; column += STEP) {
                path.append('M').append(point(column, row)).append("h0");
            }
        }
        return path.toString();
    }

    private static double first(double from, double length) {
        double middle = from + length / 2;
        return middle - STEP * Math.floor((length / 2 - DOT / 2) / STEP);
    }

    private static String point(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
