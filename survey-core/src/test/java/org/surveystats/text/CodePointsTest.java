package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
    @Test
    void textsBeyondTheBasicPlaneComeLast() {
        String privateUse = "\uE000";
        String musicalClef = "\uD834\uDD1E";

        assertThat(privateUse.compareTo(musicalClef))
                .as("UTF-16 says otherwise")
                .isPositive();
        assertThat(CodePoints.ORDER.compare(privateUse, musicalClef)).isNegative();
        assertThat(CodePoints.ORDER.compare(musicalClef + "b", musicalClef + "a"))
                .isPositive();
    }

    @Test
    void aTextComesBehindItsOwnBeginning() {
        assertThat(Stream.of("b", "aB", "a", "", "ab").sorted(CodePoints.ORDER))
                .containsExactly("", "a", "aB", "ab", "b");
        assertThat(CodePoints.ORDER.compare("ab", "ab")).isZero();
    }
}
