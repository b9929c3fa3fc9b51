package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.util.List;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.io.paint.Fill;
import org.surveystats.questionnaire.ScoreScale;

/** The bar of an {@link ExpectedRangeChart}: zones, axis, the unit's line and the national average. */
record RangeBar(MeasureResult result, List<Zone> zones, ScoreScale scale) {
    static final double INSET = 14;
    private static final double MARGIN = 2;
    private static final double ABOVE = 30;
    private static final double HEIGHT = 46;

    Axis axis(ChartWords words) {
        double lowest = result.national().lowest().orElseThrow().score();
        double highest = result.national().highest().orElseThrow().score();
        // A tenth of the scale at least, so that units that are nearly equal do not look far apart.
        double room = Math.max(0, (scale.highest() - scale.lowest()) / 10 - (highest - lowest)) / 2;
        Axis axis = Axis.around(scale.clip(lowest - room), scale.clip(highest + room), scale, 0, 1);
        double inset = Math.max(INSET, MARGIN + axis.widestLabel(words) / 2);
        return new Axis(axis.ticks(), inset, Drawing.WIDTH - inset);
    }

    void draw(Drawing drawing) {
        double lowest = result.national().lowest().orElseThrow().score();
        double highest = result.national().highest().orElseThrow().score();
        Axis axis = axis(drawing.words());
        double above = result.score().isShown() ? ABOVE : 8;
        double top = drawing.y() + above;
        if (zones.isEmpty()) {
            drawing.area(axis.at(lowest), top, axis.at(highest) - axis.at(lowest), HEIGHT, Fill.NO_BAND);
        }
        for (Zone zone : zones) {
            double left = axis.at(zone.from());
            drawing.area(left, top, axis.at(zone.to()) - left, HEIGHT, fill(zone));
        }
        zones.forEach(zone -> letters(drawing, axis, zone, top + HEIGHT * 0.74));
        ticks(drawing, axis, top + HEIGHT);
        result.score().ifShown(score -> {
            double x = axis.at(score);
            Mark.unit(drawing, x, top - 5, top + HEIGHT + 5);
            String text = drawing.words().score(score);
            double half = MARGIN + TextFit.width(text, TextStyle.STRONG) / 2;
            double middle = Math.max(half, Math.min(Drawing.WIDTH - half, x));
            drawing.label(middle, top - 16, text, TextStyle.STRONG, Anchor.MIDDLE);
        });
        // On top of the line, which would cut the diamond in two where they meet.
        result.national().average().ifShown(average -> Mark.average(drawing, axis.at(average), top + HEIGHT * 0.28));
        drawing.gap(above + HEIGHT + 34);
    }

    /**
     * Letters are in the wider part of a zone that the unit's line leaves; where it is too narrow the key has to do.
     */
    private void letters(Drawing drawing, Axis axis, Zone zone, double centre) {
        String letters = drawing.words().letter(zone.band());
        double from = axis.at(zone.from());
        double to = axis.at(zone.to());
        double line = result.score().map(axis::at).orElse(from);
        if (line > from - 5 && line < to + 5) {
            if (line - from > to - line) {
                to = line - 4;
            } else {
                from = line + 4;
            }
        }
        if (to - from >= TextFit.width(letters, TextStyle.LETTER) + 3) {
            drawing.letters((from + to) / 2, centre, letters, fill(zone));
        }
    }

    private Fill fill(Zone zone) {
        return Fill.of(
                zone.band(),
                result.national().expectedRange().orElseThrow().rule().bands());
    }

    private static void ticks(Drawing drawing, Axis axis, double top) {
        drawing.line(axis.start(), top + 8, axis.end(), top + 8, Fill.GREY, 1);
        for (BigDecimal tick : axis.ticks()) {
            double x = axis.at(tick.doubleValue());
            drawing.line(x, top + 4, x, top + 12, Fill.GREY, 1);
            drawing.label(x, top + 25, axis.label(tick, drawing.words()), TextStyle.SMALL, Anchor.MIDDLE);
        }
    }
}
