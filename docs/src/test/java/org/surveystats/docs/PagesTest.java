package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;

/** Every page is executed: its Java and what it prints, its JSON, its links, its lists. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @TempDir
    private Path directory;

    static List<Markdown.Block> javaBlocks() {
        return Markdown.blocks("java");
    }

    static List<Markdown.Block> jsonBlocks() {
        return Markdown.blocks("json");
    }

    static List<Path> pages() {
        return Markdown.pages();
    }

    /** At the prompt a line ends a statement where it can, so a chain of calls breaks behind a point. */
    @ParameterizedTest
    @MethodSource("javaBlocks")
    void javaCanBePastedIntoTheShell(Markdown.Block block) {
        if (!block.text().contains("class ")) {
            assertThat(block.text().lines())
                    .as("%s", block)
                    .noneMatch(line -> line.strip().startsWith("."));
        }
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void javaRuns(Markdown.Block block) throws Exception {
        Files.writeString(
                directory.resolve("questionnaire.json"),
                QuestionnaireJson.text(CommunityMentalHealth.questionnaire(2021)));
        try (InputStream responses = CommunityMentalHealth.responses(2021)) {
            Files.copy(responses, directory.resolve("responses.csv"));
        }
        JavaProcess run = run(block);

        assertThat(run.err()).as("%s", block).isEmpty();
        assertThat(run.status()).as("%s", block).isZero();
        Markdown.outputBehind(block).ifPresent(shown -> assertPrints(run, block, shown));
    }

    /** A session in JShell also prints what was typed and each value, of which a page shows what matters. */
    private static void assertPrints(JavaProcess run, Markdown.Block block, Markdown.Block shown) {
        if (run.out().startsWith("jshell> ")) {
            assertThat(run.out().lines())
                    .as("what %s prints", block)
                    .containsSubsequence(shown.text().lines().toList());
        } else {
            assertThat(run.out()).as("what %s prints", block).isEqualTo(shown.text());
        }
    }

    private JavaProcess run(Markdown.Block block) throws Exception {
        Path startup = Path.of("examples", "startup", "survey.jsh").toAbsolutePath();
        if (block.text().contains(" main(String[] args)")) {
            Path file = Path.of("examples", "FirstBenchmark.java").toAbsolutePath();
            assertThat(block.text()).isEqualTo(Files.readString(file));
            JavaProcess run =
                    JavaProcess.run(directory, directory, file.toString(), "questionnaire.json", "responses.csv");
            assertThat(run.out()).contains("17322 of 17322 rows", "Cleaning dropped 60 answers", "RT5 Q17 ");
            return run;
        }
        if (block.text().stripTrailing().endsWith(";")) {
            String imports = Files.readAllLines(startup).stream()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.endsWith(";") ? line : line + ";")
                    .collect(Collectors.joining("\n"));
            String program = imports + "\nclass Snippet {\n"
                    + "public static void main(String[] args) throws Exception {\n" + block.text() + "}\n}\n";
            Path file = Files.writeString(directory.resolve("Snippet.java"), program);
            return JavaProcess.run(directory, directory, file.toString());
        }
        Path file = Files.writeString(directory.resolve("snippet.jsh"), block.text());
        return JavaProcess.run(directory, directory, RunScript.class.getName(), startup.toString(), file.toString());
    }

    /** A block is a questionnaire, or parts of the layout of the one before it on its page. */
    @ParameterizedTest
    @MethodSource("jsonBlocks")
    void jsonIsAQuestionnaire(Markdown.Block block) {
        String json = block.text().startsWith("{") ? block.text() : withLayout(block);
        assertThat(QuestionnaireJson.parse(json).scoredItems()).as("%s", block).isNotEmpty();
    }

    private static String withLayout(Markdown.Block parts) {
        String whole = jsonBlocks().stream()
                .filter(block ->
                        block.page().equals(parts.page()) && block.text().startsWith("{"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(whole).containsOnlyOnce("\"layout\": {");
        return whole.replace("\"layout\": {", "\"layout\": {" + parts.text().stripTrailing() + ",");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        Matcher link = LINK.matcher(Markdown.read(page));
        while (link.find()) {
            assertThat(page.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void theMethodPageListsEveryOptionWithItsDefault() {
        String page = Markdown.read(Markdown.ROOT.resolve("docs/method.md"));
        String defaults = BenchmarkMethod.nhs2021().toString();
        for (MethodOption<?> option : MethodOption.all()) {
            Matcher row = Pattern.compile("(?m)^\\| " + option.name() + " \\| (.*?) \\| .* \\|$")
                    .matcher(page);
            assertThat(row.find()).as("row of %s", option).isTrue();
            assertThat(defaults)
                    .containsPattern(
                            option.name() + " +" + Pattern.quote(row.group(1).replace("\\|", "|")) + " ");
        }
    }

    @Test
    void theReadmeIsShortAndNamesTheVersionOfThisBuild() {
        String readme = Markdown.read(Markdown.ROOT.resolve("README.md"));
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Markdown.read(Markdown.ROOT.resolve("pom.xml")));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(100);
        assertThat(version.find()).isTrue();
        assertThat(readme).contains("<version>" + version.group(1) + "</version>");
    }
}
