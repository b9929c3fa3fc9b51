package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.json.QuestionnaireJson;

/** The pages of modules and packages: each names where to start, and their examples run. */
class PackagePagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
    /** What the examples take as given. */
    private static final List<String> GIVEN = List.of(
            "import org.surveystats.argument.*;",
            "var questionnaire = CommunityMentalHealth.questionnaire(2021);",
            "var batches = new ArrayList<Responses>();",
            "try (var in = CommunityMentalHealth.responses(2021)) { ResponsesCsv.of(questionnaire)"
                    + ".read(in, \"responses\", batch -> batches.add(Cleaning.of(questionnaire).clean(batch))); }",
            "var cleanedBatches = batches;",
            "var tallyOfOtherBatches = new AnswerTally(TallyPlan.of(questionnaire));",
            "var tally = CommunityMentalHealth.tally(2021);",
            "var weights = StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(5));",
            "var benchmark = Benchmark.of(tally);",
            "var benchmarkOf2020 = CommunityMentalHealth.benchmark(2020);",
            "var visits = Questionnaire.of(SurveyInfo.of(\"Visits\", 2024), ResponseLayout.of(\"site\"), SingleChoice.of("
                    + "QuestionInfo.of(\"Q1\", \"Were you helped?\"), AnswerOption.scored(1, \"Yes\", 10)));",
            "var cap = 5.0;");

    @TempDir
    private Path directory;

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        for (String module : List.of("survey-core", "survey-stats", "survey-io")) {
            try (Stream<Path> files = Files.walk(Markdown.ROOT.resolve(module + "/src/main/java"))) {
                files.filter(file -> file.endsWith("package-info.java") || file.endsWith("module-info.java"))
                        .sorted()
                        .forEach(pages::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }

    private static boolean notForPrograms(String page) {
        return page.contains("Not exported") || page.contains("exported to nobody else");
    }

    @Test
    void eachNamesWhereToStart() {
        assertThat(pages())
                .hasSizeGreaterThan(20)
                .extracting(Markdown::read)
                .filteredOn(page -> !notForPrograms(page))
                .allSatisfy(page -> assertThat(page).containsPattern("\\{@link\\s(?: \\* )?\\s*org\\.surveystats\\."));
    }

    @Test
    void eachPackageHasAnExample() {
        assertThat(pages())
                .filteredOn(page -> page.endsWith("package-info.java"))
                .extracting(Markdown::read)
                .filteredOn(page -> !notForPrograms(page))
                .allSatisfy(page -> assertThat(page).containsPattern(EXAMPLE));
    }

    @Test
    void theExamplesRun() throws Exception {
        Files.writeString(
                directory.resolve("questionnaire.json"),
                QuestionnaireJson.text(CommunityMentalHealth.questionnaire(2021)));
        try (InputStream responses = CommunityMentalHealth.responses(2021)) {
            Files.copy(responses, directory.resolve("responses.csv"));
        }
        List<String> script = new ArrayList<>(GIVEN);
        for (Path page : pages()) {
            EXAMPLE.matcher(Markdown.read(page)).results().forEach(example -> {
                script.add("// " + page);
                // In a block, as several examples give the same name to what they make.
                script.add("{\n" + example.group(1).replaceAll("(?m)^ \\* ?", "") + "\n}");
            });
        }
        JavaProcess run = JavaProcess.run(
                directory,
                directory,
                RunScript.class.getName(),
                Path.of("examples", "startup", "survey.jsh").toAbsolutePath().toString(),
                Files.write(directory.resolve("examples.jsh"), script).toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }
}
