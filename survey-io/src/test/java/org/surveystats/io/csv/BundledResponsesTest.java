package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Column;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;
import org.surveystats.sample.SampleOutcomes;

/** The bundled Community Mental Health surveys, as they are and laid out otherwise. */
final class BundledResponsesTest {
    private static final byte[] FILE_2021 = file(2021);
    private static final String CLEANED_2021 = fingerprint(FILE_2021, 4096);

    private static byte[] file(int year) {
        try (InputStream in = CommunityMentalHealth.responses(year)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest over the units and all cleaned columns, row by row, which knows nothing of batches. */
    private static String fingerprint(byte[] file, int batchSize) {
        Questionnaire questionnaire = CommunityMentalHealth.questionnaire(2021);
        Cleaning cleaning = Cleaning.of(questionnaire);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ResponsesCsv.of(questionnaire)
                    .withBatchSize(batchSize)
                    .read(new ByteArrayInputStream(file), "2021", batch -> add(digest, cleaning.clean(batch)));
            return Arrays.toString(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(MessageDigest digest, Responses clean) {
        ByteBuffer value = ByteBuffer.allocate(8);
        for (int row = 0; row < clean.size(); row++) {
            digest.update(clean.units().label(row).getBytes(StandardCharsets.UTF_8));
            for (Question question : clean.questionnaire().questions()) {
                Column column = clean.column(question.id());
                if (column instanceof CodedColumn coded) {
                    digest.update(value.clear().putLong(coded.state(row)).array());
                } else if (column instanceof NumericColumn numeric) {
                    digest.update(value.clear().putDouble(numeric.value(row)).array());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2021, 17322, 60, 55", "2020, 17416, 63, 53", "2019, 12496, 32, 31"})
    void cleaningDropsWhatTheReconstructionSays(int year, long rows, long answers, long respondents)
            throws IOException {
        Questionnaire questionnaire = CommunityMentalHealth.questionnaire(year);
        Cleaning cleaning = Cleaning.of(questionnaire);
        AtomicReference<CleaningReport> report = new AtomicReference<>(CleaningReport.NOTHING);

        DecodingReport decoding = ResponsesCsv.of(questionnaire)
                .read(
                        new ByteArrayInputStream(file(year)),
                        "responses",
                        batch -> report.updateAndGet(
                                sum -> sum.plus(cleaning.clean(batch).cleaning().orElseThrow())));

        assertThat(decoding.accepted()).isEqualTo(rows);
        assertThat(decoding.rows()).isEqualTo(rows);
        assertThat(decoding.unknownColumns()).isEmpty();
        assertThat(report.get().answers()).isEqualTo(answers);
        assertThat(report.get().respondents()).isEqualTo(respondents);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 17_322, 1 << 20})
    void batchesOfAnySizeGiveTheSame(int batchSize) {
        assertThat(fingerprint(FILE_2021, batchSize)).isEqualTo(CLEANED_2021);
    }

    @Test
    void columnsInAnyOrderGiveTheSame() {
        long seed = System.nanoTime();
        List<String[]> rows = new String(FILE_2021, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.get(0).length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        StringBuilder shuffled = new StringBuilder();
        for (String[] row : rows) {
            shuffled.append(String.join(",", order.stream().map(at -> row[at]).toList()))
                    .append("\r\n");
        }

        assertThat(fingerprint(shuffled.toString().getBytes(StandardCharsets.UTF_8), 4096))
                .as("seed %d", seed)
                .isEqualTo(CLEANED_2021);
    }

    @Test
    void compressionGivesTheSame() throws IOException {
        assertThat(fingerprint(Gzip.of(FILE_2021), 4096)).isEqualTo(CLEANED_2021);
    }

    /** The digest would be worth nothing if it did not see one changed answer. */
    @Test
    void anotherAnswerGivesAnother() {
        String text = new String(FILE_2021, StandardCharsets.UTF_8);
        int lastCell = text.lastIndexOf(',') + 1;
        String changed = text.substring(0, lastCell) + (text.charAt(lastCell) == '1' ? "2" : "1") + "\n";

        assertThat(fingerprint(changed.getBytes(StandardCharsets.UTF_8), 4096)).isNotEqualTo(CLEANED_2021);
    }

    @Test
    void unitsAndOutcomesAreRead() throws IOException {
        try (InputStream units = CommunityMentalHealth.units();
                InputStream outcomes = CommunityMentalHealth.outcomes(2021)) {
            assertThat(UnitsCsv.read(units, "units"))
                    .hasSize(54)
                    .first()
                    .satisfies(unit -> assertThat(unit.name()).isEqualTo("Leicestershire Partnership NHS Trust"));
            assertThat(OutcomesCsv.read(outcomes, "outcomes"))
                    .hasSize(54)
                    .contains(SampleOutcomes.of("RT5", 363, 17, 7, 42, 16, 802, 3));
        }
    }
}
