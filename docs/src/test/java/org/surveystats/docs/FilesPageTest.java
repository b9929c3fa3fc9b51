package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.responses.ReadTally;

/** What the page on files tells of each tool is true: its export gives what the plain file gives. */
class FilesPageTest {
    private static final Path PAGE = Markdown.ROOT.resolve("docs/files.md");
    private static final String QUESTIONNAIRE = block("json");
    private static final String PLAIN = block("csv");

    @TempDir
    private Path directory;

    /** The survey of visits. */
    private static String block(String language) {
        return Markdown.blocks(language).stream()
                .filter(block -> block.page().endsWith("own-survey.md"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static List<ToolExport> exports() {
        return ToolExport.all(
                PLAIN.lines().map(line -> List.of(line.split(",", -1))).toList());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void givesWhatThePlainFileGives(ToolExport export) throws IOException {
        assertThat(results(export.layout(), export.bytes(), "export"))
                .as("%s", export.row())
                .isEqualTo(results("", PLAIN.getBytes(StandardCharsets.UTF_8), "plain"));
    }

    @Test
    void thePageListsThem() {
        assertThat(Markdown.read(PAGE)
                        .lines()
                        .filter(line -> line.startsWith("| "))
                        .skip(1))
                .containsExactlyElementsOf(
                        exports().stream().map(ToolExport::row).toList());
    }

    private Map<String, String> results(String layout, byte[] responses, String name) throws IOException {
        String json = layout.isEmpty()
                ? QUESTIONNAIRE
                : QUESTIONNAIRE
                        .replace(
                                layout.contains("\"missingCodes\": [\"-9\"") ? "\"missingCodes\": [\"-9\"]," : "\0", "")
                        .replace("\"unitColumn\": \"site\",", "\"unitColumn\": \"site\", " + layout + ",");
        ReadTally read = ResponsesCsv.of(QuestionnaireJson.parse(json))
                .tally(new ByteArrayInputStream(responses), "responses.csv");
        Path folder = directory.resolve(name);
        BenchmarkCsv.write(folder, SurveyResults.of(Benchmark.of(read.tally())));
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".csv")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
