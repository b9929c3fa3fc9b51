package org.surveystats.expectedrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.questionnaire.ScoreScale;

final class ClassificationTest {
    private static final ScoreScale WIDE = new ScoreScale(-1000, 1000);

    private static ExpectedRange range(
            double tau2, OverDispersion overDispersion, BandBoundary boundary, ZeroStandardError zero) {
        ExpectedRangeRule rule =
                new ExpectedRangeRule(Winsorisation.NONE, overDispersion, BandScheme.SEVEN, boundary, 3, zero);
        return new ExpectedRange(5, 10, 2, tau2, -3, 3, rule, ScoreScale.ZERO_TO_TEN);
    }

    @Test
    void aUnitWithoutSpreadHasNoBand() {
        ExpectedRange range = range(4, OverDispersion.ADDITIVE, BandBoundary.OUTER, ZeroStandardError.NO_BAND);

        assertThat(range.classify(9, 0)).isEmpty();
        assertThat(range.classify(9, Double.MIN_VALUE)).isPresent();
    }

    @Test
    void aUnitWithoutSpreadMayBeJudgedByTheSpreadBetweenUnits() {
        ExpectedRange range = range(4, OverDispersion.ADDITIVE, BandBoundary.OUTER, ZeroStandardError.BAND_FROM_TAU);
        Classification judged = range.classify(9, 0).orElseThrow();

        assertThat(judged.z()).isNaN();
        assertThat(judged.winsorisedZ()).isNaN();
        assertThat(judged.standardDeviation()).isEqualTo(2);
        assertThat(judged.adjustedZ()).isEqualTo(2);
        assertThat(judged.band()).isEqualTo(Band.BETTER);
    }

    @Test
    void withoutSpreadBetweenUnitsThereIsNothingToJudgeBy() {
        for (OverDispersion overDispersion : OverDispersion.values()) {
            assertThat(range(0, overDispersion, BandBoundary.OUTER, ZeroStandardError.BAND_FROM_TAU)
                            .classify(9, 0))
                    .as(overDispersion.name())
                    .isEmpty();
        }
    }

    @Test
    void limitsAreClippedToTheScaleAndTheBandIsNot() {
        ExpectedRange range = range(9, OverDispersion.ADDITIVE, BandBoundary.OUTER, ZeroStandardError.NO_BAND);
        Limits limits = range.limits(4);

        assertThat(limits.lower(ConfidenceLevel.P95)).isZero();
        assertThat(limits.upper(ConfidenceLevel.P95)).isEqualTo(10);
        assertThat(limits.lower(ConfidenceLevel.P99_8)).isZero();
        assertThat(limits.upper(ConfidenceLevel.P99_8)).isEqualTo(10);
        // On the upper end of the scale and of the clipped limits, yet far inside the unclipped ones.
        assertThat(range.classify(10, 4).orElseThrow().band()).isEqualTo(Band.ABOUT_THE_SAME);
    }

    @Test
    void theBoundaryOfTheRuleDecidesOnACut() {
        double onTheCut = 5 + 1 * StandardNormal.Q975;
        ExpectedRange outer = range(0, OverDispersion.NONE, BandBoundary.OUTER, ZeroStandardError.NO_BAND);
        ExpectedRange inner = range(0, OverDispersion.NONE, BandBoundary.INNER, ZeroStandardError.NO_BAND);
        double error = (onTheCut - 5) / StandardNormal.Q975;

        assertThat((onTheCut - 5) / error).isEqualTo(StandardNormal.Q975);
        assertThat(outer.classify(onTheCut, error).orElseThrow().band()).isEqualTo(Band.BETTER);
        assertThat(inner.classify(onTheCut, error).orElseThrow().band()).isEqualTo(Band.SOMEWHAT_BETTER);
    }

    @RepeatedTest(20)
    void bandsAgreeWithTheLimits(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int units = 3 + random.nextInt(60);
        double[] scores = random.doubles(units, 0, 10).toArray();
        double[] errors = random.doubles(units, 0.05, 3).toArray();
        ExpectedRange range = ExpectedRange.of(scores, errors, ExpectedRangeRule.NHS_2021, WIDE)
                .orElseThrow();

        for (int i = 0; i < units; i++) {
            Classification judged = range.classify(scores[i], errors[i]).orElseThrow();
            Limits limits = judged.limits();
            int code = judged.band().code();
            assertThat(scores[i] < limits.lower(ConfidenceLevel.P90))
                    .as("seed %d", seed)
                    .isEqualTo(code <= 3);
            assertThat(scores[i] < limits.lower(ConfidenceLevel.P95))
                    .as("seed %d", seed)
                    .isEqualTo(code <= 2);
            assertThat(scores[i] < limits.lower(ConfidenceLevel.P99_8))
                    .as("seed %d", seed)
                    .isEqualTo(code == 1);
            assertThat(scores[i] > limits.upper(ConfidenceLevel.P90))
                    .as("seed %d", seed)
                    .isEqualTo(code >= 5);
            assertThat(scores[i] > limits.upper(ConfidenceLevel.P95))
                    .as("seed %d", seed)
                    .isEqualTo(code >= 6);
            assertThat(scores[i] > limits.upper(ConfidenceLevel.P99_8))
                    .as("seed %d", seed)
                    .isEqualTo(code == 7);
            assertThat(judged.winsorisedZ()).as("seed %d", seed).isBetween(range.lowZ(), range.highZ());
        }
    }

    @Test
    void limitsPrintAsATable() {
        assertThat(SevenLimits.of(1.00004, 9, 0.5, 9.5, 0, 10)).hasToString("""
                Limits of the expected range
                 level   lower    upper
                  90 %  1.0000   9.0000
                  95 %  0.5000   9.5000
                99.8 %  0.0000  10.0000""");
    }
}
