package org.surveystats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MergersTest {
    private static final Mergers MERGERS = Mergers.of(List.of(unit("N", "M", "C"), unit("M", "A", "B"), unit("X")));

    private static Unit unit(String code, String... predecessors) {
        return new Unit(code, "Name of " + code, "", "", List.of(predecessors));
    }

    @Test
    void predecessorsAreThoseOfPredecessorsToo() {
        assertThat(MERGERS.predecessors("N")).containsExactlyInAnyOrder("M", "C", "A", "B");
        assertThat(MERGERS.predecessors("M")).containsExactlyInAnyOrder("A", "B");
        assertThat(MERGERS.predecessors("X")).isEmpty();
        assertThat(MERGERS.predecessors("unknown")).isEmpty();
        assertThat(MERGERS).hasToString("Mergers of 2 units");
    }

    @Test
    void aPredecessorIsMissingUnlessItsOwnPredecessorsAreThere() {
        assertThat(MERGERS.missing("N", Set.of("A", "B", "C")))
                .as("before M was made")
                .isEmpty();
        assertThat(MERGERS.missing("N", Set.of("A", "C"))).containsExactly("B");
        assertThat(MERGERS.missing("N", Set.of("N"))).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(MERGERS.missing("X", Set.of())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Mergers.of(List.of(unit("N", "A"), unit("M", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predecessors must have one successor: A is one of N and of M");
    }

    @Test
    void whiteSpaceAroundCodesIsCut() {
        assertThat(unit("\u00a0T00\u200b", "\ufeffA "))
                .isEqualTo(new Unit("T00", "Name of \u00a0T00\u200b", "", "", List.of("A")));
        assertThat(SampleOutcomes.of("T00\u2009", 1)).isEqualTo(SampleOutcomes.of("T00", 1));
        assertThatThrownBy(() -> Unit.of("\u200b", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code must be text that is not blank: ");
        assertThatThrownBy(() -> unit("A", "\u00a0")).hasMessage("predecessor must be text that is not blank: ");
    }
}
