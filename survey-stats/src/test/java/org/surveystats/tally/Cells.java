package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.surveystats.questionnaire.Item;

/** Counts as plain arrays, and from them. */
public final class Cells {
    private Cells() {}

    /** Counts of an item: by stratum, the unknown one last, blank, the levels, routed out. */
    public static ItemCounts counts(Item item, long[]... rows) {
        List<String> strata = IntStream.range(0, rows.length - 1)
                .mapToObj(stratum -> "stratum " + stratum)
                .toList();
        return ItemCounts.of(
                item,
                strata,
                Arrays.stream(rows)
                        .map(row -> LongStream.of(row).boxed().toList())
                        .toList());
    }

    /** Blank, the levels, routed out: of one stratum. */
    static long[] row(ItemCounts counts, int stratum) {
        List<Long> row = new ArrayList<>(List.of(counts.blank(stratum)));
        for (int level = 0; level < counts.item().levels().size(); level++) {
            row.add(counts.answers(stratum, level));
        }
        row.add(counts.routedOut(stratum));
        return row.stream().mapToLong(Long::longValue).toArray();
    }

    /** The same of all strata, the unknown one last. */
    static long[][] rows(ItemCounts counts) {
        return IntStream.rangeClosed(0, counts.unknownStratum())
                .mapToObj(stratum -> row(counts, stratum))
                .toArray(long[][]::new);
    }

    /**
     * Counts of pairs: by known stratum, level of the first item, level of the second; nobody is of unknown stratum.
     */
    public static ItemPairCounts pairs(long[][]... tables) {
        int columns = tables[0][0].length;
        long[] counts = new long[(tables.length + 1) * tables[0].length * columns];
        int at = 0;
        for (long[][] table : tables) {
            for (long[] row : table) {
                System.arraycopy(row, 0, counts, at, columns);
                at += columns;
            }
        }
        return new ItemPairCounts(tables.length, tables[0].length, columns, counts);
    }

    /** The pairs of one stratum, by level of the first item and level of the second. */
    static long[][] table(ItemPairCounts pairs, int stratum) {
        long[][] table = new long[pairs.firstLevels()][pairs.secondLevels()];
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b < table[a].length; b++) {
                table[a][b] = pairs.count(stratum, a, b);
            }
        }
        return table;
    }
}
