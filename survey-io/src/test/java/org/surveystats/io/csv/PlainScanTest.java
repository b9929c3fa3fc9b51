package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight bytes at a time find what one at a time find. */
final class PlainScanTest {
    private static final int LONG_LINE = PlainScan.longLine(CsvLimits.RESPONSES);

    private static PlainScan slow(byte[] bytes, int length) {
        int end = 0;
        int lines = 0;
        for (int i = 0; i < length; i++) {
            boolean loneReturn = i > 0 && bytes[i - 1] == '\r' && bytes[i] != '\n';
            if (bytes[i] < 0 || bytes[i] == '"' || loneReturn) {
                return new PlainScan(end, lines, false);
            }
            if (bytes[i] == '\n') {
                end = i + 1;
                lines++;
            }
        }
        return new PlainScan(end, lines, true);
    }

    @Test
    void findsWhatALoopOverBytesFinds() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(1, 100)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] =
                        (byte) (random.nextInt(5) == 0 ? "\r\n\n,1".charAt(random.nextInt(5)) : random.nextInt(128));
                if (bytes[at] == '"' || (at > 0 && bytes[at - 1] == '\r' && random.nextInt(50) > 0)) {
                    bytes[at] = '\n';
                }
            }
            if (random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? '"' : random.nextInt(256));
            }
            int length = random.nextInt(bytes.length + 1);

            assertThat(PlainScan.of(bytes, length, LONG_LINE))
                    .as("seed %d, bytes %s", seed, Arrays.toString(bytes))
                    .isEqualTo(slow(bytes, length));
        }
    }

    /** Each byte alone at each place of a word, beside each neighbour that could lend it a bit. */
    @Test
    void everyByteIsTakenForWhatItIs() {
        for (int value = 0; value < 256; value++) {
            for (int neighbour : new int[] {0, ',', '\n', '!', '#', 127}) {
                for (int place = 0; place < 16; place++) {
                    byte[] bytes = new byte[24];
                    Arrays.fill(bytes, (byte) neighbour);
                    bytes[place] = (byte) value;
                    assertThat(PlainScan.of(bytes, bytes.length, LONG_LINE)).isEqualTo(slow(bytes, bytes.length));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 4000, 8191, 8192, 100_000})
    void aLineOfMoreBytesThanARowMayHaveFieldsIsNotPlain(int before) {
        String start = "x\n".repeat(before / 2);
        int longest = CsvLimits.RESPONSES.fields();
        byte[] tooLong = (start + ",".repeat(longest) + "\nx\n").getBytes(StandardCharsets.US_ASCII);
        byte[] lines = (start + ("y".repeat(LONG_LINE - 1) + "\n").repeat(3)).getBytes(StandardCharsets.US_ASCII);

        assertThat(PlainScan.of(tooLong, tooLong.length, LONG_LINE))
                .isEqualTo(new PlainScan(start.length(), start.length() / 2, false));
        assertThat(PlainScan.of(lines, lines.length, LONG_LINE))
                .isEqualTo(new PlainScan(lines.length, start.length() / 2 + 3, true));
    }
}
