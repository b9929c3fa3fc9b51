package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.ScoreScale;

/**
 * All units in one measure: a bar for each, from the lowest to the highest score, in the colour of its band; one's own
 * unit is black. Units whose score is hidden are left out and counted.
 */
public final class RankChart extends Picture {
    private final MeasureResult own;
    private final String unitName;
    private final List<Ranked> ranked;
    private final int leftOut;
    private final ScoreScale scale;
    private final BandScheme scheme;

    private RankChart(
            MeasureResult own, String unitName, List<Ranked> ranked, int leftOut, ScoreScale scale, BandScheme scheme) {
        this.own = own;
        this.unitName = unitName;
        this.ranked = ranked;
        this.leftOut = leftOut;
        this.scale = scale;
        this.scheme = scheme;
    }

    /**
     * The chart of a measure.
     *
     * @param benchmark the benchmark
     * @param measure a question's id, or a section's name as a measure, for example {@code S4}
     * @param unit the code of one's own unit
     * @return the chart; when the unit's own score is hidden it says why
     * @throws IllegalArgumentException if there is no such measure or unit
     */
    public static Chart of(Benchmark benchmark, String measure, String unit) {
        Objects.requireNonNull(benchmark.national(measure), "measure must not be null");
        UnitBenchmark own = benchmark.unit(unit);
        BandScheme scheme = benchmark.method().get(MethodOption.BANDS);
        List<Ranked> ranked = new ArrayList<>();
        for (UnitBenchmark one : benchmark.units()) {
            MeasureResult result = one.measure(measure);
            result.score().ifShown(score -> ranked.add(Ranked.of(one, score, result.band(), scheme)));
        }
        ranked.sort(Ranked.ORDER);
        MeasureResult result = own.measure(measure);
        return Chart.of(new RankChart(
                result,
                own.name(),
                List.copyOf(ranked),
                benchmark.units().size() - ranked.size(),
                benchmark.questionnaire().scale(),
                scheme));
    }

    @Override
    String title(ChartWords words) {
        return words.measure(own.measure());
    }

    @Override
    String description(ChartWords words) {
        ResultSentences sentences = new ResultSentences(own, scale, unitName, words);
        List<String> all = new ArrayList<>();
        all.add(sentences.description());
        own.score().ifShown(score -> {
            long below = ranked.stream().filter(one -> one.score() < score).count();
            all.add(words.text("chart.rank.place", unitName, words.count(below + 1), words.count(ranked.size())));
        });
        String bands = bands(words);
        if (!bands.isEmpty()) {
            all.add(words.text("chart.rank.bands", bands));
        }
        all.add(words.quantity("chart.rank.left.out", leftOut));
        return String.join(" ", all).strip();
    }

    private int indexOfOwn() {
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).code().equals(own.unit())) {
                return i;
            }
        }
        return -1;
    }

    private String bands(ChartWords words) {
        List<String> parts = new ArrayList<>();
        for (Band band : scheme.bands()) {
            long count = ranked.stream()
                    .filter(one -> one.band().equals(Optional.of(band)))
                    .count();
            if (count > 0) {
                parts.add(words.text("chart.rank.bands.one", words.band(band), words.count(count)));
            }
        }
        return String.join(", ", parts);
    }

    @Override
    ChartTable table(ChartWords words) {
        return new ChartTable(
                List.of(words.text("unit"), words.text("score"), words.text("chart.column.band")),
                ranked.stream()
                        .map(one -> List.of(
                                one.name(),
                                words.score(one.score()),
                                one.band().map(words::band).orElse(words.text("chart.rank.no.band"))))
                        .toList());
    }

    @Override
    void draw(Drawing drawing) {
        ChartWords words = drawing.words();
        if (!ranked.isEmpty()) {
            RankBars.of(ranked, indexOfOwn(), scale, own.national().average().orElseThrow(), words)
                    .draw(drawing);
        }
        drawing.paragraph(new ResultSentences(own, scale, unitName, words).verdict(), TextStyle.STRONG, 4);
        if (leftOut > 0) {
            drawing.paragraph(words.quantity("chart.rank.left.out", leftOut), TextStyle.SMALL, 3);
        }
        if (ranked.stream().anyMatch(one -> one.band().isPresent())) {
            BandKey.draw(drawing, scheme);
        }
    }
}
