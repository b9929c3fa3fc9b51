package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.surveystats.expectedrange.Band;
import org.surveystats.io.paint.Fill;
import org.surveystats.questionnaire.ScoreScale;

/** The bars of a {@link RankChart}, on the whole scale, with letters below runs of units of the same band. */
record RankBars(List<Ranked> ranked, int own, ScoreScale scale, double average, double start) {
    private static final double LEFT = 40;
    /** Between the figures of the axis and the bars. */
    private static final double MARGIN = 9;

    private static final double RIGHT = Drawing.WIDTH - 6;
    private static final double HEIGHT = 170;
    private static final double WIDEST = 40;
    private static final double GAP = 0.1;
    private static final double THINNEST_OWN = 2.5;
    private static final double GENEROUS = 3;
    private static final double FINE = 0.6;
    private static final double THINNEST_WITH_OUTLINE = 4;

    /** With room on the left for the figures of the axis. */
    static RankBars of(List<Ranked> ranked, int own, ScoreScale scale, double average, ChartWords words) {
        Axis axis = Axis.over(scale, 0, 1);
        double start = Math.max(LEFT, Drawing.EDGE + axis.widestLabel(words) + MARGIN);
        return new RankBars(ranked, own, scale, average, start);
    }

    void draw(Drawing drawing) {
        double top = drawing.y() + 26;
        double bottom = top + HEIGHT;
        Axis axis = Axis.over(scale, bottom, top);
        grid(drawing, axis);
        for (int i = 0; i < ranked.size(); i++) {
            if (i != own) {
                bar(drawing, axis, i, bottom);
            }
        }
        if (step() < THINNEST_WITH_OUTLINE) {
            skyline(drawing, axis, bottom);
        }
        if (own >= 0) {
            ownBar(drawing, axis, bottom);
        }
        Mark.averageLine(drawing, start, RIGHT, axis.at(average));
        pointer(drawing, axis);
        letters(drawing, bottom);
        drawing.gap(26 + HEIGHT + 22);
        drawing.paragraph(drawing.words().text("chart.rank.axis"), TextStyle.SMALL, 2);
        Mark.averageLine(drawing, Drawing.EDGE, Drawing.EDGE + 28, drawing.y() + 9);
        drawing.gap(drawing.text(
                Drawing.EDGE + 34,
                drawing.y(),
                Drawing.WIDTH - 42,
                drawing.words()
                        .text(
                                "chart.average",
                                drawing.words().text("average"),
                                drawing.words().score(average)),
                TextStyle.SMALL,
                Anchor.START,
                2));
        drawing.gap(6);
    }

    private double step() {
        return Math.min(WIDEST, (RIGHT - start) / ranked.size());
    }

    private double left(int index) {
        return start + index * step();
    }

    private void bar(Drawing drawing, Axis axis, int index, double bottom) {
        double top = axis.at(ranked.get(index).score());
        Fill fill = ranked.get(index).fill();
        if (step() >= THINNEST_WITH_OUTLINE) {
            drawing.area(left(index) + step() * GAP, top, step() * (1 - 2 * GAP), bottom - top, fill, FINE);
        } else {
            drawing.box(left(index), top, step(), bottom - top, fill.colour(), fill.colour(), 0.2);
        }
    }

    private void ownBar(Drawing drawing, Axis axis, double bottom) {
        double top = axis.at(ranked.get(own).score());
        double width = Math.max(THINNEST_OWN, step() * (1 - 2 * GAP));
        drawing.box(left(own) + (step() - width) / 2, top, width, bottom - top, Fill.BLACK, Fill.BLACK, FINE);
    }

    /** Points at the unit from above the average's line, which would run through its score otherwise. */
    private void pointer(Drawing drawing, Axis axis) {
        if (own >= 0) {
            Ranked one = ranked.get(own);
            double x = left(own) + step() / 2;
            double top = Math.min(axis.at(one.score()), axis.at(average) - 4);
            drawing.line(x, top - 6, x, axis.at(one.score()), Fill.BLACK, 2);
            drawing.shape(Mark.triangle(x, top - 6), Fill.BLACK, Fill.WHITE);
            String score = drawing.words().score(one.score());
            double half = TextFit.width(score, TextStyle.STRONG) / 2;
            drawing.label(
                    Math.max(start - MARGIN / 2 + half, Math.min(RIGHT + 2 - half, x)),
                    top - 17,
                    score,
                    TextStyle.STRONG,
                    Anchor.MIDDLE);
        }
    }

    /** Parts the bars from the ground where they are too thin for outlines. */
    private void skyline(Drawing drawing, Axis axis, double bottom) {
        StringBuilder path = new StringBuilder("M" + Drawing.point(start, bottom));
        for (int i = 0; i < ranked.size(); i++) {
            double top = axis.at(ranked.get(i).score());
            path.append(" L").append(Drawing.point(left(i), top));
            path.append(" L").append(Drawing.point(left(i + 1), top));
        }
        path.append(" L").append(Drawing.point(left(ranked.size()), bottom)).append(" Z");
        drawing.path(path.toString(), Fill.BLACK, 1, "none");
    }

    private void grid(Drawing drawing, Axis axis) {
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.at(tick.doubleValue());
            drawing.line(start - 5, y, RIGHT, y, "#D0D0D0", 1);
            drawing.label(start - MARGIN, y + 4.5, axis.label(tick, drawing.words()), TextStyle.SMALL, Anchor.END);
        }
    }

    private void letters(Drawing drawing, double bottom) {
        int start = 0;
        for (int i = 1; i <= ranked.size(); i++) {
            if (i == ranked.size() || !band(i).equals(band(start))) {
                run(drawing, start, i, bottom);
                start = i;
            }
        }
    }

    private Optional<Band> band(int index) {
        return ranked.get(index).band();
    }

    private void run(Drawing drawing, int start, int end, double bottom) {
        if (band(start).isEmpty()) {
            return;
        }
        String letters = drawing.words().letter(band(start).orElseThrow());
        double width = left(end) - left(start);
        if (width + GENEROUS >= TextFit.width(letters, TextStyle.LETTER)) {
            drawing.label(left(start) + width / 2, bottom + 16, letters, TextStyle.LETTER, Anchor.MIDDLE);
        }
    }
}
