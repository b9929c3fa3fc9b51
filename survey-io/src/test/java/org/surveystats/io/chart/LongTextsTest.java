package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.report.UnitReport;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.sample.Unit;
import org.surveystats.suppression.Published;

/** A text of a million letters is cut before it is fitted. */
final class LongTextsTest {
    private static final int LONG = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"x", "e\u0301\u0302", "a ", "\u4e2d", "\ud83d\ude00", "\u0301", " "})
    void textsAreCutBeforeTheyAreFitted(String part) {
        String text = "T" + part.repeat(LONG / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            TextFit.Lines lines = TextFit.wrap(text, 392, TextStyle.SMALL, 3);
            assertThat(lines.lines().size()).isBetween(1, 3);
            assertThat(String.join("", lines.lines()).length()).isLessThanOrEqualTo(TextFit.LONGEST);
            Chart chart = TrendChart.of(
                    text,
                    text,
                    List.of(
                            new TrendChart.Point(2020, Published.shown(5.0), Published.shown(6.0)),
                            new TrendChart.Point(2021, Published.shown(7.0), Published.shown(6.0))),
                    ScoreScale.ZERO_TO_TEN);
            assertThat(chart.toSvg()).contains("<svg");
        });
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(TextFit.bounded("x".repeat(TextFit.LONGEST))).hasSize(TextFit.LONGEST);
        assertThat(TextFit.bounded("x".repeat(TextFit.LONGEST + 1)))
                .isEqualTo("x".repeat(TextFit.LONGEST - 1) + "\u2026");
        String pairs = "x" + "\ud83d\ude00".repeat(TextFit.LONGEST);
        assertThat(TextFit.bounded(pairs)).isEqualTo(pairs.substring(0, TextFit.LONGEST - 1) + "\u2026");
        assertThat(TextFit.bounded("x" + pairs)).isEqualTo("x" + pairs.substring(0, TextFit.LONGEST - 3) + "\u2026");
    }

    @Test
    void aUnitOfALongNameHasChartsAndAReport() {
        Benchmark benchmark = Benchmark.of(
                CommunityMentalHealth.tally(2021),
                BenchmarkMethod.nhs2021(),
                List.of(Unit.of("RT5", "n".repeat(LONG))));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(RankChart.of(benchmark, "S8", "RT5").toSvg()).contains("<svg");
            assertThat(UnitReport.of(SurveyResults.of(benchmark), "RT5").toHtml())
                    .contains("<svg");
        });
    }
}
