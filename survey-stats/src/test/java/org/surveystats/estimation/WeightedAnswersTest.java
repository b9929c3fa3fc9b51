package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.example.ByDefinition;
import org.surveystats.tally.Cells;
import org.surveystats.tally.ItemCounts;
import org.surveystats.tally.ItemPairCounts;

final class WeightedAnswersTest {
    private static final double[] SCORES = {10, 20 / 3.0, 10 / 3.0, 0};

    private static WeightedAnswers equalWeights(long... counts) {
        return GivenAnswers.of(new double[] {1}, SCORES, new long[][] {counts});
    }

    /** Respondents with two items, as arrays and as the counts that the arrays give. */
    private static final class Sample {
        final double[] w;
        final double[] x;
        final double[] y;
        final WeightedAnswers first;
        final WeightedAnswers second;
        final long[][][] pairs;

        Sample(long seed, int size, double answering) {
            Random random = new Random(seed);
            double[] weights = {0.3, 1, 2.5};
            double[] yScores = {0, 5, 10};
            w = new double[size];
            x = new double[size];
            y = new double[size];
            long[][] xs = new long[3][4];
            long[][] ys = new long[3][3];
            pairs = new long[3][4][3];
            for (int i = 0; i < size; i++) {
                int stratum = random.nextInt(3);
                int a = random.nextDouble() < answering ? random.nextInt(4) : -1;
                int b = random.nextDouble() < answering ? (a < 0 ? random.nextInt(3) : Math.min(2, a)) : -1;
                w[i] = weights[stratum];
                x[i] = a < 0 ? Double.NaN : SCORES[a];
                y[i] = b < 0 ? Double.NaN : yScores[b];
                xs[stratum][Math.max(a, 0)] += a < 0 ? 0 : 1;
                ys[stratum][Math.max(b, 0)] += b < 0 ? 0 : 1;
                pairs[stratum][Math.max(a, 0)][Math.max(b, 0)] += a < 0 || b < 0 ? 0 : 1;
            }
            first = GivenAnswers.of(weights, SCORES, xs);
            second = GivenAnswers.of(weights, yScores, ys);
        }
    }

    @ParameterizedTest
    @EnumSource
    void scoreVarianceAndCovarianceAreThoseOfTheRespondents(StandardErrorMethod method) {
        for (long seed = 1; seed <= 50; seed++) {
            Sample sample = new Sample(seed, 40, 0.7);
            Estimate estimate = sample.first.estimate(method);

            assertThat(estimate.value())
                    .as("seed %d", seed)
                    .isCloseTo(ByDefinition.mean(sample.w, sample.x), within(1e-13));
            assertThat(estimate.standardError() * estimate.standardError())
                    .as("seed %d", seed)
                    .isCloseTo(ByDefinition.covariance(method, sample.w, sample.x, sample.x), within(1e-13));
            assertThat(estimate.respondents()).as("seed %d", seed).isEqualTo(ByDefinition.count(sample.x));
            assertThat(sample.first.covariance(sample.second, Cells.pairs(sample.pairs), method))
                    .as("seed %d", seed)
                    .isCloseTo(ByDefinition.covariance(method, sample.w, sample.x, sample.y), within(1e-13));
        }
    }

    /** Three tens and a nought of weight 1: y = 7.5, sum (x - y)^2 = 75. */
    @Test
    void aHandExample() {
        WeightedAnswers answers = equalWeights(3, 0, 0, 1);

        assertThat(answers.value()).isEqualTo(7.5);
        assertThat(answers.weight()).isEqualTo(4);
        assertThat(answers.estimate(StandardErrorMethod.LINEARISED).standardError())
                .isEqualTo(Math.sqrt(75 / 16.0));
        assertThat(answers.estimate(StandardErrorMethod.BESSEL).standardError())
                .isCloseTo(Math.sqrt(75 / 12.0), within(1e-15));
        assertThat(answers.estimate(StandardErrorMethod.CLASSIC).standardError())
                .isCloseTo(Math.sqrt(75 / 4.0 / 4.0), within(1e-15));
    }

    /** A ten of weight 1 and two noughts of weight 2: y = 2, so 64 + 2 x 4 x 4 = 96 and 64 + 2 x 2 x 4 = 80, W = 5. */
    @Test
    void aHandExampleWithWeights() {
        WeightedAnswers answers =
                GivenAnswers.of(new double[] {1, 2}, new double[] {10, 0}, new long[][] {{1, 0}, {0, 2}});

        assertThat(answers.value()).isEqualTo(2);
        assertThat(answers.estimate(StandardErrorMethod.LINEARISED).standardError())
                .isCloseTo(Math.sqrt(96 / 25.0), within(1e-15));
        assertThat(answers.estimate(StandardErrorMethod.BESSEL).standardError())
                .isCloseTo(Math.sqrt(96 / 25.0 * 1.5), within(1e-15));
        assertThat(answers.estimate(StandardErrorMethod.CLASSIC).standardError())
                .isCloseTo(Math.sqrt(80 / 5.0 * (9 / 25.0)), within(1e-15));
        assertThat(answers.effectiveRespondents()).isCloseTo(25 / 9.0, within(1e-15));
    }

    /** Of weight 1 a ten and three fives, of weight 2 two noughts, of weight 3 nobody. */
    @Test
    void eachStratumHasItsRespondentsMeanAndWeight() {
        WeightedAnswers answers = GivenAnswers.of(
                new double[] {1, 2, 3}, new double[] {10, 5, 0}, new long[][] {{1, 3, 0}, {0, 0, 2}, {0, 0, 0}});

        assertThat(answers.respondents()).isEqualTo(6);
        assertThat(answers.respondents(0)).isEqualTo(4);
        assertThat(answers.respondents(1)).isEqualTo(2);
        assertThat(answers.respondents(2)).isZero();
        assertThat(answers.mean(0)).isEqualTo(25 / 4.0);
        assertThat(answers.mean(1)).isZero();
        assertThat(answers.mean(2)).isNaN();
        assertThat(answers.weight(1)).isEqualTo(2);
        // The score is the mean of the strata's means by their weights: (4 x 25 / 4 + 2 x 2 x 0) / (4 + 4).
        assertThat(answers.value()).isEqualTo(25 / 8.0);
    }

    @ParameterizedTest
    @EnumSource
    void oneRespondentHasItsScoreAndNoSpread(StandardErrorMethod method) {
        Estimate estimate = equalWeights(0, 1, 0, 0).estimate(method);

        assertThat(estimate).isEqualTo(new Estimate(20 / 3.0, 0, 1));
    }

    /** 0.1 x (20 / 3) summed seven times and divided by 0.7 is not exactly 20 / 3. */
    @ParameterizedTest
    @EnumSource
    void equalAnswersHaveExactlyTheirScoreAndNoSpread(StandardErrorMethod method) {
        for (int n = 1; n < 200; n++) {
            WeightedAnswers answers = GivenAnswers.of(
                    new double[] {0.1, 0.7, 1 / 3.0}, SCORES, new long[][] {{0, n, 0, 0}, {0, 3, 0, 0}, {0, 7, 0, 0}});

            assertThat(answers.estimate(method).value()).as("n = %d", n).isEqualTo(20 / 3.0);
            assertThat(answers.estimate(method).standardError()).as("n = %d", n).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersOfNoWeightDoNotHideThatTheOthersAreEqual(StandardErrorMethod method) {
        for (int n = 1; n < 200; n++) {
            Estimate estimate = GivenAnswers.of(
                            new double[] {0, 0.1, 0.7}, SCORES, new long[][] {{2, 0, 0, 2}, {0, n, 0, 0}, {0, 3, 0, 0}})
                    .estimate(method);

            assertThat(estimate.value()).as("n = %d", n).isEqualTo(20 / 3.0);
            assertThat(estimate.standardError()).as("n = %d", n).isZero();
        }
    }

    @Test
    void withoutAnswersOfPositiveWeightThereIsNoScore() {
        WeightedAnswers none = equalWeights(0, 0, 0, 0);
        WeightedAnswers weightless = GivenAnswers.of(new double[] {0}, SCORES, new long[][] {{3, 0, 0, 0}});

        assertThat(none.value()).isNaN();
        assertThat(none.respondents()).isZero();
        assertThat(weightless.value()).isNaN();
        assertThat(weightless.weight()).isZero();
        assertThatThrownBy(() -> none.estimate(StandardErrorMethod.LINEARISED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no scored answer of positive weight");
        assertThatThrownBy(() -> weightless.estimate(StandardErrorMethod.CLASSIC))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoAnsweredBothNobodyHasCovarianceZero(StandardErrorMethod method) {
        assertThat(equalWeights(3, 0, 0, 1).covariance(equalWeights(1, 0, 0, 3), Cells.pairs(new long[4][4]), method))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHasSumsOfZero(StandardErrorMethod method) {
        WeightedAnswers nobody = equalWeights(0, 0, 0, 0);

        assertThat(nobody.sums()).isEqualTo(new CrossSums(0, 0, 0, 0, 0, 0, 0));
        assertThat(nobody.covariance(equalWeights(3, 0, 0, 1), Cells.pairs(new long[4][4]), method))
                .isZero();
        assertThat(equalWeights(3, 0, 0, 1).covariance(nobody, Cells.pairs(new long[4][4]), method))
                .isZero();
    }

    /** Both answered by one respondent only: d = 2.5 and -2.5. Bessel leaves a single one as it is. */
    @Test
    void oneRespondentInCommon() {
        WeightedAnswers first = equalWeights(3, 0, 0, 1);
        WeightedAnswers second = equalWeights(1, 0, 0, 1);
        ItemPairCounts pairs = Cells.pairs(new long[][] {{0, 0, 0, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});

        assertThat(first.covariance(second, pairs, StandardErrorMethod.LINEARISED))
                .isEqualTo(2.5 * -5 / (4 * 2));
        assertThat(first.covariance(second, pairs, StandardErrorMethod.BESSEL)).isEqualTo(2.5 * -5 / (4 * 2));
        assertThat(first.covariance(second, pairs, StandardErrorMethod.CLASSIC)).isEqualTo(2.5 * -5);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        double[] one = {1};
        refused(
                "counts must have a row for each of 2 strata and for the unknown one: 2",
                () -> ItemCounts.of(
                        GivenAnswers.item(1), List.of("x", "y"), List.of(List.of(0L, 1L, 0L), List.of(0L, 1L, 0L))));
        refused(
                "counts of a stratum must number 3, blank, one for each answer, routed out: 5",
                () -> GivenAnswers.of(one, one, new long[1][3]));
        refused("count must be in [0, inf): -1", () -> GivenAnswers.of(one, one, new long[][] {{-1}}));
        refused(
                "weights must be of the 3 known strata, or of these and the unknown one: 2",
                () -> GivenAnswers.of(new double[] {1, 1}, one, new long[3][1]));
        refused(
                "weights must be of the 1 known strata, or of these and the unknown one: 3",
                () -> GivenAnswers.of(new double[] {1, 1, 1}, one, new long[1][1]));
        assertThatThrownBy(() -> GivenAnswers.of(one, new double[] {1, 2}, new long[][] {{Long.MAX_VALUE, 1}}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void pairsThatDoNotFitAreRefused() {
        WeightedAnswers four = equalWeights(3, 0, 0, 1);
        WeightedAnswers two = GivenAnswers.of(new double[] {1}, new double[] {0, 10}, new long[][] {{1, 1}});
        WeightedAnswers other = GivenAnswers.of(new double[] {1, 1}, SCORES, new long[2][4]);

        refusedPairs("pairs must be of 1 strata: 2", four, two, Cells.pairs(new long[4][2], new long[4][2]));
        refusedPairs("other must have answers in 1 strata: 2", four, other, Cells.pairs(new long[4][4]));
        refusedPairs("pairs of a stratum must be 4 x 2 levels: 3 x 2", four, two, Cells.pairs(new long[3][2]));
        refusedPairs("pairs of a stratum must be 4 x 2 levels: 4 x 3", four, two, Cells.pairs(new long[4][3]));
        refusedPairs("pairs of a stratum must be 4 x 2 levels: 5 x 2", four, two, Cells.pairs(new long[5][2]));
    }

    private static void refusedPairs(String message, WeightedAnswers a, WeightedAnswers b, ItemPairCounts pairs) {
        refused(message, () -> a.covariance(b, pairs, StandardErrorMethod.LINEARISED));
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void listsAreCopied() {
        List<Double> weights = new ArrayList<>(List.of(1.0));
        List<Long> row = new ArrayList<>(List.of(0L, 3L, 1L, 0L));
        List<Long> unknown = List.of(0L, 5L, 5L, 0L);
        ItemCounts counts = ItemCounts.of(GivenAnswers.item(10, 0), List.of("all"), List.of(row, unknown));
        WeightedAnswers answers = WeightedAnswers.of(counts, weights);
        Estimate before = answers.estimate(StandardErrorMethod.LINEARISED);

        weights.set(0, 7.0);
        row.set(1, 7L);

        assertThat(answers.estimate(StandardErrorMethod.LINEARISED)).isEqualTo(before);
        assertThat(WeightedAnswers.of(counts, List.of(1.0)).respondents()).isEqualTo(4);
        assertThat(WeightedAnswers.of(counts, List.of(1.0, 1.0)).respondents()).isEqualTo(14);
        assertThat(answers).hasToString("WeightedAnswers in 1 strata on 2 levels");
    }
}
