package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.decoding.Duplicates;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowProblem;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Responses;

/** Files with respondents on several rows, of whom one row is kept. */
final class DuplicatesTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("unit").withRespondents("id"),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "How?"),
                    AnswerOption.scored(1, "Well", 10),
                    AnswerOption.scored(2, "Badly", 0)));

    @TempDir
    private Path folder;

    private final List<String> rows = new ArrayList<>();
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();

    /** A file with some rows that cannot be used, which are nobody's first or last. */
    private Path file() throws IOException {
        Random random = new Random(5);
        rows.add("id,unit,Q1");
        for (int i = 0; i < 3000; i++) {
            String id = "R" + random.nextInt(2500);
            boolean wrong = random.nextInt(20) == 0;
            String answer = wrong ? "7" : String.valueOf(1 + random.nextInt(2));
            String row = id + ",T" + random.nextInt(5) + "," + answer;
            rows.add(row);
            if (!wrong) {
                first.putIfAbsent(id, row);
                last.put(id, row);
            }
        }
        return Files.writeString(folder.resolve("all.csv"), String.join("\n", rows));
    }

    private Path kept(String name, Map<String, String> kept) throws IOException {
        return Files.writeString(folder.resolve(name), "id,unit,Q1\n" + String.join("\n", kept.values()));
    }

    private static Map<String, String> units(ReadTally read) {
        Benchmark benchmark = Benchmark.of(read.tally());
        Map<String, String> units = new HashMap<>();
        read.tally()
                .groups()
                .forEach(unit -> units.put(
                        unit,
                        read.tally().group(unit).respondents() + " respondents, "
                                + benchmark.unit(unit).question("Q1")));
        return units;
    }

    @Test
    void oneRowIsKeptWhateverTheThreads() throws IOException {
        Path file = file();
        ResponsesCsv csv = ResponsesCsv.of(QUESTIONNAIRE);
        for (Duplicates duplicates : List.of(Duplicates.KEEP_FIRST, Duplicates.KEEP_LAST)) {
            Map<String, String> rowsKept = duplicates == Duplicates.KEEP_FIRST ? first : last;
            ReadTally alone = csv.tally(kept(duplicates + ".csv", rowsKept));
            ResponsesCsv keeping = csv.withStrictness(Strictness.LENIENT).withDuplicates(duplicates);
            ReadTally one = keeping.tally(file);

            assertThat(units(one)).isEqualTo(units(alone));
            assertThat(one.decoding().accepted()).isEqualTo(rowsKept.size());
            assertThat(one.ledger().rows().refused()).containsKey(RowProblem.DUPLICATE_RESPONDENT);
            assertThat(LeftOut.of(one).parts()).first().asString().contains("id an identity used before ");
            for (int threads = 2; threads <= 8; threads += 3) {
                ReadTally shared = SmallChunks.of(keeping.withExecutor(task -> new Thread(task).start(), threads))
                        .tally(file);
                assertThat(shared.decoding()).isEqualTo(one.decoding());
                assertThat(shared.ledger()).isEqualTo(one.ledger());
                assertThat(units(shared)).isEqualTo(units(one));
            }
            List<Responses> batches = new ArrayList<>();
            assertThat(keeping.read(file, batches::add)).isEqualTo(one.decoding());
            assertThat(batches.stream().mapToInt(Responses::size).sum()).isEqualTo(rowsKept.size());
        }
    }

    @Test
    void aStreamCannotBeReadTwice() throws IOException {
        byte[] file = Files.readAllBytes(file());
        ResponsesCsv csv = ResponsesCsv.of(QUESTIONNAIRE).withDuplicates(Duplicates.KEEP_LAST);
        assertThatThrownBy(() -> csv.tally(new ByteArrayInputStream(file), "s"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("s: must be read twice to keep the last row of each respondent: give a file or another"
                        + " source that can be opened again, or keep the first, Duplicates.KEEP_FIRST");
        ResponsesCsv anybody = ResponsesCsv.of(QUESTIONNAIRE.withLayout(ResponseLayout.of("unit")))
                .withDuplicates(Duplicates.KEEP_LAST);
        byte[] right = "unit,Q1\nT,1\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(anybody.tally(new ByteArrayInputStream(right), "s")
                        .decoding()
                        .accepted())
                .isEqualTo(1);
    }
}
