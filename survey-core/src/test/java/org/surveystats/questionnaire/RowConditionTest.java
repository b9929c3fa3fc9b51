package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowConditionTest {
    private static final RowCondition RETURNED = RowCondition.in("outcome", "1", " 1.0 ");
    private static final RowCondition REAL = RowCondition.in("status", "", "real");

    private static boolean holds(RowCondition condition, Map<String, String> row) {
        return condition.holds(in -> in.values().contains(row.get(in.column())));
    }

    @Test
    void aCellHasOneOfTheValues() {
        assertThat(holds(RETURNED, Map.of("outcome", "1"))).isTrue();
        assertThat(holds(RETURNED, Map.of("outcome", "1.0"))).isTrue();
        assertThat(holds(RETURNED, Map.of("outcome", ""))).isFalse();
        assertThat(holds(REAL, Map.of("status", ""))).isTrue();
    }

    @Test
    void allAndAny() {
        Map<String, String> row = Map.of("outcome", "1", "status", "test");
        assertThat(holds(new RowCondition.AllOf(List.of(RETURNED, REAL)), row)).isFalse();
        assertThat(holds(new RowCondition.AnyOf(List.of(RETURNED, REAL)), row)).isTrue();
        assertThat(holds(
                        new RowCondition.AllOf(List.of(RETURNED, new RowCondition.AnyOf(List.of(REAL, RETURNED)))),
                        row))
                .isTrue();
    }

    @Test
    void itReads() {
        RowCondition both = new RowCondition.AllOf(List.of(RETURNED, new RowCondition.AnyOf(List.of(REAL, RETURNED))));
        assertThat(both).hasToString("outcome is 1 or 1.0 and (status is blank or real or outcome is 1 or 1.0)");
        assertThat(both.columns())
                .containsExactly((RowCondition.In) RETURNED, (RowCondition.In) REAL, (RowCondition.In) RETURNED);
    }

    @Test
    void nothingCannotBeAskedFor() {
        assertThatThrownBy(() -> new RowCondition.In("outcome", Set.of()))
                .hasMessage("values must hold at least one text: column outcome");
        assertThatThrownBy(() -> new RowCondition.AllOf(List.of()))
                .hasMessage("parts must hold at least one condition");
        assertThatThrownBy(() -> RowCondition.in(" ", "1")).hasMessageStartingWith("column must be text");
    }

    @Test
    void aLayoutAsksAboutSixtyColumnsAtMost() {
        ResponseLayout layout = ResponseLayout.of("unit");
        assertThat(layout.withRows(new RowCondition.AllOf(Collections.nCopies(60, RETURNED)))
                        .rows())
                .isPresent();
        assertThatThrownBy(() -> layout.withRows(new RowCondition.AllOf(Collections.nCopies(61, RETURNED))))
                .hasMessage("rows must ask about at most 60 columns: 61");
    }
}
