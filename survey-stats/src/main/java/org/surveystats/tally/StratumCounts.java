package org.surveystats.tally;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.argument.Argument;
import org.surveystats.text.Excerpt;

/** How many respondents of each group are in each stratum. Immutable. */
public final class StratumCounts {
    private final List<String> groups;
    private final List<String> strata;
    private final long[][] counts;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[] ofGroups;
    private final long[] ofStrata;
    private final long total;

    /**
     * Counts.
     *
     * @param groups the groups' labels, distinct
     * @param strata the strata's labels, at least one
     * @param counts by group and stratum, 0 or more
     * @throws IllegalArgumentException if the shape does not fit the labels, a label stands twice or a count is
     *     negative
     */
    public StratumCounts(List<String> groups, List<String> strata, long[][] counts) {
        this.groups = List.copyOf(groups);
        this.strata = List.copyOf(strata);
        if (strata.isEmpty()
                || counts.length != groups.size()
                || groups.stream().distinct().count() < groups.size()) {
            throw new IllegalArgumentException("counts must have a row for each of " + groups.size()
                    + " distinct groups and at least one stratum: " + counts.length + " rows, " + strata.size()
                    + " strata");
        }
        this.counts = new long[counts.length][];
        for (int g = 0; g < counts.length; g++) {
            if (counts[g].length != strata.size()) {
                throw new IllegalArgumentException(
                        "counts of " + groups.get(g) + " must number " + strata.size() + ": " + counts[g].length);
            }
            for (long count : counts[g]) {
                Argument.atLeast("count", count, 0L);
            }
            this.counts[g] = counts[g].clone();
        }
        ofGroups = new long[counts.length];
        ofStrata = new long[strata.size()];
        for (int g = 0; g < counts.length; g++) {
            places.put(groups.get(g), g);
            for (int s = 0; s < ofStrata.length; s++) {
                ofGroups[g] += counts[g][s];
                ofStrata[s] += counts[g][s];
            }
        }
        total = Arrays.stream(ofGroups).sum();
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
     * The place of a group.
     *
     * @param group its label
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such group; the message lists those there are
     */
    public int place(String group) {
        Integer place = places.get(group);
        if (place == null) {
            throw new IllegalArgumentException("group must be one of " + Excerpt.of(groups) + ": " + group);
        }
        return place;
    }

    /**
     * The respondents of a group in a stratum.
     *
     * @param group the group's place
     * @param stratum the stratum's place
     * @return 0 or more
     */
    public long count(int group, int stratum) {
        return counts[group][stratum];
    }

    /**
     * The respondents of a group.
     *
     * @param group the group's place
     * @return the sum over the strata
     */
    public long ofGroup(int group) {
        return ofGroups[group];
    }

    /**
     * The respondents of all groups in a stratum.
     *
     * @param stratum the stratum's place
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
