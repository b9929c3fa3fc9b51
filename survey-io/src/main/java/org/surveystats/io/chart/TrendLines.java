package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.surveystats.io.chart.TrendChart.Point;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.Published;

/** The lines of a {@link TrendChart}: the unit's is black with dots, the average's blue, broken and with diamonds. */
record TrendLines(List<Point> points, ScoreScale scale, String unitName) {
    private static final double LEFT = 54;
    private static final double RIGHT = Drawing.WIDTH - 22;
    private static final double HEIGHT = 170;
    private static final double YEAR_WIDTH = 44;
    static final String AVERAGE = "#1D5FA8";

    void draw(Drawing drawing) {
        double top = drawing.y() + 22;
        double bottom = top + HEIGHT;
        Axis axis = axis(bottom, top);
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.at(tick.doubleValue());
            drawing.line(LEFT - 18, y, RIGHT + 16, y, "#D0D0D0", 1);
            drawing.label(LEFT - 23, y + 4.5, axis.label(tick, drawing.words()), TextStyle.SMALL, Anchor.END);
        }
        years(drawing, bottom + 20);
        line(drawing, axis, Point::average, AVERAGE, 2.5, "7 4");
        line(drawing, axis, Point::score, Fill.BLACK, 3, "none");
        for (Point point : points) {
            point.average().ifShown(value -> Mark.average(drawing, x(point), axis.at(value)));
            point.score().ifShown(value -> drawing.circle(x(point), axis.at(value), 5.5, Fill.BLACK, Fill.WHITE));
        }
        values(drawing, axis);
        drawing.gap(22 + HEIGHT + 32);
        key(drawing);
        drawing.paragraph(axis.note(scale, drawing.words()), TextStyle.SMALL, 2);
    }

    private Axis axis(double bottom, double top) {
        double[] all = points.stream()
                .flatMap(p -> Stream.of(p.score(), p.average()))
                .filter(Published::isShown)
                .mapToDouble(Published::orElseThrow)
                .toArray();
        double lowest = DoubleStream.of(all).min().orElseThrow();
        double highest = DoubleStream.of(all).max().orElseThrow();
        // A fifth of the scale at least, so that noise does not look like a slump.
        double room = Math.max(0, (scale.highest() - scale.lowest()) / 5 - (highest - lowest)) / 2;
        return Axis.around(scale.clip(lowest - room), scale.clip(highest + room), scale, bottom, top);
    }

    private double x(Point point) {
        int first = points.get(0).year();
        int last = points.get(points.size() - 1).year();
        return first == last
                ? (LEFT + RIGHT) / 2
                : LEFT + (point.year() - first) / (double) (last - first) * (RIGHT - LEFT);
    }

    private void years(Drawing drawing, double baseline) {
        double free = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            if (x(point) >= free) {
                drawing.label(x(point), baseline, Integer.toString(point.year()), TextStyle.SMALL, Anchor.MIDDLE);
                free = x(point) + YEAR_WIDTH;
            }
        }
    }

    private void line(
            Drawing drawing,
            Axis axis,
            Function<Point, Published<Double>> figure,
            String colour,
            double width,
            String dashes) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            boolean joined = to.year() == from.year() + 1
                    && figure.apply(from).isShown()
                    && figure.apply(to).isShown();
            if (joined) {
                drawing.path(
                        "M" + Drawing.point(x(from), axis.at(figure.apply(from).orElseThrow())) + " L"
                                + Drawing.point(x(to), axis.at(figure.apply(to).orElseThrow())),
                        colour,
                        width,
                        dashes);
            }
        }
    }

    /** Writes the unit's scores on the side of its line that the average is not on, where there is room. */
    private void values(Drawing drawing, Axis axis) {
        double free = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            if (point.score().isShown() && x(point) >= free) {
                double score = point.score().orElseThrow();
                boolean above = score >= point.average().orElse(score);
                drawing.label(
                        x(point),
                        axis.at(score) + (above ? -11 : 22),
                        drawing.words().score(score),
                        TextStyle.LETTER,
                        Anchor.MIDDLE);
                free = x(point) + 30;
            }
        }
    }

    private void key(Drawing drawing) {
        double y = drawing.y() + 9;
        drawing.line(Drawing.EDGE, y, Drawing.EDGE + 36, y, Fill.BLACK, 3);
        drawing.circle(Drawing.EDGE + 18, y, 5.5, Fill.BLACK, Fill.WHITE);
        drawing.gap(keyText(drawing, unitName));
        y = drawing.y() + 9;
        drawing.path(
                "M" + Drawing.point(Drawing.EDGE, y) + " L" + Drawing.point(Drawing.EDGE + 36, y), AVERAGE, 2.5, "7 4");
        Mark.average(drawing, Drawing.EDGE + 18, y);
        drawing.gap(keyText(drawing, drawing.words().text("label.average")));
        drawing.gap(4);
    }

    private static double keyText(Drawing drawing, String text) {
        return 3
                + drawing.text(
                        Drawing.EDGE + 44, drawing.y(), Drawing.WIDTH - 52, text, TextStyle.SMALL, Anchor.START, 2);
    }
}
