package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhiteSpaceTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', '\u000b', '\f', '\r', 0x1c, 0x85, 0xa0, 0xad, 0x61c, 0x1680, 0x180e, 0x2002, 0x2003,
                0x2007, 0x2009, 0x200a, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202c, 0x202f,
                0x205f, 0x2060, 0x2066, 0x2069, 0x2800, 0x3000, 0x3164, 0xfeff, 0xe0001
            })
    void isCutAroundATextWhateverItsKind(int character) {
        String white = Character.toString(character);

        assertThat(WhiteSpace.is(character)).isTrue();
        assertThat(WhiteSpace.strip(white + " T" + white + "0" + white + white)).isEqualTo("T" + white + "0");
        assertThat(WhiteSpace.strip(white)).isEmpty();
        assertThat(WhiteSpace.remove(white + "T" + white + "0")).isEqualTo("T0");
    }

    @ParameterizedTest
    @ValueSource(ints = {'!', '~', 'x', 0, 0x1a, 0x7f, 0x600, 0x6dd, 0x301, 0xfffd, 0x1f600, 0x13430})
    void otherCharactersStay(int character) {
        String text = Character.toString(character);

        assertThat(WhiteSpace.is(character)).isFalse();
        assertThat(WhiteSpace.strip(text)).isSameAs(text);
        assertThat(WhiteSpace.remove(text)).isEqualTo(text);
    }

    /** Whatever Java takes for white space is: nothing that was cut before stays. */
    @Test
    void isAtLeastWhatJavaStrips() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isWhitespace(c)) {
                assertThat(WhiteSpace.is(c)).as("U+%04X", c).isTrue();
            }
        }
    }

    @Test
    void whatIsAlikeHasOneKey() {
        assertThat(List.of("T03", "t03", " T 03", "T\u00a003", "T\u200b03", "\uff3403"))
                .allSatisfy(code -> assertThat(Alike.key(code)).isEqualTo("t03"));
        assertThat(Alike.key("Mo\u0302n")).isEqualTo(Alike.key("M\u00d4N"));
        assertThat(Alike.key("stra\u00dfe")).isEqualTo(Alike.key("STRASSE"));
        assertThat(Alike.key("T03")).isNotEqualTo(Alike.key("T3"));
    }

    @Test
    void nearCodesAreThoseEqualButForCaseOrElseOneCharacterAway() {
        List<String> known = List.of("T03", "T3", "OLD", "T30", "T 13");

        assertThat(Alike.near("t03", known)).containsExactly("T03");
        assertThat(Alike.near("0LD", known)).containsExactly("OLD");
        assertThat(Alike.near("OLDX", known)).containsExactly("OLD");
        assertThat(Alike.near("LOD", known)).containsExactly("OLD");
        assertThat(Alike.near("T0", known)).containsExactly("T03", "T3", "T30");
        assertThat(Alike.near("T13X", known)).containsExactly("T 13");
        assertThat(Alike.near("ABC", known)).isEmpty();
        assertThat(Alike.near("OLD", known)).as("itself").isEmpty();
        assertThat(Alike.near("A", List.of("B", ""))).as("nothing in common").isEmpty();
        assertThat(Alike.near("AB", List.of("A"))).containsExactly("A");
    }
}
