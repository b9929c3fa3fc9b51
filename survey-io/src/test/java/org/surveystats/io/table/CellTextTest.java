package org.surveystats.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CellTextTest {
    private static final int LONGEST = 32_767;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What a spreadsheet program makes of a cell. */
    private static String read(String cell) {
        return ESCAPE.matcher(cell)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }

    @Test
    void textsThatDifferInWhatIsNotSeenDiffer() {
        Set<String> cells = new HashSet<>();
        List<Integer> all = IntStream.rangeClosed(0, 0xffff).boxed().toList();
        for (int character : all) {
            String text = "U" + (char) character + "V";
            String cell = CellText.of(text, LONGEST);
            assertThat(read(cell)).isEqualTo(text);
            cells.add(cell);
        }
        assertThat(cells).hasSize(all.size());
    }

    @Test
    void whatXmlCannotHoldIsEscaped() {
        assertThat(CellText.of("a\u0001b\ufffe\ud800", LONGEST)).isEqualTo("a_x0001_b_xFFFE__xD800_");
        assertThat(CellText.of("a\tb\nc\u200b\ud83d\ude00", LONGEST)).isEqualTo("a\tb\nc\u200b\ud83d\ude00");
    }

    @Test
    void whatLooksLikeAnEscapeIsReadBackAsItWas() {
        for (String text : List.of("_x0041_", "_x0041", "_x0041_x0042_", "_x0041\u0001", "\u0001x0041_", "__x0041__")) {
            assertThat(read(CellText.of(text, LONGEST))).isEqualTo(text);
        }
        assertThat(Stream.of("_x0041\u0001", "Ax0001_").map(text -> read(CellText.of(text, LONGEST))))
                .doesNotHaveDuplicates();
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        assertThat(CellText.of("abc", 3)).isEqualTo("abc");
        assertThat(CellText.of("abcd", 3)).isEqualTo("ab\u2026");
        assertThat(CellText.of("\u0001\u0002", 8)).isEqualTo("_x0001_\u2026");
        assertThat(CellText.of("a\ud83d\ude00b", 3)).isEqualTo("a\u2026");
    }
}
