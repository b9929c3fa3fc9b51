package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.response.Responses;

final class ResponsesCsvTest {
    private static final ResponsesCsv CSV = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE);
    private static final String SMALL = "id,trust,age,sex,Q1,Q2\n1,RT5,47,2,1,10\n2,X01,66,1,8,0\n3,RT5,,,,\n";
    private static final ResponsesCsv WORDS = ResponsesCsv.of(Questionnaire.of(
            SurveyInfo.of("words", 2021), ResponseLayout.of("trust"), new TextQuestion(QuestionInfo.of("Q1", "Why?"))));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DecodingReport read(ResponsesCsv csv, byte[] bytes) throws IOException {
        return csv.read(new ByteArrayInputStream(bytes), "f.csv", batch -> {});
    }

    @Test
    void readsAFileAsItIsOrCompressedWhateverItsName(@TempDir Path folder) throws IOException {
        Path plain = Files.write(folder.resolve("answers.csv.gz"), bytes(SMALL));
        Path compressed = Files.write(folder.resolve("answers.csv"), Gzip.of(bytes(SMALL)));

        for (Path file : List.of(plain, compressed)) {
            assertThat(CSV.readAll(file))
                    .singleElement()
                    .extracting(Responses::size)
                    .isEqualTo(3);
            assertThat(CSV.read(file, batch -> {}).source()).isEqualTo(file.toString());
        }
    }

    @Test
    void readsSeveralCompressedPartsOneAfterTheOther() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Gzip.of(bytes(SMALL)));
        both.write(Gzip.of(bytes("4,RT5,47,2,1,10\n")));

        assertThat(read(CSV, both.toByteArray()).accepted()).isEqualTo(4);
        assertThat(CSV.read(slow(both.toByteArray()), "f.csv", batch -> {}).accepted())
                .isEqualTo(4);
    }

    /** One byte at a time, with nothing at hand in between, as from a network. */
    private static InputStream slow(byte[] content) {
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    @Test
    void whatFollowsCompressedDataMustBeCompressedToo() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(Gzip.of(bytes(SMALL)));
        mixed.write(bytes("4,RT5,47,2,1,10\n5,RT5,47,2,1,10\n"));

        for (InputStream in : List.of(new ByteArrayInputStream(mixed.toByteArray()), slow(mixed.toByteArray()))) {
            assertThatThrownBy(() -> CSV.read(in, "f.csv", batch -> {}))
                    .isInstanceOf(InvalidSourceException.class)
                    .hasMessage("f.csv: must be complete gzip data: no gzip after the end of a part");
        }
    }

    @Test
    void damagedCompressionIsAnError() throws IOException {
        byte[] whole = Gzip.of(bytes(SMALL));
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        byte[] changed = whole.clone();
        changed[changed.length - 6] ^= 1;

        assertThatThrownBy(() -> read(CSV, cut))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: must be complete gzip data: Unexpected end of ZLIB input stream");
        assertThatThrownBy(() -> read(CSV, changed))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith("f.csv: must be complete gzip data: ");
        assertThatThrownBy(() -> read(CSV, new byte[] {0x1f, (byte) 0x8b}))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith("f.csv: must be complete gzip data");
    }

    @Test
    void aMissingFileIsTheCallersMatter(@TempDir Path folder) {
        assertThatThrownBy(() -> CSV.readAll(folder.resolve("nothing.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void settingsAreCheckedAndLeaveTheOthersAsTheyAre() throws IOException {
        byte[] semicolons = bytes(SMALL.replace(',', ';'));

        assertThat(read(CSV.withFile(SplitText.form(';')), semicolons).accepted())
                .isEqualTo(3);
        assertThat(read(CSV.withFile(SplitText.form('\t')), bytes(SMALL.replace(',', '\t')))
                        .accepted())
                .isEqualTo(3);
        assertThat(read(CSV, bytes(SMALL)).accepted()).isEqualTo(3);
        assertThat(CSV.withBatchSize(7).withStrictness(Strictness.LENIENT))
                .hasToString("ResponsesCsv of small 2021, LENIENT, batches of 7");
        assertThat(CSV).hasToString("ResponsesCsv of small 2021, STRICT, batches of 4096");
        assertThatThrownBy(() -> CSV.withBatchSize(0)).hasMessage("batchSize must be in [1, 1048576]: 0");
        assertThatThrownBy(() -> CSV.withBatchSize(1_048_577)).hasMessage("batchSize must be in [1, 1048576]: 1048577");
        assertThatThrownBy(() -> CSV.withStrictness(null)).hasMessage("strictness must not be null");
        assertThatThrownBy(() -> ResponsesCsv.of(null)).hasMessage("questionnaire must not be null");
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '0', 'x'})
    void someCharactersCannotSeparate(char character) {
        assertThatThrownBy(() -> SplitText.form(character))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "separator must be no quotation mark, line break, letter or digit: U+%04X", (int) character);
    }

    @Test
    void batchesComeWhileTheFileIsBeingRead() throws IOException {
        AtomicLong given = new AtomicLong();
        InputStream counting = new FilterInputStream(new ByteArrayInputStream(manyRows(200_000))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                given.addAndGet(Math.max(0, read));
                return read;
            }
        };
        List<Long> readBefore = new ArrayList<>();

        CSV.withBatchSize(1000).read(counting, "f.csv", batch -> readBefore.add(given.get()));

        assertThat(readBefore).hasSize(200);
        assertThat(readBefore.get(0)).isLessThan(200_000);
    }

    private static byte[] manyRows(int count) {
        StringBuilder text = new StringBuilder("id,trust,age,sex,Q1,Q2\n");
        for (int i = 0; i < count; i++) {
            text.append(i).append(",RT5,47,2,1,10\n");
        }
        return bytes(text.toString());
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        for (byte[] content : List.of(bytes(SMALL), Gzip.of(bytes(SMALL)))) {
            InputStream in = new FilterInputStream(new ByteArrayInputStream(content)) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            CSV.read(in, "f.csv", batch -> {});
        }
        assertThat(closed[0]).isFalse();
    }

    @Test
    void exceptionsOfTheStreamAndOfTheReceiverComeThrough() {
        IOException broken = new IOException("connection lost");
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(bytes(SMALL)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw broken;
            }
        });
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
        Consumer<Responses> receiver = batch -> {
            throw full;
        };

        assertThatThrownBy(() -> CSV.read(failing, "f.csv", batch -> {})).isSameAs(broken);
        assertThatThrownBy(() -> CSV.withBatchSize(1).read(new ByteArrayInputStream(bytes(SMALL)), "f.csv", receiver))
                .isSameAs(full);
    }

    @Test
    void fieldsAndRowsAreBounded() throws IOException {
        String longest = "x".repeat(1 << 20);
        assertThat(read(WORDS, bytes("trust,Q1\nRT5," + longest + "\nRT5,\n")).accepted())
                .isEqualTo(2);
        assertThatThrownBy(() -> read(WORDS, bytes("trust,Q1\nRT5," + longest + "x\n")))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(
                        "f.csv: line 2 must have fields of at most 1048576 characters; CsvLimits.fieldCharacters allows more");
        String row = String.join(",", Collections.nCopies(5, longest));
        assertThatThrownBy(() -> read(WORDS, bytes("trust,Q1\n\nRT5," + row + "\n")))
                .hasMessage("f.csv: line 3 must have at most 4194304 characters; CsvLimits.rowCharacters allows more");
        assertThatThrownBy(() -> read(WORDS, bytes("trust,Q1" + ",".repeat(16_383) + "\n")))
                .hasMessage("f.csv: line 1 must have at most 16384 fields; CsvLimits.fields allows more");
    }

    @Test
    void theMostFieldsAreRead() throws IOException {
        StringBuilder header = new StringBuilder("trust,Q1");
        for (int i = 2; i < 16_384; i++) {
            header.append(",c").append(i);
        }
        assertThat(read(WORDS, bytes(header + "\n")).unknownColumns()).hasSize(16_382);
    }

    @Test
    void anUnclosedQuoteStopsAtTheBoundNotAtTheEndOfTheFile() {
        InputStream endless = endless("trust,Q1\nRT5,\"", "no quotation mark closes this\n");

        assertThatThrownBy(() -> WORDS.read(endless, "f.csv", batch -> {}))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: line 2 must have fields of at most 1048576 characters, every quotation mark closed;"
                        + " CsvLimits.fieldCharacters allows more");
    }

    @Test
    void anEndlessLineStopsAtTheBound() {
        assertThatThrownBy(() -> WORDS.read(endless("trust,Q1\nRT5,", "x"), "f.csv", batch -> {}))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: line 2 must have fields of at most 1048576 characters, every quotation mark closed;"
                        + " CsvLimits.fieldCharacters allows more");
        assertThatThrownBy(() -> WORDS.read(endless("trust,Q1\nRT5,", ","), "f.csv", batch -> {}))
                .hasMessage("f.csv: line 2 must have at most 16384 fields; CsvLimits.fields allows more");
    }

    private static InputStream endless(String start, String again) {
        return endless(bytes(start), bytes(again.repeat(1000)));
    }

    private static InputStream endless(byte[] start, byte[] repeated) {
        return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            private int position;

            @Override
            public int read() {
                int next = repeated[position] & 0xff;
                position = (position + 1) % repeated.length;
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = Math.min(length, repeated.length - position);
                System.arraycopy(repeated, position, target, offset, count);
                position = (position + count) % repeated.length;
                return count;
            }
        });
    }

    /** Compressed parts without end: whoever does not stream never comes to the first batch. */
    @Test
    @Timeout(60)
    void aBombIsReadAsAStream() throws IOException {
        byte[] part = Gzip.of(bytes("RT5,\n".repeat(100_000)));
        InputStream bomb = endless(Gzip.of(bytes("trust,Q1\n")), part);
        IllegalStateException enough = new IllegalStateException("enough");
        AtomicLong rows = new AtomicLong();

        assertThat(part.length).isLessThan(2_000);
        assertThatThrownBy(() -> WORDS.read(bomb, "f.csv", batch -> {
                    if (rows.addAndGet(batch.size()) > 3_000_000) {
                        throw enough;
                    }
                }))
                .isSameAs(enough);
    }

    /** Whatever the bytes are, the answer is a report or an error that names the file. */
    @Test
    void randomBytesNeverCauseAnotherException() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] alphabet = bytes("id,trust,age,sex,Q1,Q2\n\"1\r\u00e9\u0000\ufeff;RT5");
        for (int i = 0; i < 20_000; i++) {
            byte[] content = Arrays.copyOf(bytes(SMALL), random.nextInt(4, 80));
            for (int change = random.nextInt(6); change > 0; change--) {
                content[random.nextInt(content.length)] = alphabet[random.nextInt(alphabet.length)];
            }
            Strictness strictness = random.nextBoolean() ? Strictness.STRICT : Strictness.LENIENT;
            try {
                DecodingReport report = read(CSV.withStrictness(strictness), content);
                assertThat(report.accepted()).isLessThanOrEqualTo(report.rows());
            } catch (InvalidSourceException expected) {
                assertThat(expected).as("seed %d", seed).hasMessageStartingWith("f.csv: ");
            } catch (IOException | RuntimeException unexpected) {
                throw new AssertionError("seed " + seed + ", bytes " + Arrays.toString(content), unexpected);
            }
        }
    }
}
