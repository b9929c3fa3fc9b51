package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.example.WardSurvey;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Cells;
import org.surveystats.tally.ItemPairCounts;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.UnknownStratum;

final class SectionScoreTest {
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");
    private static final Section BOTH = Section.of("1", "Both", "Q2", "Q1");

    private static SectionScore.Covariances matrix(double[][] covariances) {
        return (first, second) -> covariances[first][second];
    }

    private static Estimate estimate(double value, double error, long respondents) {
        return new Estimate(value, error, respondents);
    }

    @Test
    void scoreIsThePlainMeanAndVarianceThatOfAMean() {
        Estimate section = SectionScore.of(
                List.of(estimate(8, 0.3, 100), estimate(5, 0.4, 40), estimate(2, 1.2, 70)), matrix(new double[][] {
                    {Double.NaN, 0.02, -0.05}, {Double.NaN, Double.NaN, 0.1}, new double[3]
                }));

        assertThat(section.value()).isEqualTo(5);
        assertThat(section.standardError())
                .isCloseTo(Math.sqrt(0.09 + 0.16 + 1.44 + 2 * (0.02 - 0.05 + 0.1)) / 3, within(1e-15));
        assertThat(section.respondents()).isEqualTo(40);
    }

    @Test
    void aSectionOfOneItemIsTheItem() {
        Estimate item = estimate(7.25, 0.5, 31);

        assertThat(SectionScore.of(List.of(item), matrix(new double[1][1]))).isEqualTo(item);
    }

    @Test
    void anUnknownCovarianceLeavesNoStandardError() {
        List<Estimate> items = List.of(estimate(8, 0.3, 100), estimate(5, 0.4, 40));

        assertThat(SectionScore.of(items, matrix(new double[][] {{0, Double.NaN}, {0, 0}})))
                .isEqualTo(new Estimate(6.5, Double.NaN, 40));
    }

    @Test
    void anItemWithoutStandardErrorLeavesNone() {
        List<Estimate> items = List.of(estimate(8, Double.NaN, 100), estimate(5, 0.4, 40));

        assertThat(SectionScore.of(items, matrix(new double[2][2])).hasStandardError())
                .isFalse();
    }

    @Test
    void aNegativeVarianceLeavesNoStandardError() {
        List<Estimate> items = List.of(estimate(8, 0.3, 100), estimate(5, 0.3, 40));

        assertThat(SectionScore.of(items, matrix(new double[][] {{0, -0.0901}, {0, 0}}))
                        .standardError())
                .isNaN();
        assertThat(SectionScore.of(items, matrix(new double[][] {{0, -0.09}, {0, 0}}))
                        .standardError())
                .isZero();
    }

    /**
     * On a scale c times as wide scores and their standard errors are c times as large, and what cancels still cancels.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1, 10, 1e6})
    void aWiderScaleWidensTheError(double c) {
        List<Estimate> items = List.of(estimate(8 * c, 0.3 * c, 100), estimate(5 * c, 0.4 * c, 40));
        double opposite = -0.05 * c * c;
        double cancelling = -(0.09 + 0.16) / 2 * c * c * (1 - 1e-14);

        assertThat(SectionScore.of(items, matrix(new double[][] {{0, opposite}, {0, 0}}))
                                .standardError()
                        / c)
                .isCloseTo(Math.sqrt(0.09 + 0.16 - 0.1) / 2, within(1e-14));
        assertThat(SectionScore.of(items, matrix(new double[][] {{0, cancelling}, {0, 0}}))
                        .standardError())
                .isZero();
    }

    /** Four answer each question, two of them both, in opposite directions: n / (n - 1) is 4 / 3 there and 2 here. */
    @Test
    void besselCanGiveANegativeVariance() {
        double[] scores = {10, 5, 0};
        WeightedAnswers first = GivenAnswers.of(new double[] {1}, scores, new long[][] {{1, 2, 1}});
        ItemPairCounts pairs = Cells.pairs(new long[][] {{0, 0, 1}, {0, 0, 0}, {1, 0, 0}});
        double variance = square(first.estimate(StandardErrorMethod.BESSEL));
        double covariance = first.covariance(first, pairs, StandardErrorMethod.BESSEL);

        // Variance 50 / 16 x 4 / 3, covariance -50 / 16 x 2: their sum is negative.
        assertThat(variance).isCloseTo(50 / 12.0, within(1e-14));
        assertThat(covariance).isCloseTo(-50 / 8.0, within(1e-14));
        Estimate item = first.estimate(StandardErrorMethod.BESSEL);
        Estimate section = SectionScore.of(List.of(item, item), matrix(new double[][] {{0, covariance}, {0, 0}}));
        assertThat(section.standardError()).isNaN();
        assertThat(section.value()).isEqualTo(5);

        Estimate linearised = first.estimate(StandardErrorMethod.LINEARISED);
        double same = first.covariance(first, pairs, StandardErrorMethod.LINEARISED);
        assertThat(SectionScore.of(List.of(linearised, linearised), matrix(new double[][] {{0, same}, {0, 0}}))
                        .standardError())
                .as("variances and covariance cancel")
                .isZero();
    }

    private static double square(Estimate estimate) {
        return estimate.standardError() * estimate.standardError();
    }

    @Test
    void aSectionHasAnItem() {
        assertThatThrownBy(() -> SectionScore.of(List.of(), matrix(new double[0][])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items must be one or more: 0");
    }

    @Test
    void unitEstimatesFindTheCovarianceInEitherOrder() {
        UnitEstimates unit = new UnitEstimates(
                "A",
                100,
                false,
                Map.of(Q1, estimate(8, 0.3, 100), Q2, estimate(5, 0.4, 40)),
                Map.of(new ItemPair(Q1, Q2), 0.05));

        assertThat(SectionScore.of(BOTH, unit).orElseThrow().standardError())
                .isCloseTo(Math.sqrt(0.09 + 0.16 + 0.1) / 2, within(1e-15));
        assertThat(unit.item(Q1)).contains(estimate(8, 0.3, 100));
        assertThat(unit.item(QuestionId.of("Q3"))).isEmpty();
        assertThat(unit).hasToString("UnitEstimates of 2 items");
    }

    @Test
    void unitEstimatesWithoutCovarianceGiveASectionWithoutStandardError() {
        UnitEstimates unit = new UnitEstimates(
                "A", 100, false, Map.of(Q1, estimate(8, 0.3, 100), Q2, estimate(5, 0.4, 40)), Map.of());

        assertThat(SectionScore.of(BOTH, unit).orElseThrow()).isEqualTo(new Estimate(6.5, Double.NaN, 40));
    }

    @Test
    void aSectionWithAnItemWithoutEstimateIsNotThere() {
        UnitEstimates unit = new UnitEstimates("A", 100, false, Map.of(Q1, estimate(8, 0.3, 100)), Map.of());

        assertThat(SectionScore.of(BOTH, unit)).isEmpty();
    }

    @Test
    void pairsHaveNoOrder() {
        assertThat(new ItemPair(Q2, Q1)).isEqualTo(new ItemPair(Q1, Q2)).hasSameHashCodeAs(new ItemPair(Q1, Q2));
        assertThat(new ItemPair(Q2, Q1).first()).isEqualTo(Q1);
    }

    private static SingleChoice choice(String id, double... scores) {
        List<AnswerOption> options = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            options.add(AnswerOption.scored(i + 1, "answer " + (i + 1), scores[i]));
        }
        return new SingleChoice(QuestionInfo.of(id, "Question?"), options);
    }

    /**
     * Whoever answers q answers r, and their scores add up to 10: the section is 5 for everybody, whatever the weights.
     */
    @Test
    void aSectionThatIsTheSameForEverybodyHasNoError() {
        SingleChoice q = choice("Q1", 10, 20 / 3.0, 10 / 3.0, 0.1);
        SingleChoice r = choice("Q2", 0, 10 - 20 / 3.0, 10 - 10 / 3.0, 9.9);
        SingleChoice sex =
                SingleChoice.of(QuestionInfo.of("SEX", "Sex?"), AnswerOption.of(1, "man"), AnswerOption.of(2, "woman"));
        Questionnaire questionnaire = Questionnaire.of(
                        SurveyInfo.of("Opposites", 2021),
                        ResponseLayout.of("unit").withStrata(WardSurvey.sex()),
                        sex,
                        q,
                        r)
                .withSections(Section.of("1", "Both", "Q1", "Q2"));
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
        Random random = new Random(7);
        for (int unit = 0; unit < 50; unit++) {
            for (int i = 0; i < 40 + unit; i++) {
                String answer = String.valueOf(1 + random.nextInt(4));
                String of = random.nextInt(50) < unit + 1 ? "1" : "2";
                rows.add("U" + unit, Map.of("SEX", of, "Q1", answer, "Q2", answer));
            }
        }
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.of(questionnaire).clean(rows.build()));
        for (StandardErrorMethod method : StandardErrorMethod.values()) {
            ScoreEstimation estimation = new ScoreEstimation(
                    tally,
                    StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(5)),
                    method,
                    UnknownStratum.EXCLUDED);
            for (UnitEstimates unit : estimation.units()) {
                Estimate section =
                        SectionScore.of(questionnaire.sections().get(0), unit).orElseThrow();
                assertThat(section.standardError()).as("%s %s", method, unit).isZero();
                assertThat(section.value()).isCloseTo(5, within(1e-12));
                assertThat(unit.item(Q1).orElseThrow().standardError()).isPositive();
            }
        }
    }

    @Test
    void covariancesAreInTheOrderOfTheirItems() {
        QuestionId q3 = QuestionId.of("Q3");
        UnitEstimates unit = new UnitEstimates(
                "A",
                1,
                false,
                Map.of(),
                Map.of(new ItemPair(q3, Q2), 1.0, new ItemPair(q3, Q1), 2.0, new ItemPair(Q2, Q1), 3.0));

        assertThat(unit.covariances().values()).containsExactly(3.0, 2.0, 1.0);
        assertThatThrownBy(() -> new ItemPair(Q1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("second must not be null");
    }
}
