package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParagraphTest {
    private static final String FORTY = "x".repeat(40);
    private static final String THIRTY_NINE = "y".repeat(39);

    @Test
    void leavesWhatFitsALineAsItIs() {
        assertThat(Paragraph.of("")).isEmpty();
        assertThat(Paragraph.of("Files of all 54 units: target")).isEqualTo("Files of all 54 units: target");
        assertThat(Paragraph.of(FORTY + " " + THIRTY_NINE)).isEqualTo(FORTY + " " + THIRTY_NINE);
    }

    @Test
    void whatWouldActOnAScreenIsReplaced() {
        assertThat(Paragraph.of("Title\u001b[2J of\na survey")).isEqualTo("Title\ufffd[2J of\ufffda survey");
    }

    @Test
    void breaksAtTheLastSpaceThatLeavesEightyCharactersAndIndents() {
        assertThat(Paragraph.of(FORTY + " " + FORTY)).isEqualTo(FORTY + "\n    " + FORTY);
        assertThat(Paragraph.of("a " + FORTY + " b " + FORTY)).isEqualTo("a " + FORTY + " b\n    " + FORTY);
        // The indent counts: four, forty, a space and thirty-five make eighty.
        assertThat(Paragraph.of("z".repeat(80) + " " + FORTY + " " + "w".repeat(35)))
                .isEqualTo("z".repeat(80) + "\n    " + FORTY + " " + "w".repeat(35));
        assertThat(Paragraph.of("z".repeat(80) + " " + FORTY + " " + "w".repeat(36)))
                .isEqualTo("z".repeat(80) + "\n    " + FORTY + "\n    " + "w".repeat(36));
    }

    @Test
    void keepsANumberWithItsPerCentSign() {
        assertThat(Paragraph.of("x".repeat(77) + " 12 %")).isEqualTo("x".repeat(77) + "\n    12 %");
    }

    @Test
    void aWordLongerThanALineHasOneOfItsOwn() {
        assertThat(Paragraph.of("a " + "x".repeat(90) + " b")).isEqualTo("a\n    " + "x".repeat(90) + "\n    b");
    }
}
