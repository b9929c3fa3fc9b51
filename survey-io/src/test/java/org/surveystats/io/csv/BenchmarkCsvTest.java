package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.tally.AnswerTally;

/** The files of a run are there all or not at all, whatever fails while they are made. */
final class BenchmarkCsvTest {
    private static final List<String> NAMES =
            List.of("changes.csv", "national.csv", "provenance.txt", "questions.csv", "response.csv", "sections.csv");
    /** Half of a surrogate pair has no form in UTF-8, so that writing it fails as a full disk would. */
    private static final String UNWRITABLE = "\ud83d";

    private static final Map<Integer, ResponseRates> RATES = Map.of(2021, rates("A"));

    @TempDir
    private Path folder;

    private static ResponseRates rates(String unit) {
        return ResponseRates.of(List.of(SampleOutcomes.of(unit, 40, 0, 0, 0, 0, 60)));
    }

    /** Units of 40 respondents each. */
    private static Benchmark benchmark(String provenance, String... units) {
        SurveyInfo info = SmallSurvey.QUESTIONNAIRE.survey();
        Questionnaire questionnaire = SmallSurvey.QUESTIONNAIRE.withSurvey(new SurveyInfo(
                info.programme(),
                info.title(),
                info.year(),
                info.sampling(),
                info.fieldwork(),
                info.eligibility(),
                info.conductedBy(),
                provenance,
                info.terms()));
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
        for (String unit : units) {
            for (int i = 0; i < 40; i++) {
                rows.add(unit, Map.of("age", "" + (20 + i), "sex", "1", "Q1", "" + (1 + i % 3), "Q2", "" + i % 11));
            }
        }
        return Benchmark.of(new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.of(questionnaire).clean(rows.build())));
    }

    /** So many that a part of their table is on the disk before the last one fails. */
    private static String[] units(int many, String last) {
        return Stream.concat(Stream.iterate(1, i -> i + 1).limit(many).map(i -> "U" + (1000 + i)), Stream.of(last))
                .toArray(String[]::new);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.isDirectory(file) ? "a directory" : Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("questions.csv", benchmark("", units(300, UNWRITABLE)), RATES),
                Arguments.of("response.csv", benchmark("", "A"), Map.of(2021, rates(UNWRITABLE))),
                Arguments.of("provenance.txt", benchmark(UNWRITABLE, "A"), RATES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aRunThatFailsLeavesTheFilesOfTheEarlierOne(
            String file, Benchmark failing, Map<Integer, ResponseRates> failingRates) throws IOException {
        BenchmarkCsv.write(
                folder, SurveyResults.of(benchmark("earlier", "A", "B")).withRates(RATES));
        Map<String, String> earlier = files(folder);
        assertThat(earlier).containsOnlyKeys(NAMES);

        assertThatThrownBy(() ->
                        BenchmarkCsv.write(folder, SurveyResults.of(failing).withRates(failingRates)))
                .as("writing %s", file)
                .isInstanceOf(CharacterCodingException.class);

        assertThat(files(folder)).isEqualTo(earlier);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFirstRunThatFailsLeavesNoFile(String file, Benchmark failing, Map<Integer, ResponseRates> failingRates)
            throws IOException {
        assertThatThrownBy(() ->
                        BenchmarkCsv.write(folder, SurveyResults.of(failing).withRates(failingRates)))
                .as("writing %s", file)
                .isInstanceOf(CharacterCodingException.class);

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void whatTheCallersRatesThrowLeavesNothingEither() throws IOException {
        BenchmarkCsv.write(
                folder, SurveyResults.of(benchmark("earlier", "A", "B")).withRates(RATES));
        Map<String, String> earlier = files(folder);
        Map<Integer, ResponseRates> failing = new TreeMap<>(Collections.reverseOrder()) {
            private static final long serialVersionUID = 1;

            @Override
            public Set<Map.Entry<Integer, ResponseRates>> entrySet() {
                throw new UncheckedIOException(new IOException("the rates are out of reach"));
            }
        };
        // Of a map that says it is empty nothing need be asked.
        failing.put(2024, RATES.values().iterator().next());

        assertThatThrownBy(() -> BenchmarkCsv.write(
                        folder, SurveyResults.of(benchmark("", "A")).withRates(failing)))
                .hasMessageContaining("out of reach");

        assertThat(files(folder)).isEqualTo(earlier);
    }

    @Test
    void aDirectoryInTheWayOfOneFileStopsAll() throws IOException {
        BenchmarkCsv.write(
                folder, SurveyResults.of(benchmark("earlier", "A", "B")).withRates(RATES));
        Files.delete(folder.resolve("national.csv"));
        Path inTheWay = Files.createDirectory(folder.resolve("national.csv"));
        Files.writeString(inTheWay.resolve("kept.txt"), "kept");
        Map<String, String> earlier = files(folder);

        assertThatThrownBy(() -> BenchmarkCsv.write(
                        folder, SurveyResults.of(benchmark("later", "C")).withRates(RATES)))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(inTheWay + ": is a directory, not a file");

        assertThat(files(folder)).isEqualTo(earlier);
        assertThat(inTheWay.resolve("kept.txt")).hasContent("kept");
    }

    @Test
    void aRunThatSucceedsReplacesAllFilesAndKeepsOthers() throws IOException {
        BenchmarkCsv.write(
                folder, SurveyResults.of(benchmark("earlier", "A", "B")).withRates(RATES));
        Map<String, String> earlier = files(folder);
        Files.writeString(folder.resolve("report.html"), "kept");

        BenchmarkCsv.write(folder, SurveyResults.of(benchmark("later", "C")).withRates(Map.of(2021, rates("C"))));

        assertThat(files(folder)).hasSize(NAMES.size() + 1).containsKeys(NAMES.toArray(String[]::new));
        assertThat(files(folder)).containsEntry("report.html", "kept");
        assertThat(files(folder).get("questions.csv")).contains("\nC,Q1,").doesNotContain("\nA,");
        assertThat(files(folder).get("provenance.txt")).endsWith("later\n").isNotEqualTo(earlier.get("provenance.txt"));
    }
}
