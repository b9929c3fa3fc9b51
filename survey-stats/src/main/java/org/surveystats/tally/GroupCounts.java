package org.surveystats.tally;

import java.util.Arrays;

/** The counts of one group. Pairs are allocated when the first one is counted. */
final class GroupCounts {
    final long[] respondents;
    final long[] states;
    long[] pairs = {};
    private final int pairSize;

    GroupCounts(TallyLayout layout) {
        respondents = new long[layout.strata() + 1];
        states = new long[Math.multiplyExact(layout.strata() + 1, layout.itemWidth())];
        pairSize = Math.multiplyExact(layout.strata() + 1, layout.pairWidth());
    }

    long[] pairs() {
        if (pairs.length == 0) {
            pairs = new long[pairSize];
        }
        return pairs;
    }

    void add(GroupCounts other) {
        add(respondents, other.respondents);
        add(states, other.states);
        if (other.pairs.length > 0) {
            add(pairs(), other.pairs);
        }
    }

    boolean sameAs(GroupCounts other) {
        return Arrays.equals(respondents, other.respondents) && Arrays.equals(states, other.states) && samePairs(other);
    }

    /** Pairs that were never counted are all 0. */
    private boolean samePairs(GroupCounts other) {
        if (pairs.length == other.pairs.length) {
            return Arrays.equals(pairs, other.pairs);
        }
        return Arrays.stream(pairs.length > 0 ? pairs : other.pairs).allMatch(count -> count == 0);
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.addExact(to[i], from[i]);
        }
    }
}
