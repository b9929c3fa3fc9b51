package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.plan.GroupBy;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Terms;
import org.surveystats.sample.SampleOutcomes;

final class UnitSummaryTest {
    private static final Benchmark CMH = CommunityMentalHealth.benchmark(2021);
    private static final Benchmark VISITS = Benchmark.of(
            Visits.read(2024, Visits.HEADER, Visits.respondents("A") + Visits.respondents("B") + "C,1,1,1\n")
                    .tally());

    private static List<String> blocks(SurveyResults data, String unit) {
        return List.of(UnitSummary.of(data, unit).toString().split("\n\n"));
    }

    @Test
    void aSurveyOfItsOwnHasTitleSharesQuestionsAndHeadlines() {
        assertThat(blocks(SurveyResults.of(VISITS), "A"))
                .containsExactly(
                        "A, Visits 2024",
                        "Sex: woman 50 %, man 50 %",
                        VISITS.unit("A").questions() + """

                                n respondents, avg national average, low and high the lowest and highest unit,
                                    band worse or better than expected
                                - fewer than 3 units with a standard error above 0: band of Q1""",
                        VISITS.headlines("A").toString());
    }

    @Test
    void whatIsSuppressedIsSaidNotShown() {
        List<String> blocks = blocks(SurveyResults.of(VISITS), "C");

        assertThat(blocks.get(1)).startsWith("Sex: ").doesNotContain("%");
        assertThat(blocks.get(2))
                .contains("\nQ1 Were you helped?  -      -  3.5")
                .endsWith(": Q1");
    }

    @Test
    void reasonsOfDashesAreSaidOnRequest() {
        Benchmark then = Benchmark.of(
                Visits.read(2022, Visits.HEADER, Visits.respondents("A")).tally());
        SurveyResults data = SurveyResults.of(VISITS).withChanges(List.of(ChangeOverTime.between(VISITS, then)));
        String plain = UnitSummary.of(data, "A").toString();
        String[] blocks = UnitSummary.of(data, "A").withReasons().toString().split("\n\n", -1);

        assertThat(blocks[2])
                .startsWith(data.questions("A").toString())
                .contains("\n- fewer than 3 units with a standard error above 0: band of Q1 Were you helped?\n")
                .contains("\n- not declared comparable with 2022: 2022 of Q1 Were you helped?\n")
                .endsWith("- in a year column: not compared");
        assertThat(plain).contains("\n- fewer than 3 units with a standard error above 0: band of Q1\n");
        assertThat(UnitSummary.of(data, "C").withReasons().toString())
                .contains(": n, score")
                .contains(" of Q1 Were you helped?");
    }

    @Test
    void responseRatesAreThoseOfTheUnitTheLatestFirst() {
        ResponseRates latest = ResponseRates.of(
                List.of(SampleOutcomes.of("A", 40, 10, 0, 0, 0, 50), SampleOutcomes.of("B", 30, 0, 0, 0, 0, 60)));
        ResponseRates without = ResponseRates.of(List.of(SampleOutcomes.of("B", 30, 0, 0, 0, 0, 70)));
        ResponseRates earlier = ResponseRates.of(List.of(SampleOutcomes.of("A", 1, 0, 0, 0, 0, 3)));
        SurveyResults data = SurveyResults.of(VISITS).withRates(Map.of(2021, earlier, 2022, without, 2024, latest));

        // 40 of 90 are 44.4 %, 30 of 90 are 33.3 %, 70 of 180 are 38.9 %.
        assertThat(blocks(data, "A").get(1)).startsWith("""
                        2024: 40 of 100 took part; adjusted response rate 44 % of 90, units on average
                            39 %, all together 38.9 %
                        2021: 1 of 4 took part; adjusted response rate 25 % of 4, units on average 25 %,
                            all together 25.0 %
                        Adjusted: of those with outcome returned,\s""");
        assertThat(blocks(data, "C").get(1)).startsWith("Sex: ");
    }

    @Test
    void changesAreCountedTheLatestYearFirst() {
        SurveyResults data = SurveyResults.of(CMH)
                .withChanges(List.of(
                        ChangeOverTime.between(CMH, CommunityMentalHealth.benchmark(2019)),
                        ChangeOverTime.between(CMH, CommunityMentalHealth.benchmark(2020))));
        String changes = blocks(data, "RT5").get(5);

        assertThat(changes.lines()).hasSize(2);
        for (ChangeOverTime change : data.changes()) {
            List<String> words = change.unit("RT5").stream()
                    .map(question -> question.change().map(Object::toString).orElse("-"))
                    .toList();
            assertThat(changes.lines())
                    .contains(String.format(
                            Locale.ROOT,
                            "Against %d: %d up, %d down, %d without significant change, %d not compared",
                            change.previousYear(),
                            words.stream().filter("Increase"::equals).count(),
                            words.stream().filter("Decrease"::equals).count(),
                            words.stream().filter("No change"::equals).count(),
                            words.stream().filter("-"::equals).count()));
        }
        assertThat(changes).startsWith("Against 2020: ");
    }

    @Test
    void aYearThatNoQuestionIsComparedWithIsNamed() {
        Benchmark then = Benchmark.of(
                Visits.read(2022, Visits.HEADER, Visits.respondents("A")).tally());
        SurveyResults data = SurveyResults.of(VISITS).withChanges(List.of(ChangeOverTime.between(VISITS, then)));

        assertThat(blocks(data, "A").get(4)).isEqualTo("""
                        Against 2022: nothing is compared, as no scored question of the questionnaire
                            names its question of 2022 in comparesWith""");
    }

    @Test
    void historyIsCounted() {
        PublishedHistory history = new PublishedHistory(List.of(
                entry("A", "Q1", 2020), entry("A", "Q1", 2018), entry("A", "Q2", 2018), entry("B", "Q3", 2016)));

        assertThat(blocks(SurveyResults.of(VISITS).withHistory(history), "A").get(4))
                .isEqualTo("Published before: 3 results of 2 questions in 2018, 2020");
    }

    @Test
    void oneIsNotPlural() {
        PublishedHistory history = new PublishedHistory(List.of(entry("A", "Q1", 2020)));

        assertThat(blocks(SurveyResults.of(VISITS).withHistory(history), "A").get(4))
                .isEqualTo("Published before: 1 result of 1 question in 2020");
        assertThat(blocks(SurveyResults.of(VISITS), "C").get(2)).startsWith("C, 1 respondent: questions\n");
    }

    @Test
    void countsAreGrouped() {
        ResponseRates rates = ResponseRates.of(List.of(SampleOutcomes.of("A", 17_322, 0, 0, 0, 0, 22_678)));

        assertThat(blocks(SurveyResults.of(VISITS).withRates(Map.of(2024, rates)), "A")
                        .get(1))
                .startsWith("2024: 17,322 of 40,000 took part; adjusted response rate 43 % of 40,000,");
    }

    @Test
    void nobodyInTheBaseHasNoRate() {
        ResponseRates rates = ResponseRates.of(List.of(SampleOutcomes.of("A", 0, 10, 0, 0, 0, 0)));

        assertThat(blocks(SurveyResults.of(VISITS).withRates(Map.of(2024, rates)), "A")
                        .get(1))
                .startsWith("2024: 0 of 10 took part\nSex: ");
    }

    @Test
    void theAverageIsCalledAsTheSurveyDoes() {
        Questionnaire visits = Visits.questionnaire(2024);
        Terms terms = Terms.GENERAL.withAverage("group average");
        Benchmark ofGroup = Benchmark.of(Visits.read(
                        visits.withSurvey(visits.survey().withTerms(terms)),
                        Visits.HEADER,
                        Visits.respondents("A"),
                        GroupBy.units())
                .tally());

        assertThat(UnitSummary.of(SurveyResults.of(ofGroup), "A").toString())
                .contains("n respondents, avg group average, low")
                .doesNotContain("national");
    }

    private static PublishedHistory.Entry entry(String unit, String measure, int year) {
        return new PublishedHistory.Entry(
                unit,
                measure,
                year,
                OptionalLong.empty(),
                OptionalDouble.of(7),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }

    @Test
    void aSurveyWithSectionsHasTheirTable() {
        assertThat(blocks(SurveyResults.of(CMH), "RT5").get(3))
                .isEqualTo(CMH.unit("RT5").sections().toString());
    }

    @Test
    void fitsEightyColumns() {
        SurveyResults data = SurveyResults.of(CMH);
        String summary = UnitSummary.of(data, "RT5").toString();

        assertThat(summary.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> UnitSummary.of(SurveyResults.of(VISITS), "Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit must be one of [A, B, C]: Z");
    }
}
