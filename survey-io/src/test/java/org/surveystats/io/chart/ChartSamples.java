package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.AnswerShares.Share;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.comparison.Change;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/** Results to draw. */
final class ChartSamples {
    static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" 'too' {0} ]]> \u0000\u0008\u202e\ud800\uffff";
    static final String ARABIC =
            "\u0647\u0644 \u0639\u0648\u0645\u0644\u062a \u0628\u0627\u062d\u062a\u0631\u0627\u0645 2021\u061f";
    static final String WELSH = "A gawsoch chi eich trin \u00e2 pharch ac urddas gan y t\u0177 a\u2019r d\u0175r?";
    static final String LONG = "Answers of four hundred characters ".repeat(12).strip();

    private ChartSamples() {}

    /** A benchmark of one question; unit U000 has the first score, U001 the second and so on. */
    static Benchmark benchmark(String label, double error, double... scores) {
        List<UnitEstimates> units = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            units.add(unit(i, new Estimate(scores[i], error, 100)));
        }
        return benchmark(label, units);
    }

    static Benchmark benchmark(String label, List<UnitEstimates> units) {
        return benchmark(label, ScoreScale.ZERO_TO_TEN, units);
    }

    /** On a scale that holds 0 to 10. */
    static Benchmark benchmark(String label, ScoreScale scale, List<UnitEstimates> units) {
        Questionnaire questionnaire = Questionnaire.of(
                        SurveyInfo.of("Survey", 2021),
                        ResponseLayout.of("unit"),
                        SingleChoice.of(
                                QuestionInfo.of("Q1", label),
                                AnswerOption.scored(1, "Yes", 10),
                                AnswerOption.scored(2, "No", 0)))
                .withScale(scale);
        return Benchmark.of(questionnaire, units, BenchmarkMethod.nhs2021());
    }

    static UnitEstimates unit(int number, Estimate estimate) {
        return new UnitEstimates(
                String.format(Locale.ROOT, "U%03d", number),
                estimate.respondents(),
                false,
                Map.of(QuestionId.of("Q1"), estimate),
                Map.of());
    }

    static double[] spread(int units) {
        double[] scores = new double[units];
        for (int i = 0; i < units; i++) {
            scores[i] = 5 + 3.0 * ((i * 7919) % units) / units;
        }
        return scores;
    }

    static Chart range(Benchmark benchmark, String unit) {
        return ExpectedRangeChart.of(benchmark.unit(unit).question("Q1"), ScoreScale.ZERO_TO_TEN);
    }

    static TrendChart.Point point(int year, double score, double average) {
        return new TrendChart.Point(year, Published.shown(score), Published.shown(average));
    }

    static TrendChart.Point gap(int year, double average) {
        return new TrendChart.Point(year, Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS), Published.shown(average));
    }

    static AnswerShares shares(String label) {
        return new AnswerShares(
                "sex",
                label,
                Published.shown(200L),
                List.of(
                        new Share(1, label, Published.shown(70.5)),
                        new Share(2, ARABIC, Published.shown(29.2)),
                        new Share(3, "Few", Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS))));
    }

    /** Every kind of chart, with a label in it. */
    static List<Chart> all(String label) {
        Benchmark benchmark = benchmark(label, 0.3, 5, 6, 6.2, 6.4, 6.6, 7, 9);
        return List.of(
                range(benchmark, "U000"),
                range(benchmark(label, 0.3, 5), "U000"),
                range(benchmark(label, 0.3, 5, 5, 5, 5), "U000"),
                range(benchmark(label, 0, 5, 6, 7), "U001"),
                RankChart.of(benchmark, "Q1", "U006"),
                RankChart.of(benchmark(label, 0.2, spread(500)), "Q1", "U250"),
                RankChart.of(benchmark(label, 0.3, 5), "Q1", "U000"),
                TrendChart.of(
                        label,
                        label,
                        List.of(point(2019, 5, 6), gap(2020, 6), point(2021, 6, 6)),
                        ScoreScale.ZERO_TO_TEN),
                TrendChart.of(label, label, List.of(point(2021, 10, 10)), ScoreScale.ZERO_TO_TEN),
                TrendChart.of(label, label, List.of(), ScoreScale.ZERO_TO_TEN),
                SharesChart.of(shares(label)),
                DifferenceChart.best(benchmark.headlines("U006")),
                DifferenceChart.worst(benchmark.headlines("U006")),
                BandCountsChart.of(BandScheme.SEVEN, benchmark.headlines("U006").bands()),
                ChangeCountsChart.of(Map.of(Change.INCREASE, 3), 2020));
    }
}
