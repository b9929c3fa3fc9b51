package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.plan.TallyPlan;

/** Compressed data without end and without content. */
final class EndlessGzipTest {
    private static final int MOST = 1000;
    private static final byte[] NAMED = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    private static final byte[] COMMENTED = {0x1f, (byte) 0x8b, 8, 16, 0, 0, 0, 0, 0, 0};
    private static final String REFUSED =
            "f.csv: must be at most " + (2 * MOST + (1 << 20)) + " bytes, compressed; CsvLimits.bytes allows more";

    /** Some bytes, then others again and again; counts what is taken. */
    private static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] again;
        private long taken;

        Endless(byte[] first, byte[] again) {
            this.first = first;
            this.again = again;
        }

        @Override
        public int read() {
            long at = taken++;
            return (at < first.length ? first[(int) at] : again[(int) ((at - first.length) % again.length)]) & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> files() {
        byte[] empty = Gzip.of(new byte[0]);
        byte[] begun = Gzip.of(text("trust,age,sex,Q1,Q2,id\nA,20,1,1,5,r1\n"));
        byte[] many = new byte[0];
        return Stream.of(
                Arguments.of("a name without end", NAMED, text("n")),
                Arguments.of("a comment without end", COMMENTED, text("c")),
                Arguments.of("a name without end in a later part", join(begun, NAMED), text("n")),
                Arguments.of("empty parts without end", many, empty),
                Arguments.of("empty parts without end behind rows", begun, empty));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void refused(Endless endless, ThrowingCallable reading) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(reading)
                        .isInstanceOf(InvalidSourceException.class)
                        .hasMessage(REFUSED));
        assertThat(endless.taken).isLessThan(2 << 20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedAfterTheLimit(String name, byte[] first, byte[] again) {
        ResponsesCsv csv = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE).withLimits(CsvLimits.RESPONSES.withBytes(MOST));
        CsvLimits tables = CsvLimits.TABLES.withBytes(MOST);
        Endless read = new Endless(first, again);
        refused(read, () -> csv.read(read, "f.csv", batch -> {}));
        Endless counted = new Endless(first, again);
        TallyPlan plan = TallyPlan.of(SmallSurvey.QUESTIONNAIRE);
        refused(counted, () -> csv.withPlan(plan).tally(counted, "f.csv"));
        Endless units = new Endless(first, again);
        refused(units, () -> UnitsCsv.read(units, "f.csv", tables));
    }

    @Test
    void aLongNameIsPassedOverQuickly() throws IOException {
        byte[] content = Gzip.of(text("code,name\nA,Name\n"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(NAMED);
        file.write("n".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));
        file.write(0);
        file.write(content, NAMED.length, content.length - NAMED.length);
        InputStream slow = new InputStream() {
            private final InputStream in = new ByteArrayInputStream(file.toByteArray());
            private int calls;

            @Override
            public int read() {
                throw new AssertionError("bytes must be read in blocks");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                calls++;
                assertThat(calls).isLessThan(1000);
                return in.read(target, offset, length);
            }
        };
        assertThat(UnitsCsv.read(slow, "f.csv")).hasSize(1);
    }

    @Test
    void partsWithoutContentAreAllowedWithinTheLimit() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int part = 0; part < 50_000; part++) {
            file.write(Gzip.of(new byte[0]));
        }
        file.write(Gzip.of(text("code,name\nA,Name\n")));
        assertThat(UnitsCsv.read(
                        new ByteArrayInputStream(file.toByteArray()), "f.csv", CsvLimits.TABLES.withBytes(MOST)))
                .hasSize(1);
    }
}
