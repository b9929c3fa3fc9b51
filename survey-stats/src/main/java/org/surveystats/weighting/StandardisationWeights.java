package org.surveystats.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;
import org.surveystats.tally.StratumCounts;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * Weights by unit and stratum that give every unit the profile of all respondents:
 * w(u, g) = min(cap, P(g) / p(u, g)), where P(g) is the share of stratum g in the standard population, by default the
 * respondents of all units, and p(u, g) its share among those of unit u. Source: benchmark report of the Community
 * Mental Health Survey 2021, "standardisation"; the cap of 5 is an assumption. All respondents of known stratum count,
 * whatever they answered. A stratum that a unit lacks has no weight there. Immutable.
 */
public final class StandardisationWeights {
    private final StratumCounts counts;
    private final OptionalDouble cap;
    private final StratumShares standard;
    private final double[][] weights;

    private StandardisationWeights(
            StratumCounts counts, OptionalDouble cap, StratumShares standard, double[][] weights) {
        this.counts = counts;
        this.cap = cap;
        this.standard = standard;
        this.weights = weights;
    }

    /**
     * Weights that are not rescaled after the cap.
     *
     * @param counts respondents by unit and stratum
     * @param cap the highest weight, 1 or more; empty for no cap
     * @return the weights
     * @throws IllegalArgumentException if the cap is below 1, NaN or infinite
     */
    public static StandardisationWeights of(StratumCounts counts, OptionalDouble cap) {
        return of(counts, cap, WeightRescaling.NONE);
    }

    /**
     * Weights.
     *
     * @param counts respondents by unit and stratum
     * @param cap the highest weight, 1 or more; empty for no cap
     * @param rescaling what happens after the cap
     * @return the weights
     * @throws IllegalArgumentException if the cap is below 1, NaN or infinite
     */
    public static StandardisationWeights of(StratumCounts counts, OptionalDouble cap, WeightRescaling rescaling) {
        return of(counts, cap, rescaling, StratumShares.of(counts));
    }

    /**
     * Weights by a standard population of one's own. Respondents of strata that it lacks have weight 0.
     *
     * @param counts respondents by unit and stratum
     * @param cap the highest weight, 1 or more; empty for no cap
     * @param rescaling what happens after the cap
     * @param standard the share P(g) of each stratum in the standard population, in [0, 1]; NaN only where there is no
     *     respondent
     * @return the weights
     * @throws IllegalArgumentException if the cap is below 1, NaN or infinite, the shares are of other strata, or one
     *     is out of range
     */
    public static StandardisationWeights of(
            StratumCounts counts, OptionalDouble cap, WeightRescaling rescaling, StratumShares standard) {
        Objects.requireNonNull(rescaling, "rescaling must not be null");
        if (!standard.strata().equals(counts.strata())) {
            throw new IllegalArgumentException("standard must have a share for each of the strata "
                    + Excerpt.of(counts.strata()) + ": " + Excerpt.of(standard.strata()));
        }
        if (counts.total() > 0) {
            for (double share : standard.shares()) {
                Argument.between("share of the standard population", share, 0, 1);
            }
        }
        cap.ifPresent(value -> Argument.atLeast("cap", value, 1));
        double[][] weights = new double[counts.groups().size()][counts.strata().size()];
        StandardisationWeights result = new StandardisationWeights(counts, cap, standard, weights);
        double highest = cap.orElse(Double.POSITIVE_INFINITY);
        for (int unit = 0; unit < weights.length; unit++) {
            for (int stratum = 0; stratum < weights[unit].length; stratum++) {
                weights[unit][stratum] = Math.min(highest, result.raw(unit, stratum));
            }
            if (rescaling == WeightRescaling.SUM_TO_RESPONDENTS) {
                rescale(weights[unit], counts, unit);
            }
        }
        return result;
    }

    private static void rescale(double[] weights, StratumCounts counts, int unit) {
        double sum = 0;
        for (int stratum = 0; stratum < weights.length; stratum++) {
            sum += weights[stratum] * counts.count(unit, stratum);
        }
        for (int stratum = 0; stratum < weights.length; stratum++) {
            weights[stratum] *= sum > 0 ? counts.ofGroup(unit) / sum : 1;
        }
    }

    /** The weight before the cap, 0 for an empty cell. */
    private double raw(int unit, int stratum) {
        if (counts.count(unit, stratum) == 0) {
            return 0;
        }
        return standard.share(stratum) / share(counts.count(unit, stratum), counts.ofGroup(unit));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    /**
     * The counts that the weights come from.
     *
     * @return respondents by unit and stratum
     */
    public StratumCounts counts() {
        return counts;
    }

    /**
     * The weight of a unit's respondents in a stratum.
     *
     * @param unit the unit's label
     * @param stratum the stratum's index
     * @return in [0, cap], 0 only where the standard population lacks the stratum; empty when the unit has nobody there
     * @throws IllegalArgumentException if there is no such unit
     */
    public OptionalDouble weight(String unit, int stratum) {
        return present(unit, stratum, weights[counts.index(unit)][stratum]);
    }

    /**
     * The weight before the cap.
     *
     * @param unit the unit's label
     * @param stratum the stratum's index
     * @return above 0, and 0 where the standard population lacks the stratum; empty when the unit has nobody there
     * @throws IllegalArgumentException if there is no such unit
     */
    public OptionalDouble rawWeight(String unit, int stratum) {
        return present(unit, stratum, raw(counts.index(unit), stratum));
    }

    private OptionalDouble present(String unit, int stratum, double weight) {
        return counts.count(counts.index(unit), stratum) == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight);
    }

    /**
     * The weights of a unit.
     *
     * @param unit the unit's label
     * @return by stratum, 0 where the unit has nobody
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<Double> ofUnit(String unit) {
        return Arrays.stream(weights[counts.index(unit)]).boxed().toList();
    }

    /**
     * The weights of those respondents of a unit who take part.
     *
     * @param unit the unit's label
     * @param unknownStratum what happens to respondents of unknown stratum
     * @return by known stratum, 0 where the unit has nobody; behind them, where respondents of unknown stratum take
     *     part, theirs
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<Double> ofUnit(String unit, UnknownStratum unknownStratum) {
        List<Double> known = ofUnit(unit);
        return unknownStratum == UnknownStratum.EXCLUDED
                ? known
                : Stream.concat(known.stream(), Stream.of(1.0)).toList();
    }

    /**
     * The share of a stratum among a unit's respondents.
     *
     * @param unit the unit's label
     * @param stratum the stratum's index
     * @return in [0, 1]; NaN for a unit without respondents of known stratum
     * @throws IllegalArgumentException if there is no such unit
     */
    public double unitShare(String unit, int stratum) {
        int index = counts.index(unit);
        return share(counts.count(index, stratum), counts.ofGroup(index));
    }

    /**
     * The share of a stratum in the standard population.
     *
     * @param stratum the stratum's index
     * @return in [0, 1]; NaN where it is that of all respondents and there are none
     */
    public double nationalShare(int stratum) {
        return standard.share(stratum);
    }

    /**
     * Whether a unit has nobody in a stratum where the standard population has somebody.
     *
     * @param unit the unit's label
     * @return true if a stratum is lacking
     * @throws IllegalArgumentException if there is no such unit
     */
    public boolean lacksStratum(String unit) {
        int index = counts.index(unit);
        for (int stratum = 0; stratum < counts.strata().size(); stratum++) {
            if (counts.count(index, stratum) == 0 && standard.share(stratum) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Kish's effective sample size of a unit, (sum w)^2 / sum w^2. Source: Kish, Survey Sampling, 1965, section 11.7.
     *
     * @param unit the unit's label
     * @return 0 for a unit without respondents of positive weight, otherwise at most its respondents
     * @throws IllegalArgumentException if there is no such unit
     */
    public double effectiveRespondents(String unit) {
        int index = counts.index(unit);
        double sum = 0;
        double squares = 0;
        for (int stratum = 0; stratum < counts.strata().size(); stratum++) {
            double weight = weights[index][stratum];
            sum += weight * counts.count(index, stratum);
            squares += weight * weight * counts.count(index, stratum);
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    /**
     * The design effect of the weights of a unit: respondents over effective respondents.
     *
     * @param unit the unit's label
     * @return 1 or more; NaN for a unit without respondents of known stratum, infinite where all of them have weight 0
     * @throws IllegalArgumentException if there is no such unit
     */
    public double designEffect(String unit) {
        return counts.ofGroup(counts.index(unit)) / effectiveRespondents(unit);
    }

    @Override
    public String toString() {
        return "Standardisation weights of " + counts.groups().size() + " units in "
                + counts.strata().size() + " strata, "
                + (cap.isPresent() ? "cap " + Decimals.full(cap.getAsDouble()) : "no cap");
    }

    /**
     * The weights of one unit as a table.
     *
     * @param unit the unit's label
     * @return stratum, respondents, shares and weight
     * @throws IllegalArgumentException if there is no such unit
     */
    public TextTable table(String unit) {
        int index = counts.index(unit);
        TextTable table = TextTable.of(
                "Weights of " + unit + ", " + counts.ofGroup(index) + " respondents",
                "stratum",
                " respondents",
                " share",
                standard.equals(StratumShares.of(counts)) ? " of all" : " standard",
                " weight");
        for (int stratum = 0; stratum < counts.strata().size(); stratum++) {
            table = table.with(
                    counts.strata().get(stratum),
                    counts.count(index, stratum),
                    shown(unitShare(unit, stratum)),
                    shown(nationalShare(stratum)),
                    counts.count(index, stratum) == 0 ? "-" : shown(weights[index][stratum]));
        }
        return table;
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "-" : Decimals.rounded(value, 4).toString();
    }
}
