package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StratumCountsTest {
    private static final StratumCounts COUNTS =
            new StratumCounts(List.of("A", "B"), List.of("x", "y", "z"), new long[][] {{1, 2, 0}, {10, 20, 0}});

    @Test
    void sumsByGroupByStratumAndInAll() {
        assertThat(COUNTS.ofGroup(0)).isEqualTo(3);
        assertThat(COUNTS.ofGroup(1)).isEqualTo(30);
        assertThat(COUNTS.ofStratum(1)).isEqualTo(22);
        assertThat(COUNTS.ofStratum(2)).isZero();
        assertThat(COUNTS.total()).isEqualTo(33);
        assertThat(COUNTS.count(1, 0)).isEqualTo(10);
        assertThat(COUNTS.place("B")).isEqualTo(1);
    }

    @Test
    void arraysAreCopied() {
        long[][] cells = {{1}};
        StratumCounts counts = new StratumCounts(List.of("A"), List.of("x"), cells);

        cells[0][0] = 7;

        assertThat(counts.total()).isEqualTo(1);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        refused("1 rows, 1 strata", List.of("A", "B"), List.of("x"), new long[][] {{1}});
        refused("2 rows, 1 strata", List.of("A", "A"), List.of("x"), new long[][] {{1}, {2}});
        refused("0 rows, 0 strata", List.of(), List.of(), new long[0][]);
        refused("counts of A must number 2: 1", List.of("A"), List.of("x", "y"), new long[][] {{1}});
        refused("count must be in [0, inf): -1", List.of("A"), List.of("x"), new long[][] {{-1}});
    }

    private static void refused(String message, List<String> groups, List<String> strata, long[][] counts) {
        assertThatThrownBy(() -> new StratumCounts(groups, strata, counts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void unknownGroupsAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> COUNTS.place("C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group must be one of [A, B]: C");
    }
}
