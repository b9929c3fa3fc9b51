package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job and the tour, run as their own processes, as users run them. */
class ExamplesTest {
    private static final Path LIBRARIES = Path.of(
                    "..", "survey-io", "src", "test", "resources", "org", "surveystats", "io", "libraries")
            .toAbsolutePath();

    @TempDir
    private Path directory;

    private JavaProcess report(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of("examples", "BenchmarkReport.java").toAbsolutePath().toString());
        all.addAll(List.of(arguments));
        return JavaProcess.run(directory, directory, all.toArray(String[]::new));
    }

    @Test
    void theMainJobPrintsWhatTheReadmeShows() throws Exception {
        JavaProcess run = report();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        String shown = Markdown.blocks("text").stream()
                .filter(block -> block.page().endsWith("README.md"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(run.out()).contains(shown);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        for (String name : List.of("questions", "sections", "national", "changes", "response")) {
            assertThat(directory.resolve("target/benchmark/" + name + ".csv")).isNotEmptyFile();
        }
    }

    @Test
    void theMainJobRunsOnAnotherSurvey() throws Exception {
        JavaProcess run = report(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--previous",
                "2022=" + LIBRARIES.resolve("responses-2022.csv") + "," + LIBRARIES.resolve("libraries-2022.json"),
                "--units",
                LIBRARIES.resolve("units.csv").toString(),
                "--outcomes",
                "2024=" + LIBRARIES.resolve("outcomes-2024.csv"),
                "--unit",
                "LS3",
                "--out",
                "libraries");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("LS3 ").contains("Against 2022");
        assertThat(Files.readString(directory.resolve("libraries/questions.csv"))
                        .lines())
                .hasSizeGreaterThan(8);
    }

    @Test
    void aMistakeIsSaidInOneLine() throws Exception {
        JavaProcess run = report("--unit", "NOPE");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("unit must be one of [RT5, X01, ")
                .endsWith("]: NOPE\n")
                .hasLineCount(1);
    }

    @Test
    void ownQuestionnaireNeedsOwnResponses() throws Exception {
        JavaProcess run = report(
                "--questionnaire", LIBRARIES.resolve("libraries-2024.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("--responses must be given with --questionnaire\n");
    }

    @Test
    void theTourShowsWhatItShowed() throws Exception {
        JavaProcess run = JavaProcess.run(
                directory,
                directory,
                RunScript.class.getName(),
                Path.of("examples", "startup", "survey.jsh").toAbsolutePath().toString(),
                Path.of("examples", "tour.jsh").toAbsolutePath().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("examples", "tour.out")));
    }
}
