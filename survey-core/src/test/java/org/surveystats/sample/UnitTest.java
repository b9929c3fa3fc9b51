package org.surveystats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnitTest {
    private static Unit unit(String code, String... predecessors) {
        return new Unit(code, "Name of " + code, "", "", List.of(predecessors));
    }

    @Test
    void successorsAreFollowedToTheUnitOfToday() {
        assertThat(Unit.successors(List.of(unit("C", "B"), unit("B", "A"), unit("D", "C", "E"))))
                .isEqualTo(Map.of("A", "D", "B", "D", "C", "D", "E", "D"));
        assertThat(Unit.successors(List.of(unit("A"), unit("B")))).isEmpty();
    }

    @Test
    void longChainsAreFollowedOnce() {
        int length = 40_000;
        List<Unit> chain = IntStream.range(0, length)
                .mapToObj(i -> unit("U" + (i + 1), "U" + i))
                .toList();
        Map<String, String> successors = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Unit.successors(chain));
        assertThat(successors).hasSize(length).containsEntry("U0", "U" + length).containsEntry("U17", "U" + length);
        List<Unit> circle = new ArrayList<>(chain);
        circle.add(unit("U0", "U" + length));
        assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Unit.successors(circle)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("predecessors must not lead back to a unit: ")
                .hasMessageEndingWith(" more]");
    }

    @Test
    void aUnitMergesIntoOneOtherAndNotIntoItself() {
        assertThat(Unit.successors(List.of(unit("N", "A", "A")))).isEqualTo(Map.of("A", "N"));
        assertThatThrownBy(() -> Unit.successors(List.of(unit("N", "A"), unit("M", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predecessors must have one successor: A is one of N and of M");
        assertThatThrownBy(() -> Unit.successors(List.of(unit("A", "B"), unit("B", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("predecessors must not lead back to a unit: ");
    }
}
