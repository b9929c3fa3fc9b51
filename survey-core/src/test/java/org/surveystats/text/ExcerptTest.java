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
    void namesCharactersThatActOnATerminal(String hostile) {
        assertThat(Excerpt.of("a" + hostile + "b")).isEqualTo("a<U+%04X>b", (int) hostile.charAt(0));
        assertThat(Excerpt.printable("a" + hostile + "b")).isEqualTo("a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007", "\u2009", "\u202f", "\u3000"})
    void namesSpacesThatLookLikeOthers(String space) {
        assertThat(Excerpt.of("a" + space + " b")).isEqualTo("a<U+%04X> b", (int) space.charAt(0));
        assertThat(Excerpt.printable("a" + space + " b")).isEqualTo("a" + space + " b");
    }

    @Test
    void namesAreCutAsWholes() {
        assertThat(Excerpt.of("abc\u00a0", 11)).isEqualTo("abc<U+00A0>");
        assertThat(Excerpt.of("abc\u00a0d", 11)).isEqualTo("abc…");
        assertThat(Excerpt.of("\u00a0".repeat(100))).isEqualTo("<U+00A0>".repeat(4) + "…");
        assertThat(Excerpt.of("\u00a0", 1)).isEqualTo("…");
        assertThat(Excerpt.printable("\u0000".repeat(50), 40)).isEqualTo("\ufffd".repeat(39) + "…");
    }
}
