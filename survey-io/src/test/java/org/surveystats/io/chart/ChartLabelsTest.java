package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.report.BrowserCheck;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/** Whatever the figures, a browser draws no text of a chart over another or out of the picture. */
@Tag("browser")
@Execution(ExecutionMode.SAME_THREAD)
class ChartLabelsTest {
    private static final int CHARTS = 400;
    private static final long SEED = 20_211;
    private static final List<ScoreScale> SCALES = List.of(
            ScoreScale.ZERO_TO_TEN,
            new ScoreScale(0, 100),
            new ScoreScale(1, 5),
            new ScoreScale(-100, 100),
            new ScoreScale(0, 1000));

    private static void apart(String name, List<Chart> charts) throws Exception {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>charts</title>"
                        + "<style>svg{display:inline-block;width:400px;margin:4px}</style>");
        for (int i = 0; i < charts.size(); i++) {
            page.append(charts.get(i).withId(name + i).toSvg());
        }
        Path folder = Files.createDirectories(Path.of("target/browser/" + name));
        BrowserCheck check = BrowserCheck.ofLabels(Files.writeString(folder.resolve(name + ".html"), page), folder);
        assertThat(check.output()).as("seed %d", SEED).startsWith("good: ").doesNotStartWith("good: 0 ");
        assertThat(check.status()).isZero();
    }

    @Test
    void trends() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Chart> charts = new ArrayList<>();
        for (int i = 0; i < CHARTS; i++) {
            ScoreScale scale = SCALES.get(i % 3 == 0 ? random.nextInt(SCALES.size()) : 0);
            Chart chart = TrendChart.of(
                    "Series " + i, "Unit with a name of some length", series(random, i % 8, scale), scale);
            charts.add(random.nextBoolean() ? chart : chart.withoutHeading());
        }
        apart("trends", charts);
    }

    /** A series of one of eight shapes, as parts of the scale. */
    private static List<TrendChart.Point> series(SplittableRandom random, int shape, ScoreScale scale) {
        int years = shape == 4 ? 2 : 1 + random.nextInt(15);
        List<TrendChart.Point> points = new ArrayList<>();
        double level = random.nextDouble();
        for (int i = 0; i < years; i++) {
            double noise = random.nextDouble();
            double other = random.nextDouble();
            double score = switch (shape) {
                case 0 -> 0.03 * noise;
                case 1 -> 1 - 0.03 * noise;
                case 2 -> level;
                case 3 -> (i + 0.5) / years;
                default -> noise;
            };
            double average = switch (shape) {
                case 0 -> 0.1 * other;
                case 1 -> 1 - 0.1 * other;
                case 2 -> random.nextBoolean() ? level : Math.min(1, level + 0.01);
                case 3 -> 1 - score;
                case 5 -> Math.min(1, noise + 0.1);
                case 6 -> Math.max(0, noise - 0.1);
                default -> other;
            };
            boolean missing = shape == 7 && random.nextInt(4) == 0;
            if (!missing || i == 0) {
                points.add(new TrendChart.Point(
                        2021 - i,
                        shape == 7 && random.nextInt(4) == 0
                                ? Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS)
                                : Published.shown(on(scale, score)),
                        random.nextInt(10) == 0
                                ? Published.hidden(HiddenReason.NOT_PUBLISHED)
                                : Published.shown(on(scale, average))));
            }
        }
        return points;
    }

    private static double on(ScoreScale scale, double part) {
        return scale.lowest() + part * (scale.highest() - scale.lowest());
    }

    @Test
    void chartsOfOneYear() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Chart> charts = new ArrayList<>(ChartSamples.all("Were you treated with respect and dignity?"));
        charts.addAll(ChartSamples.all(ChartSamples.LONG));
        charts.addAll(ChartSamples.all(ChartSamples.WELSH));
        for (int i = 0; i < CHARTS / 8; i++) {
            ScoreScale scale = List.of(ScoreScale.ZERO_TO_TEN, new ScoreScale(-100, 100), new ScoreScale(0, 1000))
                    .get(i % 3);
            int units = 1 + random.nextInt(i % 2 == 0 ? 12 : 150);
            List<UnitEstimates> estimates = new ArrayList<>();
            for (int u = 0; u < units; u++) {
                double part = Math.max(0, Math.min(1, random.nextDouble(-0.05, 1.05)));
                double error = (0.005 + 0.1 * random.nextDouble()) * (scale.highest() - scale.lowest());
                estimates.add(ChartSamples.unit(u, new Estimate(on(scale, part), error, 100)));
            }
            Benchmark benchmark = ChartSamples.benchmark("Respect", scale, estimates);
            String unit = String.format(Locale.ROOT, "U%03d", random.nextInt(units));
            charts.add(ExpectedRangeChart.of(benchmark.unit(unit).question("Q1"), scale));
            charts.add(RankChart.of(benchmark, "Q1", unit));
            charts.add(DifferenceChart.best(benchmark.headlines(unit)));
            charts.add(BandCountsChart.of(
                    BandScheme.SEVEN, benchmark.headlines(unit).bands()));
        }
        apart("charts", charts);
    }
}
