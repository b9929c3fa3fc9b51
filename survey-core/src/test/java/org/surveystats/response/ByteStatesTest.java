package org.surveystats.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns that count themselves, against counting row by row. */
final class ByteStatesTest {
    private static final int ROWS = 500;
    private static final int PLACES = 256;
    private static final Random RANDOM = new Random(4);
    private static final int[] SMALL = RANDOM.ints(ROWS, 0, 7).toArray();
    private static final int[] LARGE = RANDOM.ints(ROWS, 0, 202).toArray();
    private static final int[] BASES =
            RANDOM.ints(ROWS, 0, 9).map(cell -> cell * PLACES).toArray();

    private static int[] expected(int[] states, int from, int rows) {
        int[] counters = new int[9 * PLACES];
        for (int i = 0; i < rows; i++) {
            counters[BASES[i] + states[from + i]]++;
        }
        return counters;
    }

    @Test
    void oneColumnIsCounted() {
        for (int from : List.of(0, 1, 17)) {
            int[] small = new int[9 * PLACES];
            int[] large = new int[9 * PLACES];
            CodedColumn.of(5, SMALL).states().count(from, 400, BASES, small);
            CodedColumn.of(200, LARGE).states().count(from, 400, BASES, large);

            assertThat(small).isEqualTo(expected(SMALL, from, 400));
            assertThat(large).isEqualTo(expected(LARGE, from, 400));
        }
    }

    @Test
    void twoColumnsAreCountedWhateverTheirStates() {
        ItemStates small = CodedColumn.of(5, SMALL).states();
        ItemStates large = CodedColumn.of(200, LARGE).states();
        ItemStates wide = CodedColumn.of(300, LARGE).states();
        ItemStates otherwise = row -> SMALL[row];
        int[][] columns = {SMALL, LARGE, LARGE, SMALL};
        List<ItemStates> items = List.of(small, large, wide, otherwise);
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                int[] first = new int[9 * PLACES];
                int[] second = new int[9 * PLACES];
                items.get(a).countBoth(3, 300, BASES, first, items.get(b), second);

                assertThat(first).as("%d with %d", a, b).isEqualTo(expected(columns[a], 3, 300));
                assertThat(second).as("%d with %d", a, b).isEqualTo(expected(columns[b], 3, 300));
            }
        }
    }
}
