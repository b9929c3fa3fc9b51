package org.surveystats.expectedrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/**
 * What is expected of units in one measure. With scores y and standard errors s of I units (s above 0):
 *
 * <ol>
 *   <li>target T: plain mean of all scores, those with s = 0 included
 *   <li>{@value #Z}, winsorised
 *   <li>{@value #PHI}
 *   <li>{@value OverDispersion#TAU2} (a moment estimator, from winsorised z around the plain mean); 0 unless
 *       over-dispersion is additive
 *   <li>{@value #ADJUSTED_Z}, the standard deviation being that of {@link OverDispersion#formula}
 * </ol>
 *
 * Sources: Spiegelhalter 2005 and 2012, see the package. Of the figures published for the Adult Inpatient Survey 2022,
 * target, adjusted z, limits and bands follow without exception; standard errors are not published, and steps 2 to 4
 * are consistent with what is. With up to nine units percentiles of type 6 leave every z as it is.
 *
 * @param target the plain mean of the units' scores
 * @param units how many units have a standard error above 0
 * @param phi mean of their squared winsorised z, 0 or more
 * @param tau2 variance between units, 0 or more
 * @param lowZ what z is raised to by winsorising; the least z without
 * @param highZ what z is lowered to by winsorising; the greatest z without
 * @param rule the options
 * @param scale the scale that limits are clipped to
 */
public record ExpectedRange(
        double target,
        int units,
        double phi,
        double tau2,
        double lowZ,
        double highZ,
        ExpectedRangeRule rule,
        ScoreScale scale) {
    /** How far a score y is from the target T, by {@value}, s being its standard error. */
    public static final String Z = "z = (y - T) / s";

    /** The spread of scores between units, by {@value}; 1 is what chance alone gives. */
    public static final String PHI = "phi = mean of the squared winsorised z";

    /** How far a score is from the target with the over-dispersion in the standard deviation, by {@value}. */
    public static final String ADJUSTED_Z = "zD = (y - T) / standard deviation";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the target is not finite, or phi or tau2 negative, infinite or NaN
     */
    public ExpectedRange {
        Argument.finite("target", target);
        Argument.atLeast("phi", phi, 0);
        Argument.atLeast("tau2", tau2, 0);
        Argument.finite("lowZ", lowZ);
        Argument.finite("highZ", highZ);
        Objects.requireNonNull(rule, "rule must not be null");
        Objects.requireNonNull(scale, "scale must not be null");
    }

    /**
     * The expected range of units.
     *
     * @param scores the scores of all units, finite
     * @param errors their standard errors, 0 or more, as many
     * @param rule the options
     * @param scale the scale that limits are clipped to
     * @return empty when fewer units than the rule asks for have a standard error above 0
     * @throws IllegalArgumentException if a score is not finite, an error negative, infinite or NaN, or their numbers
     *     differ
     */
    public static Optional<ExpectedRange> of(
            double[] scores, double[] errors, ExpectedRangeRule rule, ScoreScale scale) {
        if (scores.length != errors.length) {
            throw new IllegalArgumentException(
                    "errors must be as many as scores, " + scores.length + ": " + errors.length);
        }
        double sum = 0;
        int units = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += Argument.finite("score", scores[i]);
            units += Argument.atLeast("standard error", errors[i], 0) > 0 ? 1 : 0;
        }
        if (units < rule.minimumUnits()) {
            return Optional.empty();
        }
        double target = sum / scores.length;
        double[] z = new double[units];
        double sumG = 0;
        double products = 0;
        int at = 0;
        for (int i = 0; i < scores.length; i++) {
            if (errors[i] > 0) {
                z[at++] = (scores[i] - target) / errors[i];
                double g = 1 / (errors[i] * errors[i]);
                products += g * sumG;
                sumG += g;
            }
        }
        double[] winsorised = rule.winsorisation().apply(z);
        double squares = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : winsorised) {
            squares += value * value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double phi = squares / units;
        // sum g - sum g^2 / sum g, without the difference that is lost when one g is far greater than the others.
        double spread = 2 * products / sumG;
        double tau2 = rule.overDispersion() == OverDispersion.ADDITIVE
                ? Math.max(0, (units * phi - (units - 1)) / spread)
                : 0;
        return Optional.of(new ExpectedRange(target, units, phi, tau2, low, high, rule, scale));
    }

    /**
     * The standard deviation by which a unit is judged.
     *
     * @param error its standard error, 0 or more
     * @return the standard error with the over-dispersion
     * @throws IllegalArgumentException if the error is negative, infinite or NaN
     */
    public double standardDeviation(double error) {
        return rule.overDispersion().standardDeviation(Argument.atLeast("standard error", error, 0), phi, tau2);
    }

    /**
     * The limits of a unit, of every level that the band scheme shows.
     *
     * @param error its standard error, 0 or more
     * @return the limits, clipped to the scale
     * @throws IllegalArgumentException if the error is negative, infinite or NaN
     */
    public Limits limits(double error) {
        double deviation = standardDeviation(error);
        List<Limits.Pair> pairs = new ArrayList<>();
        for (ConfidenceLevel level : rule.bands().levels()) {
            double distance = level.quantile() * deviation;
            pairs.add(new Limits.Pair(level, scale.clip(target - distance), scale.clip(target + distance)));
        }
        return new Limits(pairs);
    }

    /**
     * Judges a unit.
     *
     * @param score its score, finite
     * @param error its standard error, 0 or more
     * @return empty for a standard error of 0, unless the rule judges by a tau2 above 0
     * @throws IllegalArgumentException if the score is not finite or the error negative, infinite or NaN
     */
    public Optional<Classification> classify(double score, double error) {
        Argument.finite("score", score);
        double deviation = standardDeviation(error);
        boolean judged = error > 0 || (rule.zeroStandardError() == ZeroStandardError.BAND_FROM_TAU && deviation > 0);
        if (!judged) {
            return Optional.empty();
        }
        double z = error > 0 ? (score - target) / error : Double.NaN;
        double adjusted = (score - target) / deviation;
        return Optional.of(new Classification(
                z,
                Math.max(lowZ, Math.min(highZ, z)),
                deviation,
                adjusted,
                limits(error),
                rule.bands().band(adjusted, rule.boundary())));
    }

    @Override
    public String toString() {
        return "Expected range of " + Counted.of(units, "unit") + ": target " + Decimals.rounded(target, 4) + ", phi "
                + Decimals.rounded(phi, 4) + ", tau2 " + Decimals.rounded(tau2, 6);
    }
}
