package org.surveystats.io.chart;

import org.surveystats.io.chart.TextFit.Lines;
import org.surveystats.io.paint.Fill;

/**
 * A drawing in progress: shapes at given positions, and paragraphs one below the other. 400 wide, as high as needed.
 */
final class Drawing {
    static final double WIDTH = 400;
    static final double EDGE = 4;

    private static final double OUTLINE = 1;

    private final String id;
    private final ChartOptions options;
    private final Markup shapes = new Markup();
    private double y = EDGE;

    Drawing(String id, ChartOptions options) {
        this.id = id;
        this.options = options;
    }

    ChartWords words() {
        return options.words();
    }

    boolean hasKey() {
        return options.key();
    }

    /** Where the next thing goes. */
    double y() {
        return y;
    }

    void gap(double height) {
        y += height;
    }

    /** Text over the whole width, below what is there. */
    void paragraph(String text, TextStyle style, int lines) {
        y += text(EDGE, y, WIDTH - 2 * EDGE, text, style, Anchor.START, lines);
    }

    /**
     * Lines of text from a top edge.
     *
     * @return their height
     */
    double text(double x, double top, double width, String text, TextStyle style, Anchor anchor, int lines) {
        Lines fitted = TextFit.wrap(text, width, style, lines);
        for (int i = 0; i < fitted.lines().size(); i++) {
            boolean last = i == fitted.lines().size() - 1;
            double baseline = top + style.size() + i * style.lineHeight();
            String full = last && fitted.shortened() ? TextFit.bounded(text) : "";
            line(fitted.lines().get(i), full, x, baseline, style, anchor, text);
        }
        return fitted.lines().size() * style.lineHeight();
    }

    /** One line of text on a baseline. */
    void label(double x, double baseline, String text, TextStyle style, Anchor anchor) {
        String bounded = TextFit.bounded(text);
        line(bounded, "", x, baseline, style, anchor, bounded);
    }

    private void line(
            String line, String full, double x, double baseline, TextStyle style, Anchor anchor, String whole) {
        // In text from right to left the start is on the right, so the anchor is turned to keep the text in its place.
        boolean turned = Direction.isRightToLeft(whole);
        Markup start = shapes.start(
                "text",
                "x",
                x,
                "y",
                baseline,
                "font-size",
                style.size(),
                "font-weight",
                style.bold() ? "bold" : "normal",
                "text-anchor",
                turned ? anchor.turned().svg() : anchor.svg(),
                "direction",
                turned ? "rtl" : "ltr",
                "unicode-bidi",
                "embed",
                "fill",
                Fill.BLACK,
                // A white rim, so that lines may pass behind.
                "stroke",
                Fill.WHITE,
                "stroke-width",
                3,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke");
        start.content(line);
        if (!full.isEmpty()) {
            start.start("title").content(full).endInline("title");
        }
        start.end("text");
    }

    /** An outlined area. */
    void area(double x, double top, double width, double height, Fill fill) {
        area(x, top, width, height, fill, OUTLINE);
    }

    /** An area with an outline of a given width. */
    void area(double x, double top, double width, double height, Fill fill, double outline) {
        box(x, top, width, height, fill.colour(), Fill.BLACK, outline);
        if (fill.pattern() != Fill.Pattern.NONE) {
            Hatching.draw(shapes, x, top, width, height, fill);
        }
    }

    /** A rectangle of one colour. */
    void box(double x, double top, double width, double height, String colour, String stroke, double outline) {
        shapes.empty(
                "rect",
                "x",
                x,
                "y",
                top,
                "width",
                width,
                "height",
                height,
                "fill",
                colour,
                "stroke",
                stroke,
                "stroke-width",
                outline);
    }

    /** Letters in an area, on its plain ground so that the pattern does not disturb them. */
    void letters(double middle, double centre, String letters, Fill fill) {
        double width = TextFit.width(letters, TextStyle.LETTER) + 2;
        box(middle - width / 2, centre - 8, width, 16, fill.colour(), "none", 0);
        shapes.element(
                "text",
                letters,
                "x",
                middle,
                "y",
                centre + 4.5,
                "font-size",
                TextStyle.LETTER.size(),
                "font-weight",
                "bold",
                "text-anchor",
                "middle",
                "fill",
                fill.ink());
    }

    /** A line through points. */
    void path(String points, String colour, double width, String dashes) {
        shapes.empty(
                "path",
                "d",
                points,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "stroke-linejoin",
                "round");
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        path("M" + point(x1, y1) + " L" + point(x2, y2), colour, width, "none");
    }

    /** A closed shape with an outline. */
    void shape(String points, String colour, String outline) {
        shapes.empty(
                "path",
                "d",
                points + " Z",
                "fill",
                colour,
                "stroke",
                outline,
                "stroke-width",
                "1.5",
                "stroke-linejoin",
                "round");
    }

    void circle(double x, double centre, double radius, String colour, String outline) {
        shapes.empty(
                "circle", "cx", x, "cy", centre, "r", radius, "fill", colour, "stroke", outline, "stroke-width", "1.5");
    }

    static String point(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }

    String toSvg(String title, String description) {
        Markup svg = new Markup();
        double height = Math.ceil(y + EDGE);
        svg.start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "id",
                id,
                "viewBox",
                "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "lang",
                words().text("language"),
                // Where a machine has wider fonts than estimated, text may run over the edge but is not cut.
                "overflow",
                "visible",
                "font-family",
                "Arial, Helvetica, sans-serif");
        svg.newLine();
        svg.element("title", TextFit.bounded(title), "id", id + "-title");
        svg.element("desc", description, "id", id + "-desc");
        // A ground of its own, because the contrasts hold on white only.
        svg.empty("rect", "width", WIDTH, "height", height, "fill", Fill.WHITE);
        return svg.append(shapes).end("svg").toString();
    }
}
