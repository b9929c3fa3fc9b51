package org.surveystats.io.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;

/** What charts of counts of questions have in common. */
record Counts(List<Bars.Row> rows, ChartWords words) {
    static int checked(int count) {
        return Argument.atLeast("count", count, 0);
    }

    private double total() {
        return rows.stream().mapToDouble(row -> row.value().orElse(0)).sum();
    }

    private String compared() {
        return words.quantity("chart.counts.questions", (long) total());
    }

    String description() {
        return Stream.concat(
                        Stream.of(compared()),
                        rows.stream().map(row -> words.text("chart.counts.one", row.label(), row.text())))
                .collect(Collectors.joining(" "));
    }

    ChartTable table(String first) {
        return new ChartTable(
                List.of(first, words.text("questions")),
                rows.stream().map(row -> List.of(row.label(), row.text())).toList());
    }

    void draw(Drawing drawing) {
        double most =
                rows.stream().mapToDouble(row -> row.value().orElse(0)).max().orElse(0);
        drawing.gap(4);
        new Bars(rows, 0, Math.max(1, most)).draw(drawing);
        drawing.paragraph(compared(), TextStyle.SMALL, 2);
    }
}
