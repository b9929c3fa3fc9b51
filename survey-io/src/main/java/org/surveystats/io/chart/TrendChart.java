package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.Published;

/**
 * The scores of one unit and the national averages over the years. Lines join years that follow each other; a year
 * without score is a gap, with its reason below.
 */
public final class TrendChart extends Picture {
    private final String title;
    private final String unitName;
    private final List<Point> points;
    private final ScoreScale scale;

    /**
     * One year.
     *
     * @param year the survey's year
     * @param score the unit's score
     * @param average the national average
     */
    public record Point(int year, Published<Double> score, Published<Double> average) {
        /** Checks that the figures are there. */
        public Point {
            Objects.requireNonNull(score, "score must not be null");
            Objects.requireNonNull(average, "average must not be null");
        }
    }

    private TrendChart(String title, String unitName, List<Point> points, ScoreScale scale) {
        this.title = Objects.requireNonNull(title, "title must not be null");
        this.unitName = Objects.requireNonNull(unitName, "unitName must not be null");
        this.points = points;
        this.scale = Objects.requireNonNull(scale, "scale must not be null");
    }

    /**
     * The chart of a unit's years.
     *
     * @param title what was scored
     * @param unitName how the chart calls the unit
     * @param points the years, in any order; years in between that are missing are gaps
     * @param scale the scale of the scores
     * @return the chart
     * @throws IllegalArgumentException if a year occurs twice
     */
    public static Chart of(String title, String unitName, List<Point> points, ScoreScale scale) {
        List<Point> sorted =
                points.stream().sorted(Comparator.comparingInt(Point::year)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).year() == sorted.get(i - 1).year()) {
                throw new IllegalArgumentException(
                        "points must be of distinct years: " + sorted.get(i).year() + " occurs twice");
            }
        }
        return Chart.of(new TrendChart(title, unitName, sorted, scale));
    }

    @Override
    String title(ChartWords words) {
        return title;
    }

    @Override
    String description(ChartWords words) {
        List<Point> shown = points.stream().filter(p -> p.score().isShown()).toList();
        List<String> sentences = new ArrayList<>();
        if (shown.isEmpty()) {
            sentences.add(words.text("chart.trend.none", unitName));
        } else if (shown.size() == 1) {
            sentences.add(words.text("chart.trend.one", unitName, year(shown.get(0)), score(shown.get(0), words)));
        } else {
            Point first = shown.get(0);
            Point last = shown.get(shown.size() - 1);
            sentences.add(words.text(
                    "chart.trend.many", unitName, score(first, words), year(first), score(last, words), year(last)));
        }
        points.stream()
                .filter(p -> p.average().isShown())
                .reduce((a, b) -> b)
                .ifPresent(p -> sentences.add(words.text(
                        "chart.trend.average", year(p), words.score(p.average().orElseThrow()))));
        sentences.addAll(gaps(words));
        return String.join(" ", sentences);
    }

    private static String year(Point point) {
        return Integer.toString(point.year());
    }

    private static String score(Point point, ChartWords words) {
        return words.score(point.score().orElseThrow());
    }

    private List<String> gaps(ChartWords words) {
        List<String> gaps = new ArrayList<>();
        for (Point point : points) {
            if (!point.score().isShown()) {
                gaps.add(words.text("chart.trend.gap", year(point), words.reason(point.score())));
            }
        }
        return gaps;
    }

    @Override
    ChartTable table(ChartWords words) {
        return new ChartTable(
                List.of(words.text("chart.column.year"), unitName, words.text("average")),
                points.stream()
                        .map(p -> List.of(year(p), cell(p.score(), words), cell(p.average(), words)))
                        .toList());
    }

    private static String cell(Published<Double> figure, ChartWords words) {
        return figure.isShown() ? words.score(figure.orElseThrow()) : words.reason(figure);
    }

    @Override
    void draw(Drawing drawing) {
        ChartWords words = drawing.words();
        boolean any =
                points.stream().anyMatch(p -> p.score().isShown() || p.average().isShown());
        if (any) {
            new TrendLines(points, scale, unitName).draw(drawing);
        } else {
            drawing.paragraph(words.text("chart.trend.none", unitName), TextStyle.STRONG, 3);
        }
        gaps(words).forEach(gap -> drawing.paragraph(gap, TextStyle.SMALL, 3));
    }
}
