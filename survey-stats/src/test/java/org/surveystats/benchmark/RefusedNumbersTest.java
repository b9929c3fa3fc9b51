package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.comparison.TestResult;
import org.surveystats.comparison.ZTest;
import org.surveystats.estimation.ConfidenceInterval;
import org.surveystats.estimation.CrossSums;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.GivenAnswers;
import org.surveystats.estimation.ItemPair;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.expectedrange.Limits;
import org.surveystats.expectedrange.SevenLimits;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/** Every numeric argument refuses NaN, both infinities and what lies outside its interval, and says which it was. */
final class RefusedNumbersTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String ANY = "(-inf, inf)";
    private static final String SCORE = "[-1000000000, 1000000000]";
    private static final String POSITIVE = "[0, inf)";
    private static final ExpectedRange RANGE =
            new ExpectedRange(5, 3, 1, 0, -2, 2, ExpectedRangeRule.NHS_2021, ScoreScale.ZERO_TO_TEN);

    private static final Measure MEASURE =
            new Measure("Q1", MeasureKind.QUESTION, "Question?", "Question?", Optional.empty(), Optional.empty());

    /** An argument: its name, its interval, a call that is given it, and further values outside. */
    record Case(String name, String interval, DoubleConsumer call, double accepted, List<Double> outside) {
        Case(String name, String interval, DoubleConsumer call, double accepted, double... outside) {
            this(name, interval, call, accepted, Arrays.stream(outside).boxed().toList());
        }

        @Override
        public String toString() {
            return name + " in " + interval;
        }
    }

    private static ExpectedRange range(double target, double phi, double tau2, double lowZ, double highZ) {
        return new ExpectedRange(target, 3, phi, tau2, lowZ, highZ, ExpectedRangeRule.NHS_2021, ScoreScale.ZERO_TO_TEN);
    }

    private static void rangeOf(double score, double error) {
        assertThat(ExpectedRange.of(
                        new double[] {1, score, 3},
                        new double[] {1, error, 1},
                        ExpectedRangeRule.NHS_2021,
                        ScoreScale.ZERO_TO_TEN))
                .isPresent();
    }

    private static void entry(double score, double error, double average) {
        assertThat(new PublishedHistory.Entry(
                        "A",
                        "Q1",
                        2020,
                        OptionalLong.empty(),
                        OptionalDouble.of(score),
                        OptionalDouble.of(error),
                        OptionalDouble.of(average),
                        ""))
                .isNotNull();
    }

    static Stream<Case> cases() {
        Estimate estimate = new Estimate(5, 1, 40);
        return Stream.of(
                new Case("value", ANY, x -> new Estimate(x, 1, 1), 5),
                new Case("level", "(0, 1)", x -> ConfidenceInterval.of(estimate, x), 0.5, 0, 1, -1, 2),
                new Case("level", "(0, 1)", x -> new ConfidenceInterval(0, 1, x), 0.5, 0, 1),
                new Case("lower", ANY, x -> new ConfidenceInterval(x, 1, 0.9), 0),
                new Case("upper", ANY, x -> new ConfidenceInterval(0, x, 0.9), 1),
                new Case("level", "(0, 1)", StandardNormal::twoSided, 0.5, 0, 1),
                new Case("z", ANY, StandardNormal::twoSidedTail, 0.5),
                new Case("weight", POSITIVE, x -> answers(x, 1), 0, -0.1),
                new Case("score", ANY, x -> answers(1, x), -7),
                new Case("covariance", ANY, RefusedNumbersTest::covariance, -1),
                new Case("z", ANY, BandScheme.SEVEN::band, 1),
                new Case("score", ANY, x -> rangeOf(x, 1), 2),
                new Case("standard error", POSITIVE, x -> rangeOf(2, x), 1, -1),
                new Case("target", ANY, x -> range(x, 1, 1, -1, 1), 0),
                new Case("phi", POSITIVE, x -> range(5, x, 1, -1, 1), 0, -0.1),
                new Case("tau2", POSITIVE, x -> range(5, 1, x, -1, 1), 0, -0.1),
                new Case("lowZ", ANY, x -> range(5, 1, 1, x, 1), 0),
                new Case("highZ", ANY, x -> range(5, 1, 1, -1, x), 0),
                new Case("standard error", POSITIVE, RANGE::standardDeviation, 0, -1),
                new Case("standard error", POSITIVE, RANGE::limits, 0, -1),
                new Case("standard error", POSITIVE, x -> RANGE.classify(5, x), 0, -1),
                new Case("score", ANY, x -> RANGE.classify(x, 1), 0),
                new Case("score", ANY, x -> ZTest.compare(x, 1, 1, 1), 0),
                new Case("error", POSITIVE, x -> ZTest.compare(1, x, 1, 1), 0, -1),
                new Case("otherScore", ANY, x -> ZTest.compare(1, 1, x, 1), 0),
                new Case("otherError", POSITIVE, x -> ZTest.compare(1, 1, 1, x), 0, -1),
                new Case("level", "(0, 1)", x -> ZTest.compare(1, 1, 1, 1).significant(x), 0.5, 0, 1),
                new Case("confidence", "(0, 1)", x -> ZTest.compare(1, 1, 1, 1).change(x), 0.5, 0, 1),
                new Case("score", SCORE, x -> entry(x, 1, 1), 0, -1.5e9, 1e300),
                new Case("standardError", "[0, 1000000000]", x -> entry(1, x, 1), 0, -1, 2e9),
                new Case("nationalAverage", SCORE, x -> entry(1, 1, x), 0, 2e9),
                new Case("difference", ANY, x -> new TestResult(x, 1, 1, 0.5), -1),
                new Case("standardError", "(0, inf)", x -> new TestResult(1, x, 1, 0.5), 1, 0, -1),
                new Case("z", ANY, x -> new TestResult(1, 1, x, 0.5), -1),
                new Case("pValue", "[0, 1]", x -> new TestResult(1, 1, 1, x), 0, -0.1, 1.5),
                new Case("standardDeviation", "(0, inf)", x -> classification(x, 1), 1, 0, -1),
                new Case("adjustedZ", ANY, x -> classification(1, x), -1),
                new Case("lower90", ANY, x -> SevenLimits.of(x, 1, -1, 1, -1, 1), 0),
                new Case("upper90", ANY, x -> SevenLimits.of(-1, x, -1, 1, -1, 1), 0),
                new Case("lower95", ANY, x -> SevenLimits.of(1, 1, x, 1, -1, 1), 0),
                new Case("upper95", ANY, x -> SevenLimits.of(-1, -1, -1, x, -1, 1), 0),
                new Case("lower998", ANY, x -> SevenLimits.of(1, 1, 1, 1, x, 1), 0),
                new Case("upper998", ANY, x -> SevenLimits.of(-1, -1, -1, -1, -1, x), 0),
                new Case("weight", POSITIVE, x -> new CrossSums(1, x, 1, 1, 1, 1, 1), 0, -1),
                new Case("squaredWeight", POSITIVE, x -> new CrossSums(1, 1, x, 1, 1, 1, 1), 0, -1),
                new Case("cross", ANY, x -> new CrossSums(1, 1, 1, x, 1, 1, 1), -1),
                new Case("squaredCross", ANY, x -> new CrossSums(1, 1, 1, 1, x, 1, 1), -1),
                new Case("weightFirst", POSITIVE, x -> new CrossSums(1, 1, 1, 1, 1, x, 1), 0, -1),
                new Case("weightSecond", POSITIVE, x -> new CrossSums(1, 1, 1, 1, 1, 1, x), 0, -1),
                new Case("score", ANY, x -> new NationalResult.Extreme(x, "A"), 0),
                new Case("score", ANY, x -> new Headlines.Headline(MEASURE, x, 1), 0),
                new Case("average", ANY, x -> new Headlines.Headline(MEASURE, 1, x), 0),
                new Case("confidence", "(0, 1)", RefusedNumbersTest::change, 0.5, 0, 1),
                new Case(
                        "percentage", "[0, 100]", x -> new AnswerShares.Share(1, "a", Published.shown(x)), 50, -1, 101),
                new Case("weightCap", "[1, inf)", BenchmarkMethod.nhs2021()::withWeightCap, 1, 0.5),
                new Case("winsorisedTail", "[0, 0.5)", BenchmarkMethod.nhs2021()::withWinsorisedTail, 0, 0.5, -0.1),
                new Case(
                        "changeConfidence",
                        "(0, 1)",
                        x -> BenchmarkMethod.nhs2021().with(MethodOption.CHANGE_CONFIDENCE, x),
                        0.5,
                        0,
                        1));
    }

    private static void classification(double deviation, double adjustedZ) {
        Limits limits = SevenLimits.of(1, 2, 1, 2, 1, 2);
        assertThat(new Classification(Double.NaN, Double.NaN, deviation, adjustedZ, limits, Band.ABOUT_THE_SAME))
                .isNotNull();
    }

    private static void change(double confidence) {
        Published<TestResult> test = Published.hidden(HiddenReason.NOT_ASKED);
        Published<Estimate> none = Published.hidden(HiddenReason.NOT_ASKED);
        assertThat(new QuestionChange(
                        "A", MEASURE, 2020, none, none, Published.hidden(HiddenReason.NOT_ASKED), test, confidence))
                .isNotNull();
    }

    private static void answers(double weight, double score) {
        assertThat(GivenAnswers.of(new double[] {weight}, new double[] {score}, new long[][] {{1}}))
                .isNotNull();
    }

    private static void covariance(double value) {
        ItemPair pair = new ItemPair(QuestionId.of("Q1"), QuestionId.of("Q2"));
        assertThat(new UnitEstimates("A", 1, false, Map.of(), Map.of(pair, value)).covariances())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesWhatIsOutside(Case argument) {
        argument.call().accept(argument.accepted());
        for (double value : new double[] {Double.NaN, INF, -INF}) {
            refuses(argument, value);
        }
        for (double value : argument.outside()) {
            refuses(argument, value);
        }
    }

    private static void refuses(Case argument, double value) {
        String shown = Double.isNaN(value)
                ? "NaN"
                : Double.isInfinite(value)
                        ? (value > 0 ? "inf" : "-inf")
                        : value == Math.rint(value) && Math.abs(value) < 1e15
                                ? String.valueOf((long) value)
                                : String.valueOf(value);
        assertThatThrownBy(() -> argument.call().accept(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(argument.name() + " must be in " + argument.interval() + ": " + shown);
    }

    /** A standard error may be NaN, which says that there is none; whole numbers have their own limits. */
    @Test
    void theOnesWithRulesOfTheirOwn() {
        assertThat(new Estimate(1, Double.NaN, 1).hasStandardError()).isFalse();
        for (double error : List.of(-0.1, INF, -INF)) {
            assertThatThrownBy(() -> new Estimate(1, error, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("standardError must be in [0, inf): ");
        }
        for (double z : List.of(INF, -INF)) {
            Limits limits = SevenLimits.of(1, 2, 1, 2, 1, 2);
            assertThatThrownBy(() -> new Classification(1, z, 1, 1, limits, Band.ABOUT_THE_SAME))
                    .hasMessageStartingWith("winsorisedZ must be in (-inf, inf): ");
        }
        assertThatThrownBy(() -> new CrossSums(-1, 1, 1, 1, 1, 1, 1)).hasMessage("respondents must be in [0, inf): -1");
        assertThatThrownBy(() -> new MethodComparison(-1, List.of())).hasMessage("bands must be in [0, inf): -1");
        assertThatThrownBy(() -> new ResponseRates.ResponseRate("A", 1, -1, 1))
                .hasMessage("returned must be in [0, inf): -1");
        assertThatThrownBy(() -> new ResponseRates.ResponseRate("A", 1, 2, 2))
                .hasMessage("invited must be in [2, inf): 1");
        assertThatThrownBy(() -> new ResponseRates.ResponseRate("A", 2, 2, 1))
                .hasMessage("adjustedBase must be in [2, inf): 1");
        assertThatThrownBy(() -> new ExcludedAnswers(Map.of("a", -1L), 0, 0, 0))
                .hasMessage("unscored must be in [0, inf): -1");
        assertThatThrownBy(() -> new ExcludedAnswers(Map.of(), -1, 0, 0))
                .hasMessage("unknownStratum must be in [0, inf): -1");
        assertThatThrownBy(() -> new ExcludedAnswers(Map.of(), 0, -1, 0)).hasMessage("blank must be in [0, inf): -1");
        assertThatThrownBy(() -> new ExcludedAnswers(Map.of(), 0, 0, -1))
                .hasMessage("routedOut must be in [0, inf): -1");
        assertThatThrownBy(() -> new Estimate(1, 1, -1)).hasMessage("respondents must be in [0, inf): -1");
        assertThatThrownBy(() -> new UnitEstimates("A", -1, false, Map.of(), Map.of()))
                .hasMessage("respondents must be in [0, inf): -1");
        assertThatThrownBy(() -> BenchmarkMethod.nhs2021().withMinimumRespondents(0))
                .hasMessage("minimumRespondents must be in [1, inf): 0");
        assertThatThrownBy(() -> BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_UNITS, 1))
                .hasMessage("minimumUnits must be in [2, inf): 1");
        assertThatThrownBy(() -> BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, -1))
                .hasMessage("minimumCell must be in [0, inf): -1");
    }
}
