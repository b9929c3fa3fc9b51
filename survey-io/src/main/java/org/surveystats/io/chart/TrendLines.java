package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.surveystats.io.chart.TrendChart.Point;
import org.surveystats.io.paint.Fill;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.Published;

/** The lines of a {@link TrendChart}: the unit's is black with dots, the average's blue, broken and with diamonds. */
record TrendLines(List<Point> points, ScoreScale scale, String unitName) {
    private static final double LEFT = 54;
    private static final double INSET = 18;
    private static final double HEIGHT = 170;
    private static final double ABOVE = 22;
    /** Between two texts beside each other, and from a baseline to that of a text below. */
    private static final double APART = 6;

    private static final double BELOW = 18;
    static final String AVERAGE = "#1D5FA8";

    /** A text centred above its position on the x axis. */
    private record Label(double x, double baseline, String text) {}

    void draw(Drawing drawing) {
        double top = drawing.y() + ABOVE;
        double bottom = top + HEIGHT;
        Axis scores = scores(bottom, top);
        Plane plane = plane(drawing.words(), scores);
        for (BigDecimal tick : scores.ticks()) {
            double y = scores.at(tick.doubleValue());
            drawing.line(plane.from() - plane.inset(), y, plane.to() + plane.inset() - 2, y, "#D0D0D0", 1);
            String label = scores.label(tick, drawing.words());
            drawing.label(plane.from() - plane.inset() - 5, y + 4.5, label, TextStyle.SMALL, Anchor.END);
        }
        line(drawing, plane, Point::average, AVERAGE, 2.5, "7 4");
        line(drawing, plane, Point::score, Fill.BLACK, 3, "none");
        for (Point point : points) {
            double x = plane.x(point);
            point.average().ifShown(value -> Mark.average(drawing, x, scores.at(value)));
            point.score().ifShown(value -> drawing.circle(x, scores.at(value), 5.5, Fill.BLACK, Fill.WHITE));
        }
        List<Label> values = values(drawing.words(), plane);
        values.forEach(
                label -> drawing.label(label.x(), label.baseline(), label.text(), TextStyle.LETTER, Anchor.MIDDLE));
        // Below the lowest score, which may be written under the axis.
        double lowest = values.stream().mapToDouble(Label::baseline).max().orElse(0);
        double years = Math.max(bottom + 20, lowest + BELOW);
        years(drawing, plane, years);
        drawing.gap(years + 12 - drawing.y());
        key(drawing);
        drawing.paragraph(scores.note(scale, drawing.words()), TextStyle.SMALL, 2);
    }

    private Axis scores(double bottom, double top) {
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

    /**
     * Where years and scores lie.
     *
     * @param scores the axis upwards
     * @param first the first year
     * @param last the last year
     * @param from where the first year is
     * @param to where the last year is
     * @param inset room on both sides for texts that are wider than their point
     */
    private record Plane(Axis scores, int first, int last, double from, double to, double inset) {
        double x(Point point) {
            return first == last
                    ? (from + to) / 2
                    : from + (point.year() - first) / (double) ((long) last - first) * (to - from);
        }
    }

    private Plane plane(ChartWords words, Axis scores) {
        double widest = points.stream()
                .flatMap(point -> Stream.of(
                        point.score()
                                .map(score -> width(words.score(score), TextStyle.LETTER))
                                .orElse(0.0),
                        width(year(point), TextStyle.SMALL)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double inset = Math.max(INSET, widest / 2);
        return new Plane(
                scores,
                points.get(0).year(),
                points.get(points.size() - 1).year(),
                Math.max(LEFT, Drawing.EDGE + scores.widestLabel(words) + 5 + inset),
                Drawing.WIDTH - Drawing.EDGE - inset,
                inset);
    }

    /** Where there is no room for all texts, the latest years come first. */
    private List<Point> latestFirst() {
        List<Point> latestFirst = new ArrayList<>(points);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private static double width(String text, TextStyle style) {
        return TextFit.width(text, style);
    }

    private static String year(Point point) {
        return Integer.toString(point.year());
    }

    private void years(Drawing drawing, Plane plane, double baseline) {
        double free = Double.POSITIVE_INFINITY;
        for (Point point : latestFirst()) {
            double half = width(year(point), TextStyle.SMALL) / 2;
            if (plane.x(point) + half <= free) {
                drawing.label(plane.x(point), baseline, year(point), TextStyle.SMALL, Anchor.MIDDLE);
                free = plane.x(point) - half - 2 * APART;
            }
        }
    }

    private void line(
            Drawing drawing,
            Plane plane,
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
                drawing.path("M" + point(plane, from, figure) + " L" + point(plane, to, figure), colour, width, dashes);
            }
        }
    }

    private static String point(Plane plane, Point point, Function<Point, Published<Double>> figure) {
        return Drawing.point(
                plane.x(point), plane.scores().at(figure.apply(point).orElseThrow()));
    }

    /** The unit's scores on the side of its line that the average is not on, where there is room. */
    private List<Label> values(ChartWords words, Plane plane) {
        List<Label> labels = new ArrayList<>();
        double free = Double.POSITIVE_INFINITY;
        for (Point point : latestFirst()) {
            if (!point.score().isShown()) {
                continue;
            }
            double score = point.score().orElseThrow();
            String text = words.score(score);
            double half = width(text, TextStyle.LETTER) / 2;
            if (plane.x(point) + half <= free) {
                boolean above = score >= point.average().orElse(score);
                labels.add(new Label(plane.x(point), plane.scores().at(score) + (above ? -11 : 22), text));
                free = plane.x(point) - half - APART;
            }
        }
        return labels;
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
        drawing.gap(keyText(drawing, drawing.words().text("average")));
        drawing.gap(4);
    }

    private static double keyText(Drawing drawing, String text) {
        return 3
                + drawing.text(
                        Drawing.EDGE + 44, drawing.y(), Drawing.WIDTH - 52, text, TextStyle.SMALL, Anchor.START, 2);
    }
}
