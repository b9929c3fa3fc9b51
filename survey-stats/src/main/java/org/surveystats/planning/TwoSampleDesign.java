package org.surveystats.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * What the two-sided z test of two independent scores can find, of two years or of two units. With the standard error
 * e = sqrt(s1^2 + s2^2) of their difference and z the normal quantile of (1 + confidence) / 2, a true difference d is
 * found significant, on either side, with
 *
 * <pre>power(d) = PHI(|d| / e - z) + PHI(-|d| / e - z)</pre>
 *
 * <p>(Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988; Lachin, Introduction to sample size
 * determination and power analysis for clinical trials, Controlled Clinical Trials 2, 1981). The test is that of
 * {@link org.surveystats.comparison.ZTest}; there is no over-dispersion in it.
 *
 * @param standardError of the first score, 0 or more
 * @param otherStandardError of the second score, 0 or more; not both are 0
 * @param confidence at which a difference is significant, in (0, 1), usually 0.95
 */
public record TwoSampleDesign(double standardError, double otherStandardError, double confidence) {
    private static final double USUAL_CONFIDENCE = 0.95;
    private static final List<Double> PRINTED = List.of(0.5, 0.7, 0.8, 0.9, 0.95, 0.99);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is NaN, infinite or out of range, or both standard errors are 0
     */
    public TwoSampleDesign {
        Argument.atLeast("standardError", standardError, 0);
        Argument.atLeast("otherStandardError", otherStandardError, 0);
        Argument.inside(
                "standard error of the difference",
                StrictMath.hypot(standardError, otherStandardError),
                0,
                Double.POSITIVE_INFINITY);
        Argument.inside("confidence", confidence, 0, 1);
    }

    /**
     * A test at 95 %.
     *
     * @param standardError of the first score, 0 or more
     * @param otherStandardError of the second score, 0 or more; not both are 0
     * @return the design
     * @throws IllegalArgumentException if a standard error is NaN, infinite or negative, or both are 0
     */
    public static TwoSampleDesign of(double standardError, double otherStandardError) {
        return new TwoSampleDesign(standardError, otherStandardError, USUAL_CONFIDENCE);
    }

    /**
     * A test at 95 % of the scores of two numbers of respondents.
     *
     * @param spread of the answers of both
     * @param respondents of the first score, 1 or more
     * @param otherRespondents of the second score, 1 or more
     * @return the design
     * @throws IllegalArgumentException if a number is below 1
     */
    public static TwoSampleDesign of(AnswerSpread spread, long respondents, long otherRespondents) {
        Objects.requireNonNull(spread, "spread must not be null");
        return of(spread.standardError(respondents), spread.standardError(otherRespondents));
    }

    /**
     * A test at 95 % of scores that are as precise as two estimates.
     *
     * @param estimate the first
     * @param other the second
     * @return the design
     * @throws IllegalArgumentException if one has no standard error or both are 0
     */
    public static TwoSampleDesign of(Estimate estimate, Estimate other) {
        Objects.requireNonNull(estimate, "estimate must not be null");
        Objects.requireNonNull(other, "other must not be null");
        return of(estimate.standardError(), other.standardError());
    }

    /**
     * The test that a change was judged by.
     *
     * @param change of a unit in a question
     * @return hidden when the change is
     */
    public static Published<TwoSampleDesign> of(QuestionChange change) {
        return change.test()
                .flatMap(test -> change.now()
                        .flatMap(now -> change.then().map(then -> of(now, then).withConfidence(change.confidence()))));
    }

    /**
     * How many respondents each of two equal samples needs, tested at 95 %.
     *
     * @param spread of the answers of both
     * @param difference the true difference that shall be found, not 0
     * @param power with which it shall be found, in (0, 1)
     * @return the fewest in each sample
     * @throws IllegalArgumentException if the difference is 0, NaN or infinite, or the power NaN or outside (0, 1)
     */
    public static RespondentsNeeded respondents(AnswerSpread spread, double difference, double power) {
        return respondents(spread, difference, power, USUAL_CONFIDENCE);
    }

    /**
     * How many respondents each of two equal samples needs.
     *
     * @param spread of the answers of both
     * @param difference the true difference that shall be found, not 0
     * @param power with which it shall be found, in (0, 1)
     * @param confidence at which it shall be significant, in (0, 1)
     * @return the fewest in each sample
     * @throws IllegalArgumentException if the difference is 0, NaN or infinite, or the power or confidence NaN or
     *     outside (0, 1)
     */
    public static RespondentsNeeded respondents(
            AnswerSpread spread, double difference, double power, double confidence) {
        Objects.requireNonNull(spread, "spread must not be null");
        return fewest(
                n -> new TwoSampleDesign(spread.standardError(n), spread.standardError(n), confidence),
                difference,
                power);
    }

    /**
     * How many respondents a sample needs beside a score whose standard error is given, that of last year for example.
     * That score sets a bound to the power.
     *
     * @param otherStandardError of the given score, 0 or more
     * @param spread of the answers of the sample
     * @param difference the true difference that shall be found, not 0
     * @param power with which it shall be found, in (0, 1)
     * @param confidence at which it shall be significant, in (0, 1)
     * @return the fewest in the sample, or the largest power there is
     * @throws IllegalArgumentException if the standard error is negative, NaN or infinite, the difference 0, NaN or
     *     infinite, or the power or confidence NaN or outside (0, 1)
     */
    public static RespondentsNeeded respondentsBeside(
            double otherStandardError, AnswerSpread spread, double difference, double power, double confidence) {
        Objects.requireNonNull(spread, "spread must not be null");
        return fewest(
                n -> new TwoSampleDesign(spread.standardError(n), otherStandardError, confidence), difference, power);
    }

    private static RespondentsNeeded fewest(LongFunction<TwoSampleDesign> design, double difference, double power) {
        Argument.inside("size of the difference", Math.abs(difference), 0, Double.POSITIVE_INFINITY);
        Argument.inside("power", power, 0, 1);
        return FewestRespondents.of(n -> design.apply(n).power(difference), power, Double.POSITIVE_INFINITY);
    }

    /**
     * The same two scores, tested at another level.
     *
     * @param other the confidence, in (0, 1)
     * @return another design
     * @throws IllegalArgumentException if the confidence is NaN or outside (0, 1)
     */
    public TwoSampleDesign withConfidence(double other) {
        return new TwoSampleDesign(standardError, otherStandardError, other);
    }

    /**
     * The standard error of the difference.
     *
     * @return sqrt(s1^2 + s2^2), above 0
     */
    public double differenceError() {
        return StrictMath.hypot(standardError, otherStandardError);
    }

    /**
     * The probability that a true difference is found significant, on either side.
     *
     * @param difference the true difference, finite; its sign does not matter
     * @return in [0, 1]; 1 - confidence for a difference of 0
     * @throws IllegalArgumentException if the difference is NaN or infinite
     */
    public double power(double difference) {
        double shift = Math.abs(Argument.finite("difference", difference)) / differenceError();
        double z = StandardNormal.twoSided(confidence);
        return StandardNormal.probability(z - shift, Double.POSITIVE_INFINITY)
                + StandardNormal.probability(Double.NEGATIVE_INFINITY, -z - shift);
    }

    /**
     * The smallest true difference that is found with a power: the inverse of {@link #power}.
     *
     * @param power in (1 - confidence, 1); with less any difference is found, as often as none
     * @return 0 or more
     * @throws IllegalArgumentException if the power is NaN or outside (1 - confidence, 1)
     */
    public double detectableDifference(double power) {
        Argument.inside("power", power, significanceLevel(), 1);
        double z = StandardNormal.twoSided(confidence);
        double miss = 1 - power;
        // The other tail only adds to the power, so the approximation is never too small but for rounding.
        double high = z + StandardNormal.quantile(power) + 1;
        // On the probability of a miss, relative to what it shall be, because the power itself has no digits left near
        // 1.
        double shift = StandardNormal.probability(-z, z) <= miss
                ? 0
                : new BrentSolver(1e-15, 1e-15, 1e-15)
                        .solve(1000, x -> StandardNormal.probability(-z - x, z - x) / miss - 1, 0, high);
        return shift * differenceError();
    }

    /** 0.05 for 0.95, without the last bit that a difference of doubles has too much. */
    private double significanceLevel() {
        return BigDecimal.ONE.subtract(Decimals.shortest(confidence)).doubleValue();
    }

    /**
     * The usual approximation of the detectable difference, (z + normal quantile of the power) times the standard error
     * of the difference. It leaves out findings on the wrong side, so it is somewhat too large, noticeably so for a low
     * power.
     *
     * @param power in [0.5, 1)
     * @return above 0
     * @throws IllegalArgumentException if the power is NaN or outside [0.5, 1)
     */
    public double approximateDetectableDifference(double power) {
        Argument.from("power", power, 0.5, 1);
        return (StandardNormal.twoSided(confidence) + StandardNormal.quantile(power)) * differenceError();
    }

    /** The detectable difference for some powers. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "z test at " + percent(confidence) + ", standard errors " + Decimals.rounded(standardError, 4) + " and "
                        + Decimals.rounded(otherStandardError, 4),
                " power",
                " detectable difference");
        for (double power : PRINTED) {
            if (power > significanceLevel()) {
                table = table.with(percent(power), Decimals.rounded(detectableDifference(power), 4));
            }
        }
        return table.toString();
    }

    private static String percent(double share) {
        return Decimals.shortest(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
