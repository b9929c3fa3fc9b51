package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;
import org.surveystats.io.bands.SevenLimits;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.paint.Fill;
import org.surveystats.questionnaire.ScoreScale;
import org.w3c.dom.Element;

class ExpectedRangeChartTest {
    private static final Benchmark SURVEY = CommunityMentalHealth.benchmark(2021);
    private static final double HALF_A_HUNDREDTH = 0.006;

    private static MeasureResult rt5(String question) {
        return SURVEY.unit("RT5").question(question);
    }

    private static Chart chart(MeasureResult result) {
        return ExpectedRangeChart.of(result, ScoreScale.ZERO_TO_TEN).withoutKey();
    }

    private static Axis axis(MeasureResult result) {
        return new RangeBar(result, List.of(), ScoreScale.ZERO_TO_TEN).axis(ChartWords.of(Locale.UK));
    }

    /** Left and right end of the zone of a band. */
    private static double[] ends(Chart chart, Band band) {
        List<Element> areas = SvgDocument.of(chart).areas(Fill.of(band, BandScheme.SEVEN));
        assertThat(areas).as(band.name()).hasSize(1);
        double left = SvgDocument.number(areas.get(0), "x");
        return new double[] {left, left + SvgDocument.number(areas.get(0), "width")};
    }

    /** Where the unit's black line stands. */
    private static double line(Chart chart) {
        return SvgDocument.of(chart).elements("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(Fill.BLACK)
                        && path.getAttribute("stroke-width").equals("4"))
                .map(path -> path.getAttribute("d"))
                .mapToDouble(d -> Double.parseDouble(d.substring(1, d.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q10", "Q17", "Q33"})
    void theLineStandsAtTheScore(String question) {
        MeasureResult result = rt5(question);
        assertThat(line(chart(result)))
                .isCloseTo(axis(result).at(result.score().orElseThrow()), within(HALF_A_HUNDREDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q10", "Q17", "Q33"})
    void zonesMeetAtTheLimitsAndEndAtTheLowestAndHighestScore(String question) {
        MeasureResult result = rt5(question);
        Axis axis = axis(result);
        Chart chart = chart(result);
        Limits limits = result.classification().map(Classification::limits).orElseThrow();
        double[] same = ends(chart, Band.ABOUT_THE_SAME);
        assertThat(same[0]).isCloseTo(axis.at(limits.lower(ConfidenceLevel.P90)), within(HALF_A_HUNDREDTH));
        assertThat(same[1]).isCloseTo(axis.at(limits.upper(ConfidenceLevel.P90)), within(2 * HALF_A_HUNDREDTH));
        double[] worse = ends(chart, Band.SOMEWHAT_WORSE);
        assertThat(worse[0]).isCloseTo(axis.at(limits.lower(ConfidenceLevel.P95)), within(HALF_A_HUNDREDTH));
        assertThat(worse[1]).isCloseTo(same[0], within(2 * HALF_A_HUNDREDTH));
        double left = 400;
        double right = 0;
        for (Band band : BandScheme.SEVEN.bands()) {
            for (Element area : SvgDocument.of(chart).areas(Fill.of(band, BandScheme.SEVEN))) {
                left = Math.min(left, SvgDocument.number(area, "x"));
                right = Math.max(right, SvgDocument.number(area, "x") + SvgDocument.number(area, "width"));
            }
        }
        double lowest = result.national().lowest().orElseThrow().score();
        double highest = result.national().highest().orElseThrow().score();
        assertThat(left).isCloseTo(axis.at(lowest), within(HALF_A_HUNDREDTH));
        assertThat(right).isCloseTo(axis.at(highest), within(2 * HALF_A_HUNDREDTH));
    }

    @Test
    void everyZoneHoldsTheScoresOfItsBand() {
        Limits limits = SevenLimits.of(4, 6, 3, 7, 2, 8);
        List<Zone> zones = Zone.of(limits, BandScheme.SEVEN, 1, 9);
        assertThat(zones)
                .containsExactly(
                        new Zone(Band.MUCH_WORSE, 1, 2),
                        new Zone(Band.WORSE, 2, 3),
                        new Zone(Band.SOMEWHAT_WORSE, 3, 4),
                        new Zone(Band.ABOUT_THE_SAME, 4, 6),
                        new Zone(Band.SOMEWHAT_BETTER, 6, 7),
                        new Zone(Band.BETTER, 7, 8),
                        new Zone(Band.MUCH_BETTER, 8, 9));
        assertThat(Zone.of(limits, BandScheme.SEVEN, 3.5, 6.5))
                .containsExactly(
                        new Zone(Band.SOMEWHAT_WORSE, 3.5, 4),
                        new Zone(Band.ABOUT_THE_SAME, 4, 6),
                        new Zone(Band.SOMEWHAT_BETTER, 6, 6.5));
        assertThat(Zone.of(limits, BandScheme.THREE, 1, 9))
                .containsExactly(
                        new Zone(Band.WORSE, 1, 3), new Zone(Band.ABOUT_THE_SAME, 3, 7), new Zone(Band.BETTER, 7, 9));
        assertThat(Zone.of(limits, BandScheme.SEVEN, 6.5, 9))
                .extracting(Zone::band)
                .containsExactly(Band.SOMEWHAT_BETTER, Band.BETTER, Band.MUCH_BETTER);
        assertThat(Zone.of(limits, BandScheme.SEVEN, 5, 5)).isEmpty();
    }

    @Test
    void aReaderWhoDoesNotSeeHearsScoreAndBand() {
        Chart chart = ExpectedRangeChart.of(rt5("Q10"), ScoreScale.ZERO_TO_TEN, "Leicestershire");
        assertThat(chart.description())
                .startsWith("Leicestershire scored 6.6 on the scale from 0 to 10. It is in the band "
                        + "\u201cSomewhat worse than expected\u201d. The national average of 54 units is 7.3, the lowest score 6.1, "
                        + "the highest 9.1.");
        assertThat(chart.table().rows())
                .contains(List.of("Leicestershire", "6.6"), List.of("Band", "Somewhat worse than expected"));
        assertThat(SvgDocument.of(chart).texts()).contains("6.6", "Leicestershire: 6.6 \u2013 Somewhat worse than");
    }

    private static Benchmark withHidden(double score) {
        return ChartSamples.benchmark(
                "Respect",
                List.of(
                        ChartSamples.unit(0, new Estimate(score, 0.5, 29)),
                        ChartSamples.unit(1, new Estimate(6, 0.5, 100)),
                        ChartSamples.unit(2, new Estimate(7, 0.5, 100)),
                        ChartSamples.unit(3, new Estimate(8, 0.5, 100))));
    }

    @Test
    void aHiddenScoreChangesNothing() {
        Chart chart = ChartSamples.range(withHidden(1.5), "U000");
        assertThat(chart.description())
                .isEqualTo(
                        "The score of U000 is not shown: too few respondents. The national average of 3 units is 7.0, "
                                + "the lowest score 6.0, the highest 8.0.");
        assertThat(String.join(" ", SvgDocument.of(chart).texts()))
                .contains("U000: score not shown (too few respondents)");
        assertThat(SvgDocument.of(chart).areas(Fill.NO_BAND)).hasSize(1);
        Chart rank = RankChart.of(withHidden(1.5), "Q1", "U000");
        assertThat(rank.table().rows()).hasSize(3);
        assertThat(rank.description()).endsWith("1 unit is left out because its score is not shown.");

        Chart other = ChartSamples.range(withHidden(9.5), "U000");
        Chart otherRank = RankChart.of(withHidden(9.5), "Q1", "U000");
        assertThat(other.toSvg()).isEqualTo(chart.toSvg());
        assertThat(other.table()).isEqualTo(chart.table());
        assertThat(otherRank.toSvg()).isEqualTo(rank.toSvg());
        assertThat(otherRank.table()).isEqualTo(rank.table());
    }

    @Test
    void withoutExpectedRangeTheRangeOfTheUnitsIsShown() {
        MeasureResult result =
                ChartSamples.benchmark("Respect", 0, 5, 6, 7).unit("U001").question("Q1");
        Chart chart = chart(result);
        assertThat(chart.description()).contains("It has no band: too few units for an expected range.");
        Element bar = SvgDocument.of(chart).areas(Fill.NO_BAND).get(0);
        assertThat(SvgDocument.number(bar, "x")).isCloseTo(axis(result).at(5), within(HALF_A_HUNDREDTH));
        assertThat(SvgDocument.number(bar, "width"))
                .isCloseTo(axis(result).at(7) - axis(result).at(5), within(HALF_A_HUNDREDTH));
        assertThat(line(chart)).isCloseTo(axis(result).at(6), within(HALF_A_HUNDREDTH));
    }

    @Test
    void aUnitWhoseAnswersAreAllEqualHasAScoreAndNoBand() {
        Benchmark benchmark = ChartSamples.benchmark(
                "Respect",
                List.of(
                        ChartSamples.unit(0, new Estimate(10, 0, 100)),
                        ChartSamples.unit(1, new Estimate(6, 0.5, 100)),
                        ChartSamples.unit(2, new Estimate(7, 0.5, 100)),
                        ChartSamples.unit(3, new Estimate(8, 0.5, 100))));
        Chart chart = ChartSamples.range(benchmark, "U000");
        assertThat(chart.description())
                .startsWith("U000 scored 10.0 on the scale from 0 to 10. It has no band: all answers are equal.");
    }

    @Test
    void oneUnitAndEqualScoresHaveNoWidth() {
        Benchmark only = ChartSamples.benchmark("Respect", 0.3, 10);
        Chart one = ChartSamples.range(only, "U000");
        assertThat(one.description()).contains("It is the only unit whose score is shown.");
        Chart equal = ChartSamples.range(ChartSamples.benchmark("Respect", 0.3, 5, 5, 5, 5), "U000");
        assertThat(equal.description()).contains("About the same");
        assertThat(line(equal)).isBetween(RangeBar.INSET, Drawing.WIDTH - RangeBar.INSET);
        assertThat(line(one)).isEqualTo(axis(only.unit("U000").question("Q1")).end(), within(HALF_A_HUNDREDTH));
    }
}
