package org.surveystats.planning;

import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/**
 * How much of the variance of a unit's score is between units rather than chance: tau2 / (tau2 + s^2), the squared
 * correlation of score and true score (Adams, The Reliability of Provider Profiling, RAND TR-653, 2009).
 *
 * <p>tau2 is the variance of the units' true scores, on the squared scale of the scores: not that of the scores, in
 * which s^2 is, nor that of z. That of an {@link ExpectedRange} under the method's preset comes from winsorised z,
 * which takes about half of it away: the reliability is too low, the respondents needed are too many, and 0 is not
 * evidence that units do not differ. Without winsorising it is a moment estimate taken around the plain mean of the
 * scores, close to the usual one around their mean weighted by precision (DerSimonian and Laird, Meta-analysis in
 * clinical trials, Controlled Clinical Trials 7, 1986), about which the weighted squares are least: so this one is
 * never smaller, and larger the more unequal the units are.
 *
 * @param tau2 variance of the true scores of units, 0 or more
 * @param standardError of the unit's score, above 0
 */
public record Reliability(double tau2, double standardError) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is NaN, infinite or out of range
     */
    public Reliability {
        Argument.atLeast("tau2", tau2, 0);
        Argument.inside("standardError", standardError, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The reliability of a unit's score.
     *
     * @param tau2 variance of the true scores of units, 0 or more
     * @param standardError of the unit's score, above 0
     * @return the reliability
     * @throws IllegalArgumentException if a number is NaN, infinite or out of range
     */
    public static Reliability of(double tau2, double standardError) {
        return new Reliability(tau2, standardError);
    }

    /**
     * The reliability of a unit's score in a benchmark.
     *
     * @param result the unit's result in a measure
     * @return hidden when its standard error is, or is 0, or when there is no expected range
     * @throws IllegalArgumentException if the benchmark's over-dispersion is not additive, so that it has no tau2
     */
    public static Published<Reliability> of(MeasureResult result) {
        return result.standardError()
                .flatMap(error -> error > 0
                        ? result.national().expectedRange().map(range -> of(tau2(range), error))
                        : Published.hidden(HiddenReason.ZERO_STANDARD_ERROR));
    }

    /**
     * How many respondents a unit's score needs to be reliable.
     *
     * @param tau2 variance of the true scores of units, 0 or more
     * @param spread of a unit's answers
     * @param reliability that shall be reached, in (0, 1), often 0.7, 0.8 or 0.9
     * @return the fewest; out of reach where tau2 is estimated as 0
     * @throws IllegalArgumentException if tau2 is negative, NaN or infinite, or the reliability NaN or outside (0, 1)
     */
    public static RespondentsNeeded respondents(double tau2, AnswerSpread spread, double reliability) {
        Argument.atLeast("tau2", tau2, 0);
        Objects.requireNonNull(spread, "spread must not be null");
        Argument.inside("reliability", reliability, 0, 1);
        return FewestRespondents.of(
                n -> of(tau2, spread.standardError(n)).value(), reliability, Double.POSITIVE_INFINITY);
    }

    static double tau2(ExpectedRange range) {
        OverDispersion overDispersion = range.rule().overDispersion();
        if (overDispersion != OverDispersion.ADDITIVE) {
            throw new IllegalArgumentException("overDispersion must be ADDITIVE, which has a tau2: " + overDispersion);
        }
        return range.tau2();
    }

    /**
     * The reliability.
     *
     * @return tau2 / (tau2 + s^2), in [0, 1]; 0 where tau2 is 0
     */
    public double value() {
        // 1 / (1 + (s / tau)^2) neither overflows nor underflows to 0 / 0.
        double noise = standardError / Math.sqrt(tau2);
        return 1 / (1 + noise * noise);
    }

    /**
     * Signal over noise.
     *
     * @return tau2 / s^2, 0 or more
     */
    public double signalToNoise() {
        double ratio = Math.sqrt(tau2) / standardError;
        return ratio * ratio;
    }

    @Override
    public String toString() {
        return "Reliability " + Decimals.rounded(value(), 4) + " (tau2 " + Decimals.rounded(tau2, 6)
                + ", standard error " + Decimals.rounded(standardError, 4) + ")";
    }
}
