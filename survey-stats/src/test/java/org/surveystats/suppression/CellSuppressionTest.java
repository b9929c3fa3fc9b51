package org.surveystats.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CellSuppressionTest {
    private static void hides(int minimum, long[] counts, boolean... hidden) {
        assertThat(CellSuppression.hidden(counts, minimum)).containsExactly(hidden);
        boolean any = false;
        for (boolean one : hidden) {
            any |= one;
        }
        assertThat(CellSuppression.hidesAny(counts, minimum)).isEqualTo(any);
    }

    @Test
    void aCellOfTheMinimumOrOfNobodyIsShown() {
        hides(5, new long[] {5, 0, 7}, false, false, false);
        hides(0, new long[] {1, 2}, false, false);
        hides(1, new long[] {1, 2}, false, false);
    }

    @Test
    void aSmallCellIsHiddenWithTheNextSmallestTheFirstOfEqualOnes() {
        hides(5, new long[] {9, 4, 6, 6}, false, true, true, false);
    }

    @Test
    void cellsAreHiddenUntilTogetherTheyReachTheMinimum() {
        hides(5, new long[] {1, 1, 0, 20, 30}, true, true, true, true, false);
        hides(5, new long[] {4, 1, 20}, true, true, false);
    }
}
