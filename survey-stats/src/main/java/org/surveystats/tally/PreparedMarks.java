package org.surveystats.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is noted of prepared answers, as bits of the sorted rows. */
final class PreparedMarks {
    /** By mark; only marks that a row has. */
    private final Map<AnswerMark, long[]> rowsOf;

    private final long[] withoutScore;

    private PreparedMarks(Map<AnswerMark, long[]> rowsOf, long[] withoutScore) {
        this.rowsOf = rowsOf;
        this.withoutScore = withoutScore;
    }

    static PreparedMarks of(SortedRows rows, TallyLayout layout, List<Optional<ItemPlanes>> items) {
        Map<AnswerMark, long[]> rowsOf = new HashMap<>();
        for (AnswerMark mark : layout.marks()) {
            rows.marked(mark).ifPresent(marked -> rowsOf.put(mark, marked));
        }
        return new PreparedMarks(rowsOf, withoutScore(rows, layout, items));
    }

    private static long[] withoutScore(SortedRows rows, TallyLayout layout, List<Optional<ItemPlanes>> items) {
        long[] without = rows.everybody();
        for (int item : layout.scoredItems()) {
            Optional<ItemPlanes> planes = items.get(item);
            if (planes.isPresent()) {
                int[] scored = layout.scoredStates(item);
                for (int word = 0; word < without.length; word++) {
                    // Few words have anybody left after the first items.
                    if (without[word] != 0) {
                        without[word] &= ~planes.get().inAny(scored, word);
                    }
                }
            }
        }
        return without;
    }

    /** How many of some rows have no score at any answer. */
    int withoutScore(long[] some, int from, int to) {
        int count = 0;
        for (int word = from; word < to; word++) {
            count += Long.bitCount(some[word] & withoutScore[word]);
        }
        return count;
    }

    /** How many of some rows have each mark. */
    Map<AnswerMark, Long> among(long[] some) {
        Map<AnswerMark, Long> marked = new HashMap<>();
        rowsOf.forEach((mark, rows) -> {
            long count = 0;
            for (int word = 0; word < some.length; word++) {
                count += Long.bitCount(some[word] & rows[word]);
            }
            if (count > 0) {
                marked.put(mark, count);
            }
        });
        return marked;
    }
}
