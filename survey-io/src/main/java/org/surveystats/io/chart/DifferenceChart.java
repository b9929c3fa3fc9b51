package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Headlines.Headline;
import org.surveystats.benchmark.Measure;

/** How far a unit's scores are from the national average, a bar for each question. */
public final class DifferenceChart extends Picture {
    private final String titleKey;
    private final List<Headline> headlines;
    private final double farthest;

    private DifferenceChart(String titleKey, List<Headline> headlines, double farthest) {
        this.titleKey = titleKey;
        this.headlines = List.copyOf(headlines);
        this.farthest = farthest;
    }

    /** How far the farthest of both lists is from the average: both charts have one scale, so their bars compare. */
    private static double farthest(Headlines headlines) {
        return Stream.concat(headlines.best().stream(), headlines.worst().stream())
                .mapToDouble(headline -> Math.abs(headline.difference()))
                .max()
                .orElse(0);
    }

    /**
     * The chart of the best questions.
     *
     * @param headlines a unit's headlines
     * @return the chart, best first
     */
    public static Chart best(Headlines headlines) {
        return Chart.of(new DifferenceChart("chart.difference.best", headlines.best(), farthest(headlines)));
    }

    /**
     * The chart of the worst questions.
     *
     * @param headlines a unit's headlines
     * @return the chart, worst first
     */
    public static Chart worst(Headlines headlines) {
        return Chart.of(new DifferenceChart("chart.difference.worst", headlines.worst(), farthest(headlines)));
    }

    @Override
    String title(ChartWords words) {
        return words.text(titleKey);
    }

    @Override
    String description(ChartWords words) {
        if (headlines.isEmpty()) {
            return words.text("chart.difference.none");
        }
        List<String> sentences = new ArrayList<>();
        for (List<String> row : table(words).rows()) {
            sentences.add(words.text("chart.difference.one", row.toArray()));
        }
        return String.join(" ", sentences);
    }

    @Override
    ChartTable table(ChartWords words) {
        return new ChartTable(
                List.of(
                        words.text("chart.column.question"),
                        words.text("score"),
                        words.text("average"),
                        words.text("chart.column.difference")),
                headlines.stream()
                        .map(headline -> List.of(
                                words.measure(headline.measure()),
                                words.score(headline.score()),
                                words.score(headline.average()),
                                words.signed(headline.difference())))
                        .toList());
    }

    private static String label(Measure measure, ChartWords words) {
        return measure.theme().isEmpty()
                ? words.measure(measure)
                : words.text("chart.question", measure.id(), measure.theme());
    }

    @Override
    void draw(Drawing drawing) {
        ChartWords words = drawing.words();
        List<Bars.Row> rows = new ArrayList<>();
        for (Headline headline : headlines) {
            double difference = headline.difference();
            rows.add(new Bars.Row(
                    label(headline.measure(), words),
                    words.text("chart.difference.note", words.score(headline.score()), words.score(headline.average())),
                    OptionalDouble.of(difference),
                    words.signed(difference),
                    Optional.empty()));
        }
        drawing.gap(4);
        new Bars(rows, -farthest, farthest > 0 ? farthest : 1).draw(drawing);
        drawing.paragraph(
                words.text(headlines.isEmpty() ? "chart.difference.none" : "chart.difference.axis"),
                TextStyle.SMALL,
                2);
    }
}
