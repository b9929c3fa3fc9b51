package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExcerptTest {
    @Test
    void leavesOrdinaryTextAsItIs() {
        assertThat(Excerpt.of("Ynys Môn, 40 % \"so\"")).isEqualTo("Ynys Môn, 40 % \"so\"");
        assertThat(Excerpt.of("")).isEmpty();
        assertThat(Excerpt.of("x".repeat(40))).isEqualTo("x".repeat(40));
    }

    @Test
    void cutsLongTextToFortyCharacters() {
        assertThat(Excerpt.of("x".repeat(41))).isEqualTo("x".repeat(39) + "…");
        assertThat(Excerpt.of("x".repeat(100_000))).hasSize(40);
        assertThat(Excerpt.of("abcdef", 3)).isEqualTo("ab…");
        assertThat(Excerpt.of("abcdef", 1)).isEqualTo("…");
    }

    @Test
    void cutsBeforeAPairOfSurrogatesNotInsideIt() {
        String face = "\ud83d\ude00";
        assertThat(Excerpt.of(face.repeat(21))).isEqualTo(face.repeat(19) + "…");
        assertThat(Excerpt.of(face)).isEqualTo(face);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029", "\u202e",
                "\u200b", "\ufeff", "\ud83d", "\ude00"
            })
    void replacesCharactersThatActOnATerminal(String hostile) {
        assertThat(Excerpt.of("a" + hostile + "b")).isEqualTo("a\ufffdb");
    }
}
