package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StratumCountsTest {
    private static final StratumCounts COUNTS =
            StratumCounts.of(List.of("x", "y", "z"), Map.of("A", List.of(1L, 2L, 0L), "B", List.of(10L, 20L, 0L)));

    @Test
    void sumsByGroupByStratumAndInAll() {
        assertThat(COUNTS.ofGroup(0)).isEqualTo(3);
        assertThat(COUNTS.ofGroup(1)).isEqualTo(30);
        assertThat(COUNTS.ofStratum(1)).isEqualTo(22);
        assertThat(COUNTS.ofStratum(2)).isZero();
        assertThat(COUNTS.total()).isEqualTo(33);
        assertThat(COUNTS.count(1, 0)).isEqualTo(10);
        assertThat(COUNTS.index("B")).isEqualTo(1);
    }

    @Test
    void groupsAreInTheOrderOfCodePointsAndCountsAreCopied() {
        Map<String, List<Long>> cells = new LinkedHashMap<>();
        List<Long> row = new ArrayList<>(List.of(1L));
        cells.put("b", row);
        cells.put("B", List.of(2L));
        StratumCounts counts = StratumCounts.of(List.of("x"), cells);

        row.set(0, 7L);
        cells.clear();

        assertThat(counts.groups()).containsExactly("B", "b");
        assertThat(counts.total()).isEqualTo(3);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        refused("strata must be one or more: 0", List.of(), Map.of());
        refused("counts of A must number 2: 1", List.of("x", "y"), Map.of("A", List.of(1L)));
        refused("count must be in [0, inf): -1", List.of("x"), Map.of("A", List.of(-1L)));
    }

    private static void refused(String message, List<String> strata, Map<String, List<Long>> groups) {
        assertThatThrownBy(() -> StratumCounts.of(strata, groups))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void unknownGroupsAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> COUNTS.index("C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group must be one of [A, B]: C");
    }
}
