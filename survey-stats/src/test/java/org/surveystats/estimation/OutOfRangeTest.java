package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.QuestionId;

/** What is refused, word for word. */
final class OutOfRangeTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");

    @Test
    void anEstimateHasAValueAndNoNegativeNumbers() {
        refused("value must be in (-inf, inf): NaN", () -> new Estimate(Double.NaN, 1, 9));
        refused("standardError must be in [0, inf): -1", () -> new Estimate(5, -1, 9));
        refused("standardError must be in [0, inf): inf", () -> new Estimate(5, INFINITE, 9));
        refused("respondents must be in [0, inf): -1", () -> new Estimate(5, 1, -1));
    }

    @Test
    void anIntervalHasFiniteEndsAndALevelBetweenZeroAndOne() {
        refused("lower must be in (-inf, inf): NaN", () -> new ConfidenceInterval(Double.NaN, 6, 0.95));
        refused("upper must be in (-inf, inf): inf", () -> new ConfidenceInterval(5, INFINITE, 0.95));
        refused("level must be in (0, 1): 0", () -> new ConfidenceInterval(5, 6, 0));
        refused("level must be in (0, 1): 1", () -> new ConfidenceInterval(5, 6, 1));
    }

    /** Sums of products may be negative; counts, weights and their squares may not. */
    @Test
    void crossSumsAreFiniteAndWeightsNotNegative() {
        refused("respondents must be in [0, inf): -1", () -> new CrossSums(-1, 0, 0, 0, 0, 0, 0));
        List<String> names = List.of("weight", "squaredWeight", "cross", "squaredCross", "weightFirst", "weightSecond");
        for (int i = 0; i < names.size(); i++) {
            boolean product = names.get(i).toLowerCase(java.util.Locale.ROOT).contains("cross");
            double[] sums = new double[6];
            sums[i] = product ? INFINITE : -1;
            refused(
                    names.get(i) + (product ? " must be in (-inf, inf): inf" : " must be in [0, inf): -1"),
                    () -> new CrossSums(1, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]));
        }
    }

    @Test
    void answersHaveWeightsAndScores() {
        double[] one = {1};
        long[][] counts = {{3}};
        refused("weight must be in [0, inf): -1", () -> GivenAnswers.of(new double[] {-1}, one, counts));
        refused("weight must be in [0, inf): NaN", () -> GivenAnswers.of(new double[] {Double.NaN}, one, counts));
        refused(
                "score must be in (-inf, inf): NaN",
                () -> new WeightedAnswers(one, new double[] {Double.NaN}, new long[] {3}));
    }

    @Test
    void aUnitHasALabelAndFiniteCovariances() {
        Map<ItemPair, Double> unknown = Map.of(new ItemPair(Q1, Q2), Double.NaN);
        refused("unit must be text that is not blank:  ", () -> new UnitEstimates(" ", 9, false, Map.of(), Map.of()));
        refused("respondents must be in [0, inf): -1", () -> new UnitEstimates("A", -1, false, Map.of(), Map.of()));
        refused("covariance must be in (-inf, inf): NaN", () -> new UnitEstimates("A", 9, false, Map.of(), unknown));
        assertThatThrownBy(() -> new ItemPair(null, Q2))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("first must not be null");
    }

    @Test
    void tailsAreOfFiniteNumbers() {
        refused("z must be in (-inf, inf): NaN", () -> StandardNormal.twoSidedTail(Double.NaN));
        refused("z must be in (-inf, inf): -inf", () -> StandardNormal.twoSidedTail(-INFINITE));
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
