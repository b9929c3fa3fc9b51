package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts, run as users run them, and what the shell starts with. */
class JShellTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final Path STARTUP = EXAMPLES.resolve("startup");
    private static final String PAGE = Markdown.read(Markdown.ROOT.resolve("docs/jshell.md"));
    /** An object without text of its own, a raw record, an optional. */
    private static final Pattern BADLY_PRINTED = Pattern.compile("@[0-9a-f]{5,}|\\w\\[\\w+=|Optional\\w*[\\[.]");

    private static final Pattern NAMED_VALUE = Pattern.compile("^[\\w$]+ ==> ");

    @TempDir
    private Path directory;

    static List<String> scripts() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsh"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaProcess run(Path script) throws IOException, InterruptedException {
        return JavaProcess.run(
                directory,
                directory,
                RunScript.class.getName(),
                STARTUP.resolve("survey.jsh").toString(),
                script.toString());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptShowsWhatItShowed(String name) throws Exception {
        JavaProcess run = run(EXAMPLES.resolve(name));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(EXAMPLES.resolve(name.replace(".jsh", ".out"))));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whatAScriptShowsFitsAPrompt(String name) throws Exception {
        assertThat(Files.readAllLines(EXAMPLES.resolve(name.replace(".jsh", ".out"))))
                .filteredOn(line -> !line.startsWith("jshell> "))
                .extracting(line -> NAMED_VALUE.matcher(line).replaceFirst(""))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContainPattern(BADLY_PRINTED));
    }

    @Test
    void thePageListsTheScripts() {
        assertThat(Pattern.compile("\\]\\(examples/([\\w-]+\\.jsh)\\)")
                        .matcher(PAGE)
                        .results())
                .extracting(result -> result.group(1))
                .containsExactlyInAnyOrderElementsOf(scripts());
    }

    @Test
    void thePageNamesTheImportedPackages() throws Exception {
        assertThat(Files.readAllLines(STARTUP.resolve("survey.jsh")))
                .filteredOn(line -> line.startsWith("import "))
                .extracting(line -> line.replaceAll("import |\\.\\*;", ""))
                .allSatisfy(imported -> assertThat(PAGE).contains("`" + imported + "`"));
    }

    @Test
    void theGreetingsCommandsRun() throws Exception {
        List<String> commands = Files.readAllLines(STARTUP.resolve("greeting.txt")).stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
        JavaProcess run = run(Files.write(directory.resolve("greeting.jsh"), commands));

        assertThat(commands).hasSize(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("benchmark ==> NHS Community Mental Health Survey 2021: 54 units")
                .contains("\nQ17 Review of care ")
                .contains("\nRT5 Q17 Review of care: 5.7, Worse than expected\n1. Score: weighted mean of ");
    }
}
