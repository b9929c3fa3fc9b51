package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.BlankCells;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.Strictness;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Column;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** Files read by their bytes give what they give when the CSV library splits them into texts, to the last word. */
final class PlainLinesTest {
    private static final int FILES = 3000;

    /** The slow way, by which everything is compared. */
    static DecodingReport byTexts(
            Questionnaire questionnaire,
            Strictness strictness,
            int batchSize,
            char separator,
            InputStream in,
            Consumer<Responses> batches)
            throws IOException {
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, "f.csv", strictness, batchSize, batches);
        boolean[] headed = {false};
        SplitText.rows(in, "f.csv", separator, (line, fields) -> {
            if (headed[0]) {
                decoder.row(line, fields);
            } else if (!BlankCells.only(fields)) {
                decoder.header(fields);
                headed[0] = true;
            }
        });
        return decoder.finish();
    }

    /** Reads and says all that came of it. */
    @FunctionalInterface
    private interface Reading {
        DecodingReport read(InputStream in, Consumer<Responses> batches) throws IOException;
    }

    private static List<String> outcome(byte[] file, Reading reading) throws IOException {
        List<String> outcome = new ArrayList<>();
        try {
            DecodingReport report = reading.read(new ByteArrayInputStream(file), batch -> outcome.add(contents(batch)));
            outcome.add(report.toString());
            report.errors().forEach(error -> outcome.add(error.toString()));
        } catch (InvalidSourceException e) {
            outcome.add(e.getMessage());
            e.errors().stream().map(RowError::toString).forEach(outcome::add);
        }
        return outcome;
    }

    private static String contents(Responses batch) {
        StringBuilder text = new StringBuilder(batch.toString());
        append(text, batch.units());
        for (GroupingColumn grouping : batch.questionnaire().layout().groupings()) {
            append(text, batch.grouping(grouping.name()));
        }
        for (Question question : batch.questionnaire().questions()) {
            Column column = batch.column(question.id());
            text.append('\n').append(question.id()).append(' ').append(column);
            text.append(' ').append(batch.missingCodes(question.id()));
            for (int row = 0; row < batch.size(); row++) {
                text.append(' ').append(cell(column, row));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, LabelColumn column) {
        text.append('\n').append(column.labels());
        for (int row = 0; row < column.size(); row++) {
            text.append(' ').append(column.index(row));
        }
    }

    private static Object cell(Column column, int row) {
        if (column instanceof CodedColumn coded) {
            return coded.state(row);
        }
        if (column instanceof MultiCodedColumn multi) {
            return multi.ticks(row);
        }
        return Double.doubleToRawLongBits(((NumericColumn) column).value(row));
    }

    @ParameterizedTest(name = "one odd cell in {0}, quotation marks {1}")
    @CsvSource({"1000000, false", "200, false", "20, false", "100, true", "1000, true"})
    void bytesGiveWhatTextsGive(int odd, boolean quotes) throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < FILES / 5; i++) {
            Questionnaire questionnaire = random.nextBoolean() ? RandomResponses.WITH_IDS : RandomResponses.WITHOUT_IDS;
            char separator = ",,,,;\t|\u00a7".charAt(random.nextInt(8));
            Strictness strictness = random.nextInt(3) == 0 ? Strictness.STRICT : Strictness.LENIENT;
            int batchSize = random.nextInt(1, 20);
            int chunkSize = random.nextInt(4) == 0 ? 1 << 17 : random.nextInt(1, 600);
            byte[] file = new RandomResponses(random, questionnaire, separator).file(40, odd, quotes);
            ResponsesCsv csv = ResponsesCsv.of(questionnaire)
                    .withStrictness(strictness)
                    .withBatchSize(batchSize)
                    .withFile(SplitText.form(separator))
                    .withChunkSize(chunkSize);

            assertThat(outcome(file, (in, batches) -> csv.read(in, "f.csv", batches)))
                    .as("seed %d, file %d, chunks of %d", seed, i, chunkSize)
                    .isEqualTo(outcome(
                            file,
                            (in, batches) -> byTexts(questionnaire, strictness, batchSize, separator, in, batches)));
        }
    }

    /** A file without anything odd is read by its bytes alone, or the comparison would compare texts with texts. */
    @Test
    void plainFilesHaveNoTail() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int plain = 0;
        for (int i = 0; i < 100; i++) {
            byte[] file = new RandomResponses(random, RandomResponses.WITH_IDS, ',').file(40, 1_000_000, false);
            try (CsvText text =
                    CsvText.open(new ByteArrayInputStream(file), "f.csv", Optional.empty(), CsvLimits.RESPONSES)) {
                InputStream in = text.utf8();
                CsvHead head = CsvHead.read(in, "f.csv", SplitText.form(','), CsvLimits.RESPONSES, names -> true);
                LineChunks chunks = new LineChunks(head.rest(), head.line(), in, CsvLimits.RESPONSES);
                LineChunks.Chunk chunk = new LineChunks.Chunk(600);
                while (chunks.next(chunk)) {
                    assertThat(chunk.length()).isPositive();
                }
                plain += chunks.tail(chunk).isEmpty() ? 1 : 0;
            }
        }
        assertThat(plain).isBetween(60, 95);
    }

    /** Changes of single bytes, so that every kind of damage stands at every kind of place. */
    @Test
    void damagedFilesGiveWhatTextsGive() throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] alphabet = "id,trust\n\"1\r\u00e9\u0000\ufeff;RT5- ".getBytes(StandardCharsets.UTF_8);
        byte[] small =
                "id,trust,age,sex,Q1,Q2\n1,RT5,47,2,1,10\n2,X01,66,1,8,0\n3,RT5,,,,\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5000; i++) {
            byte[] file = Arrays.copyOf(small, random.nextInt(small.length + 1));
            for (int change = file.length == 0 ? 0 : random.nextInt(4); change > 0; change--) {
                file[random.nextInt(file.length)] = alphabet[random.nextInt(alphabet.length)];
            }
            Strictness strictness = random.nextBoolean() ? Strictness.STRICT : Strictness.LENIENT;
            ResponsesCsv csv = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE)
                    .withFile(SplitText.form(','))
                    .withStrictness(strictness)
                    .withBatchSize(2)
                    .withChunkSize(random.nextInt(1, 80));

            assertThat(outcome(file, (in, batches) -> csv.read(in, "f.csv", batches)))
                    .as("seed %d, bytes %s", seed, Arrays.toString(file))
                    .isEqualTo(outcome(
                            file,
                            (in, batches) -> byTexts(SmallSurvey.QUESTIONNAIRE, strictness, 2, ',', in, batches)));
        }
    }

    /**
     * Where the full grammar takes over, a mark is a character like any other, cut only as white space around a code
     * is.
     */
    @Test
    void aByteOrderMarkMeansSomethingAtTheBeginningOnly() throws IOException {
        byte[] file = "\ufefftrust,id,age,sex,Q1,Q2\nA,1,,,,\n\ufeff\"B\",2,,,,\n\ufeffC,3,,,,\nC\ufeffC,4,,,,\n"
                .getBytes(StandardCharsets.UTF_8);
        List<String> units = new ArrayList<>();

        ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE)
                .read(
                        new ByteArrayInputStream(file),
                        "f.csv",
                        batch -> units.addAll(batch.units().labels()));

        assertThat(units).containsExactly("A", "\"B\"", "C", "C\ufeffC");
    }

    /** More than 2^31 bytes and lines: the number of a line is no int anywhere. */
    @Test
    void linesBeyondTwoGibibytesHaveTheirNumbers() throws IOException {
        long emptyLines = (1L << 31) + 7;
        InputStream in = new SequenceInputStream(
                new SequenceInputStream(stream("id,trust,age,sex,Q1,Q2\n1,RT5,47,2,1,10\n"), lineFeeds(emptyLines)),
                stream("2,RT5,47,3,1,10\n3,RT5,47,2,1,\"11\"\n"));

        DecodingReport report = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE)
                .withStrictness(Strictness.LENIENT)
                .read(in, "f.csv", batch -> {});

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.errors()).extracting(RowError::line).containsExactly(emptyLines + 3, emptyLines + 4);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream lineFeeds(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? '\n' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int given = (int) Math.min(left, length);
                Arrays.fill(target, offset, offset + given, (byte) '\n');
                left -= given;
                return given;
            }
        };
    }
}
