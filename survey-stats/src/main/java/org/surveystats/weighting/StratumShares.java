package org.surveystats.weighting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.argument.Argument;
import org.surveystats.tally.StratumCounts;
import org.surveystats.text.Excerpt;

/**
 * The share of each stratum in a standard population, the P(g) of {@link StandardisationWeights}.
 *
 * @param strata the strata's labels
 * @param shares the share of each, in their order; NaN only where there is no respondent
 */
public record StratumShares(List<String> strata, List<Double> shares) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is not a share for each stratum, or one is outside [0, 1] and not NaN
     */
    public StratumShares {
        strata = List.copyOf(strata);
        shares = List.copyOf(shares);
        if (strata.size() != shares.size()) {
            throw new IllegalArgumentException(
                    "shares must have a share for each of " + strata.size() + " strata: " + shares.size());
        }
        shares.forEach(
                share -> Argument.between("share of the standard population", Double.isNaN(share) ? 0 : share, 0, 1));
    }

    /**
     * The shares among the respondents of all groups.
     *
     * @param counts respondents by group and stratum
     * @return each in [0, 1]; NaN without respondents
     */
    public static StratumShares of(StratumCounts counts) {
        return new StratumShares(
                counts.strata(),
                IntStream.range(0, counts.strata().size())
                        .mapToObj(stratum -> (double) counts.ofStratum(stratum) / counts.total())
                        .toList());
    }

    /**
     * The shares among the respondents of some groups.
     *
     * @param counts respondents by group and stratum
     * @param groups the labels of those groups
     * @return each in [0, 1]; 0 without respondents
     * @throws IllegalArgumentException if there is no such group
     */
    public static StratumShares of(StratumCounts counts, Collection<String> groups) {
        int[] indices = groups.stream().mapToInt(counts::index).toArray();
        long total = IntStream.of(indices).mapToLong(counts::ofGroup).sum();
        return new StratumShares(
                counts.strata(),
                IntStream.range(0, counts.strata().size())
                        .mapToLong(stratum -> IntStream.of(indices)
                                .mapToLong(group -> counts.count(group, stratum))
                                .sum())
                        .mapToObj(sum -> total > 0 ? (double) sum / total : 0)
                        .toList());
    }

    /**
     * Given shares in the order of some strata.
     *
     * @param strata the strata's labels
     * @param shares the share by label
     * @return the shares
     * @throws IllegalArgumentException if they do not name each stratum and nothing else
     */
    public static StratumShares given(List<String> strata, Map<String, Double> shares) {
        if (shares.size() != strata.size() || !shares.keySet().equals(new HashSet<>(strata))) {
            throw new IllegalArgumentException("standardPopulation must name each of the strata " + Excerpt.of(strata)
                    + " once: " + Excerpt.of(shares.keySet()));
        }
        return new StratumShares(strata, strata.stream().map(shares::get).toList());
    }

    /**
     * The share of a stratum.
     *
     * @param stratum its index
     * @return in [0, 1]; NaN where there is no respondent
     */
    public double share(int stratum) {
        return shares.get(stratum);
    }
}
