package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Excerpt;

/** How many respondents of each group are in each stratum. Immutable. */
public final class StratumCounts {
    private final List<String> groups;
    private final List<String> strata;
    private final long[][] counts;
    private final Map<String, Integer> indices = new HashMap<>();
    private final long[] ofGroups;
    private final long[] ofStrata;
    private final long total;

    /** Keeps what is given: distinct groups, and for each the counts by stratum. */
    StratumCounts(List<String> groups, List<String> strata, long[][] counts) {
        this.groups = groups;
        this.strata = strata;
        this.counts = counts;
        ofGroups = new long[counts.length];
        ofStrata = new long[strata.size()];
        for (int g = 0; g < counts.length; g++) {
            indices.put(groups.get(g), g);
            for (int s = 0; s < ofStrata.length; s++) {
                ofGroups[g] += counts[g][s];
                ofStrata[s] += counts[g][s];
            }
        }
        total = Arrays.stream(ofGroups).sum();
    }

    /**
     * Counts that come from elsewhere.
     *
     * @param strata the strata's labels, at least one
     * @param groups by the group's label, the respondents of each stratum, 0 or more
     * @return the counts, groups in the order of their labels by code points
     * @throws IllegalArgumentException if there is no stratum, a group has more or fewer counts than there are strata,
     *     or a count is negative
     */
    public static StratumCounts of(List<String> strata, Map<String, List<Long>> groups) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("strata must be one or more: 0");
        }
        SortedMap<String, List<Long>> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(groups);
        List<long[]> counts = new ArrayList<>();
        sorted.forEach((group, row) -> {
            if (row.size() != strata.size()) {
                throw new IllegalArgumentException(
                        "counts of " + group + " must number " + strata.size() + ": " + row.size());
            }
            counts.add(row.stream()
                    .mapToLong(count -> Argument.atLeast("count", count, 0L))
                    .toArray());
        });
        return new StratumCounts(List.copyOf(sorted.keySet()), List.copyOf(strata), counts.toArray(long[][]::new));
    }

    /**
     * The groups.
     *
     * @return their labels
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * The strata.
     *
     * @return their labels
     */
    public List<String> strata() {
        return strata;
    }

    /**
     * The index of a group.
     *
     * @param group its label
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public int index(String group) {
        Integer index = indices.get(group);
        if (index == null) {
            throw new IllegalArgumentException("group must be one of " + Excerpt.of(groups) + ": " + group);
        }
        return index;
    }

    /**
     * The respondents of a group in a stratum.
     *
     * @param group the group's index
     * @param stratum the stratum's index
     * @return 0 or more
     */
    public long count(int group, int stratum) {
        return counts[group][stratum];
    }

    /**
     * The respondents of a group.
     *
     * @param group the group's index
     * @return the sum over the strata
     */
    public long ofGroup(int group) {
        return ofGroups[group];
    }

    /**
     * The respondents of all groups in a stratum.
     *
     * @param stratum the stratum's index
     * @return the sum over the groups
     */
    public long ofStratum(int stratum) {
        return ofStrata[stratum];
    }

    /**
     * All respondents.
     *
     * @return the sum over groups and strata
     */
    public long total() {
        return total;
    }

    @Override
    public String toString() {
        return "StratumCounts of " + groups.size() + " groups, " + strata.size() + " strata";
    }
}
