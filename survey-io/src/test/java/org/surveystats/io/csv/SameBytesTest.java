package org.surveystats.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;

/** The files of results are the same bytes whatever the threads, the batches and the order of the rows. */
final class SameBytesTest {
    private static final Questionnaire QUESTIONNAIRE = CommunityMentalHealth.questionnaire(2021);
    private static final Map<String, String> EXPECTED = results(CommunityMentalHealth.tally(2021));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void threadsBatchesAndOrderDoNotMatter(int threads) throws Exception {
        Random random = new Random(threads);
        List<String> lines;
        try (InputStream in = CommunityMentalHealth.responses(2021)) {
            lines = new ArrayList<>(new String(in.readAllBytes(), UTF_8).lines().toList());
        }
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Path file = Files.write(directory.resolve("shuffled.csv"), lines);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AnswerTally tally = ResponsesCsv.of(QUESTIONNAIRE)
                    .withBatchSize(1 + random.nextInt(5000))
                    .withExecutor(pool, threads)
                    .tally(file)
                    .tally();

            assertThat(results(tally)).as("%d threads", threads).isEqualTo(EXPECTED);
        } finally {
            pool.shutdown();
        }
    }

    private static Map<String, String> results(AnswerTally tally) {
        Map<String, String> files = new TreeMap<>();
        try {
            Path written = Files.createTempDirectory("same-bytes-");
            BenchmarkCsv.write(written, SurveyResults.of(Benchmark.of(tally)));
            try (Stream<Path> paths = Files.list(written)) {
                for (Path path : paths.toList()) {
                    files.put(path.getFileName().toString(), Files.readString(path));
                    Files.delete(path);
                }
            }
            Files.delete(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        return files;
    }
}
