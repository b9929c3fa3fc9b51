package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.InvalidSourceException;

final class Utf8ReaderTest {
    private static final String[] PARTS = {"a", "\n", "\r\n", "\r", "é", "€", "\ud83d\ude00", "\ufeff", ",", "\u0000"};

    private static String text(InputStream in, SplittableRandom random) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = new Utf8Reader(in, "f", 1)) {
            char[] target = new char[40];
            while (true) {
                int offset = random.nextInt(5);
                int read = reader.read(target, offset, random.nextInt(1, 30));
                if (read < 0) {
                    return text.toString();
                }
                text.append(target, offset, read);
            }
        }
    }

    /** Gives a few bytes at a time, so that characters are cut everywhere. */
    private static InputStream drop(byte[] bytes, SplittableRandom random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, random.nextInt(1, 4)));
            }
        };
    }

    @Test
    void readsTheSameTextHoweverTheBytesArrive() throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder made = new StringBuilder("x");
            for (int part = random.nextInt(200); part > 0; part--) {
                made.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String text = made.toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertThat(text(drop(bytes, random), random)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void namesTheLineOfABadByteHoweverTheBytesArrive() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder made = new StringBuilder();
            int line = 1;
            for (int part = random.nextInt(100); part > 0; part--) {
                String next = PARTS[random.nextInt(PARTS.length)];
                // A carriage return is followed by a letter, so that it makes no pair with a later line feed.
                made.append(next).append("x");
                line += next.contains("\n") || next.contains("\r") ? 1 : 0;
            }
            byte[] good = made.toString().getBytes(StandardCharsets.UTF_8);
            byte[] bad = Arrays.copyOf(good, good.length + 2);
            bad[good.length] = (byte) 0xe9;
            bad[good.length + 1] = 'x';

            assertThatThrownBy(() -> text(drop(bad, random), random))
                    .as("seed %d", seed)
                    .isInstanceOf(InvalidSourceException.class)
                    .hasMessage("f: line " + line
                            + " must be UTF-8: byte 0xe9, \"\u00e9\" in Windows-1252; if that is the file's encoding"
                            + " (Excel's \"CSV\"), set layout.file.encoding to windows-1252 for responses, otherwise"
                            + " save the file in UTF-8");
        }
    }

    @Test
    void anOverlongFormOrHalfASurrogateIsNoUtf8() {
        byte[][] forms = {
            {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf8}, {(byte) 0x80}
        };
        for (byte[] form : forms) {
            assertThatThrownBy(() -> text(new ByteArrayInputStream(form), new SplittableRandom(1)))
                    .hasMessageStartingWith("f: line 1 must be UTF-8: byte 0x");
        }
    }
}
