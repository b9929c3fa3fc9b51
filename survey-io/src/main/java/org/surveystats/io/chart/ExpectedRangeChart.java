package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.questionnaire.ScoreScale;

/**
 * One unit's score in one measure against what is expected of it: a bar from the lowest to the highest score of all
 * units, in zones that are the bands, and a black line at the unit's score. The axis shows the part of the scale that
 * is needed.
 */
public final class ExpectedRangeChart extends Picture {
    private final MeasureResult result;
    private final ScoreScale scale;
    private final String unitName;

    private ExpectedRangeChart(MeasureResult result, ScoreScale scale, String unitName) {
        this.result = Objects.requireNonNull(result, "result must not be null");
        this.scale = Objects.requireNonNull(scale, "scale must not be null");
        this.unitName = Objects.requireNonNull(unitName, "unitName must not be null");
    }

    /**
     * The chart of a result, which calls the unit by its code.
     *
     * @param result the result
     * @param scale the scale of the questionnaire
     * @return the chart; when the score is hidden it says why and shows the range of the other units
     */
    public static Chart of(MeasureResult result, ScoreScale scale) {
        return of(result, scale, result.unit());
    }

    /**
     * The chart of a result.
     *
     * @param result the result
     * @param scale the scale of the questionnaire
     * @param unitName how the chart calls the unit
     * @return the chart; when the score is hidden it says why and shows the range of the other units
     */
    public static Chart of(MeasureResult result, ScoreScale scale, String unitName) {
        return Chart.of(new ExpectedRangeChart(result, scale, unitName));
    }

    @Override
    String title(ChartWords words) {
        return words.measure(result.measure());
    }

    @Override
    String description(ChartWords words) {
        return new ResultSentences(result, scale, unitName, words).description();
    }

    /** There is one where there are zones. */
    private BandScheme scheme() {
        return result.national().expectedRange().orElseThrow().rule().bands();
    }

    private List<Zone> zones() {
        NationalResult national = result.national();
        if (!result.classification().isShown() || national.units() == 0) {
            return List.of();
        }
        return Zone.of(
                result.classification().map(Classification::limits).orElseThrow(),
                scheme(),
                national.lowest().orElseThrow().score(),
                national.highest().orElseThrow().score());
    }

    @Override
    ChartTable table(ChartWords words) {
        NationalResult national = result.national();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(unitName, result.score().map(words::score).orElse(words.text("chart.not.shown"))));
        rows.add(List.of(
                words.text("chart.column.band"), result.band().map(words::band).orElse(words.text("chart.not.shown"))));
        national.average().ifShown(value -> rows.add(List.of(words.text("average"), words.score(value))));
        national.lowest().ifShown(lowest -> rows.add(List.of(words.text("chart.lowest"), words.score(lowest.score()))));
        national.highest()
                .ifShown(highest -> rows.add(List.of(words.text("chart.highest"), words.score(highest.score()))));
        for (Zone zone : zones()) {
            rows.add(List.of(
                    words.band(zone.band()),
                    words.text("chart.zone.range", words.decimal(zone.from(), 2), words.decimal(zone.to(), 2))));
        }
        return new ChartTable(List.of(words.text("chart.column.figure"), words.text("chart.column.value")), rows);
    }

    @Override
    void draw(Drawing drawing) {
        ResultSentences sentences = new ResultSentences(result, scale, unitName, drawing.words());
        if (result.national().units() > 0) {
            new RangeBar(result, zones(), scale).draw(drawing);
        }
        drawing.paragraph(sentences.verdict(), TextStyle.STRONG, 4);
        if (result.national().units() > 0) {
            drawing.gap(4);
            Mark.average(drawing, Drawing.EDGE + 7, drawing.y() + 10);
            double height = drawing.text(
                    Drawing.EDGE + 20,
                    drawing.y(),
                    Drawing.WIDTH - 28,
                    sentences.average(),
                    TextStyle.TEXT,
                    Anchor.START,
                    2);
            drawing.gap(height);
            RangeBar bar = new RangeBar(result, zones(), scale);
            drawing.paragraph(bar.axis(drawing.words()).note(scale, drawing.words()), TextStyle.SMALL, 2);
        }
        if (!zones().isEmpty()) {
            BandKey.draw(drawing, scheme());
        }
    }
}
