package org.surveystats.tally;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The counts of one group of a tally, read from its cells. Items and pairs go by their places in the layout. */
final class GroupCounts {
    private final TallyLayout layout;
    private final CellCounts counts;
    private final int group;

    GroupCounts(TallyLayout layout, CellCounts counts, int group) {
        this.layout = layout;
        this.counts = counts;
        this.group = group;
    }

    /** The sum over the strata, the unknown one included. */
    long respondents() {
        return IntStream.rangeClosed(0, layout.strata())
                .mapToLong(this::respondents)
                .sum();
    }

    /** The unknown stratum stands behind the others. */
    long respondents(int stratum) {
        return counts.respondents().at(counts.cell(group, stratum), 0);
    }

    /** Those whose answers have no score, over the strata. */
    long withoutScore() {
        return IntStream.rangeClosed(0, layout.strata())
                .mapToLong(stratum -> counts.withoutScore().at(counts.cell(group, stratum), 0))
                .sum();
    }

    /** By stratum, then 0 for blank, the levels, routed out. */
    long[][] states(int item) {
        Counters counters = counts.item(item);
        long[][] states = new long[layout.strata() + 1][layout.scored(item).length];
        for (int stratum = 0; stratum < states.length; stratum++) {
            for (int state = 0; state < states[stratum].length; state++) {
                states[stratum][state] = counters.at(counts.cell(group, stratum), state);
            }
        }
        return states;
    }

    /** By stratum, scored level of the first item and scored level of the second; turned over when asked. */
    long[][][] pairs(int pair, boolean turned) {
        long[][][] pairs = new long[layout.strata() + 1][][];
        for (int stratum = 0; stratum < pairs.length; stratum++) {
            pairs[stratum] = layout.pairs().get(pair).table(counts.pair(pair), counts.cell(group, stratum), turned);
        }
        return pairs;
    }

    /** The same in one row. */
    long[] pairRow(int pair, boolean turned) {
        PairTable table = layout.pairs().get(pair);
        long[] row = new long[Math.multiplyExact(layout.strata() + 1, table.size())];
        for (int stratum = 0; stratum <= layout.strata(); stratum++) {
            table.copy(counts.pair(pair), counts.cell(group, stratum), turned, row, stratum * table.size());
        }
        return row;
    }

    /** Compares what can be asked for; the counters hold more, for example pairs with an answer that has no score. */
    boolean sameAs(GroupCounts other) {
        return IntStream.rangeClosed(0, layout.strata())
                        .allMatch(stratum -> respondents(stratum) == other.respondents(stratum))
                && withoutScore() == other.withoutScore()
                && IntStream.range(0, layout.items().size())
                        .allMatch(item -> Arrays.deepEquals(states(item), other.states(item)))
                && IntStream.range(0, layout.pairs().size())
                        .allMatch(pair -> Arrays.equals(pairRow(pair, false), other.pairRow(pair, false)));
    }
}
