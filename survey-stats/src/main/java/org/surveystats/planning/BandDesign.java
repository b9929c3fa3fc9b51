package org.surveystats.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.Side;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * How probably a unit is put into which band. A unit whose true score lies d from the target has a score that is normal
 * about it with its standard error s, and is judged by S = sqrt(k^2 s^2 + tau2). So its score passes the upper cut c
 * with
 *
 * <pre>P(d, s) = PHI((d - c S) / s)</pre>
 *
 * <p>and the lower one likewise for -d (the limits are those of Spiegelhalter, Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24, 2005, with additive over-dispersion where k = 1 and multiplicative where tau2
 * = 0). The limits never get nearer to the target than c tau, however many respondents there are. Hence, with r = |d| /
 * (c tau), P tends to 1 with the number of respondents where r &gt; 1 and to 1/2 where r = 1. Where r &lt; 1 it is
 * largest at s = (tau / k) sqrt(1 - r^2) / r, with PHI(-c k sqrt(1 - r^2)), and then falls to 0.
 *
 * <p>d is one unit's own. Where k = 1, over units whose true scores are themselves spread about the target with the
 * variance tau2, each cut is passed by the share of the normal distribution beyond it, 5, 2.5 and 0.1 % on either side
 * of seven bands; where k &gt; 1 by less.
 *
 * @param tau2 variance of the true scores of units, 0 or more, in squared units of the scale
 * @param stretch factor k by which standard errors are stretched, 1 or more; 1 but for multiplicative over-dispersion
 * @param bands where the bands are cut
 */
public record BandDesign(double tau2, double stretch, BandScheme bands) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if tau2 is negative, stretch below 1, or one of them NaN or infinite
     */
    public BandDesign {
        Argument.atLeast("tau2", tau2, 0);
        Argument.atLeast("stretch", stretch, 1);
        Objects.requireNonNull(bands, "bands must not be null");
    }

    /**
     * Seven bands, as in the NHS surveys from 2021 on.
     *
     * @param tau2 variance of the true scores of units, 0 or more
     * @return the design
     * @throws IllegalArgumentException if tau2 is negative, NaN or infinite
     */
    public static BandDesign of(double tau2) {
        return new BandDesign(tau2, 1, BandScheme.SEVEN);
    }

    /**
     * The bands of an expected range.
     *
     * @param range what is expected of units
     * @return its tau2 or stretch, and its bands
     */
    public static BandDesign of(ExpectedRange range) {
        Objects.requireNonNull(range, "range must not be null");
        boolean additive = range.rule().overDispersion() == OverDispersion.ADDITIVE;
        return new BandDesign(
                additive ? range.tau2() : 0,
                additive ? 1 : range.standardDeviation(1),
                range.rule().bands());
    }

    /**
     * The probability that a unit is put into a band or one farther out on the same side. With a deviation of 0 this is
     * the rate of false alarms on that side.
     *
     * @param band one on either side of the middle
     * @param deviation the unit's true score minus the target, finite
     * @param standardError of its score, above 0
     * @return in [0, 1]
     * @throws IllegalArgumentException if the scheme does not have the band or it is the middle one, the deviation is
     *     NaN or infinite, or the standard error is NaN, infinite, or 0 or less
     */
    public double power(Band band, double deviation, double standardError) {
        double towards = side(band) * Argument.finite("deviation", deviation);
        double judged = standardDeviation(standardError);
        return StandardNormal.probability(Double.NEGATIVE_INFINITY, (towards - cut(band) * judged) / standardError);
    }

    /**
     * The probability of each band.
     *
     * @param deviation the unit's true score minus the target, finite
     * @param standardError of its score, above 0
     * @return a table of the bands
     * @throws IllegalArgumentException if the deviation is NaN or infinite, or the standard error NaN, infinite, or 0
     *     or less
     */
    public BandProbabilities probabilities(double deviation, double standardError) {
        Argument.finite("deviation", deviation);
        double judged = standardDeviation(standardError);
        Map<Band, Double> probabilities = new LinkedHashMap<>();
        double low = Double.NEGATIVE_INFINITY;
        for (Band band : bands.bands()) {
            double high = (upperCut(band) * judged - deviation) / standardError;
            probabilities.put(band, StandardNormal.probability(low, high));
            low = high;
        }
        return new BandProbabilities(deviation, standardError, probabilities);
    }

    /**
     * How many respondents a unit needs to be put into a band, or one farther out on the same side. Where the deviation
     * is smaller than {@link #leastDeviation} the power rises with the number of respondents, then falls to 0: there
     * the fewest are not "at least so many", and {@link RespondentsNeeded.Enough#most} says how many are still enough.
     *
     * @param band one on either side of the middle
     * @param deviation the unit's true score minus the target, not 0, on the side of the band
     * @param spread of its answers
     * @param power with which it shall be put there, in (0, 1)
     * @return from the fewest to the most, or the largest power there is
     * @throws IllegalArgumentException if the scheme does not have the band or it is the middle one, the deviation is
     *     0, NaN, infinite or on the other side, or the power NaN or outside (0, 1)
     */
    public RespondentsNeeded respondents(Band band, double deviation, AnswerSpread spread, double power) {
        Objects.requireNonNull(spread, "spread must not be null");
        boolean better = side(band) > 0;
        Argument.inside(
                "deviation", deviation, better ? 0 : Double.NEGATIVE_INFINITY, better ? Double.POSITIVE_INFINITY : 0);
        Argument.inside("power", power, 0, 1);
        double ratio = Math.abs(deviation) / leastDeviation(band);
        double peak = ratio >= 1
                ? Double.POSITIVE_INFINITY
                : spread.respondents(Math.sqrt(tau2 * (1 - ratio) * (1 + ratio)) / (stretch * ratio));
        return FewestRespondents.of(n -> power(band, deviation, spread.standardError(n)), power, peak);
    }

    /**
     * How far from the target the true score of a unit must at least lie to be put into a band, or one farther out,
     * more often than not, however many respondents it has.
     *
     * @param band one on either side of the middle
     * @return c tau, 0 or more, for either side
     * @throws IllegalArgumentException if the scheme does not have the band or it is the middle one
     */
    public double leastDeviation(Band band) {
        return cut(band) * Math.sqrt(tau2);
    }

    private double standardDeviation(double error) {
        Argument.inside("standardError", error, 0, Double.POSITIVE_INFINITY);
        return Argument.finite("standard deviation", Math.sqrt(stretch * stretch * error * error + tau2));
    }

    /** The cut towards the middle, above 0 on either side. */
    private double cut(Band band) {
        return bands.cuts().get(Math.abs(outwards(band)) - 1);
    }

    /** The cut above a band, on the scale of z. */
    private double upperCut(Band band) {
        List<Double> cuts = bands.cuts();
        int steps = bands.steps(band);
        if (steps == cuts.size()) {
            return Double.POSITIVE_INFINITY;
        }
        return steps >= 0 ? cuts.get(steps) : -cuts.get(-steps - 1);
    }

    private int side(Band band) {
        return Integer.signum(outwards(band));
    }

    /** How many cuts lie between the middle and a band on either side of it, negative for the lower side. */
    private int outwards(Band band) {
        Objects.requireNonNull(band, "band must not be null");
        List<Band> outer = bands.bands().stream()
                .filter(each -> !each.equals(bands.middle()))
                .toList();
        if (!outer.contains(band)) {
            throw new IllegalArgumentException("band must be one of " + outer + ": " + band);
        }
        return bands.steps(band);
    }

    /** The upper cuts, and the deviation that a unit needs at least. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "Bands where tau2 is " + Decimals.rounded(tau2, 6)
                        + (stretch > 1 ? ", errors stretched by " + Decimals.rounded(stretch, 4) : ""),
                "band",
                " cut",
                " least deviation");
        for (Band band : bands.bands()) {
            if (band.side() == Side.BETTER) {
                table = table.with(band, Decimals.rounded(cut(band), 4), Decimals.rounded(leastDeviation(band), 4));
            }
        }
        return table.toString();
    }
}
