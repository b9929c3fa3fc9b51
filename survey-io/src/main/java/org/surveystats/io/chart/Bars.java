package org.surveystats.io.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.io.paint.Fill;

/**
 * Horizontal bars below each other, each with its label on the left and its figure on the right.
 *
 * @param rows the bars, from top to bottom
 * @param low the least value, 0 or less
 * @param high the greatest value, 0 or more and above the least
 */
record Bars(List<Row> rows, double low, double high) {
    private static final double VALUE_WIDTH = 46;
    private static final double BAR = 20;
    private static final double SPACE = 9;
    private static final int LINES = 3;
    private static final double WIDEST_LABELS = 190;

    /**
     * A bar.
     *
     * @param label what it is
     * @param note a second line below the label, possibly empty
     * @param value how long it is; empty for none
     * @param text the figure
     * @param band how its band looks, if it has one
     */
    record Row(String label, String note, OptionalDouble value, String text, Optional<Swatch> band) {
        static Row of(String label, double value, String text) {
            return new Row(label, "", OptionalDouble.of(value), text, Optional.empty());
        }
    }

    void draw(Drawing drawing) {
        double first = drawing.y();
        for (Row row : rows) {
            draw(drawing, row);
        }
        if (!rows.isEmpty()) {
            drawing.line(at(0), first - 3, at(0), drawing.y() - SPACE + 3, Fill.BLACK, 1.5);
        }
    }

    private double at(double value) {
        double start = Drawing.EDGE + labelWidth() + 10;
        double end = Drawing.WIDTH - Drawing.EDGE - VALUE_WIDTH - 6;
        return start + (value - low) / (high - low) * (end - start);
    }

    private void draw(Drawing drawing, Row row) {
        double height = labelHeight(row);
        double middle = drawing.y() + Math.max(height, BAR) / 2;
        label(drawing, row, middle - height / 2);
        row.value().ifPresent(value -> {
            double x = Math.min(at(0), at(value));
            double width = Math.abs(at(value) - at(0));
            drawing.area(
                    x,
                    middle - BAR / 2,
                    width,
                    BAR,
                    row.band().map(Swatch::fill).orElse(Fill.PLAIN));
        });
        double right = Drawing.WIDTH - Drawing.EDGE;
        if (row.value().isPresent()) {
            drawing.label(right, middle + 5, row.text(), TextStyle.STRONG, Anchor.END);
        } else {
            drawing.label(at(0) + 6, middle + 5, row.text(), TextStyle.SMALL, Anchor.START);
        }
        drawing.gap(Math.max(height, BAR) + SPACE);
    }

    /** As wide as the labels need, so that bars are as long as can be. */
    private double labelWidth() {
        return rows.stream()
                .mapToDouble(row -> swatch(row)
                        + Math.max(
                                TextFit.width(row.label(), TextStyle.SMALL),
                                TextFit.width(row.note(), TextStyle.SMALL)))
                .map(width -> Math.min(WIDEST_LABELS, width + 1))
                .max()
                .orElse(0);
    }

    private double swatch(Row row) {
        return row.band().isPresent() ? BandKey.SWATCH + 6 : 0;
    }

    private double labelHeight(Row row) {
        int lines = TextFit.wrap(row.label(), labelWidth() - swatch(row), TextStyle.SMALL, LINES)
                .lines()
                .size();
        return (lines + (row.note().isEmpty() ? 0 : 1)) * TextStyle.SMALL.lineHeight();
    }

    private void label(Drawing drawing, Row row, double top) {
        double x = Drawing.EDGE + swatch(row);
        row.band().ifPresent(band -> {
            double middle = top + labelHeight(row) / 2;
            BandKey.swatch(drawing, Drawing.EDGE, middle - 9.5, band);
        });
        double height =
                drawing.text(x, top, labelWidth() - swatch(row), row.label(), TextStyle.SMALL, Anchor.START, LINES);
        if (!row.note().isEmpty()) {
            drawing.text(x, top + height, labelWidth(), row.note(), TextStyle.SMALL, Anchor.START, 1);
        }
    }
}
