package org.surveystats.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as its own process, because its exit status is the point of it. */
class RunScriptTest {

    private static final Path STARTUP = Path.of("examples", "startup", "survey.jsh");

    @TempDir
    private Path directory;

    @Test
    void showsEachSnippetItsOutputAndItsValue() throws Exception {
        Run run = run("""
                // Two codes
                var codes = Stream.of("Q1", "Q2")

                record Pair(int first, int second) {
                    @Override
                    public String toString() {
                        return first + "\\n" + second;
                    }
                }
                System.out.println("printed"); new Pair(1, 2)
                int twice(int n) { return 2 * n; }
                twice(21)
                new QuestionCode("Q7")
                """);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(3))
                .containsExactly(
                        "jshell> record Pair(int first, int second) {",
                        "   ...>     @Override",
                        "   ...>     public String toString() {",
                        "   ...>         return first + \"\\n\" + second;",
                        "   ...>     }",
                        "   ...> }",
                        "|  created record Pair",
                        "jshell> System.out.println(\"printed\");",
                        "printed",
                        "jshell> new Pair(1, 2)",
                        "$4 ==> 1",
                        "2",
                        "jshell> int twice(int n) { return 2 * n; }",
                        "|  created method twice(int)",
                        "jshell> twice(21)",
                        "$6 ==> 42",
                        "jshell> new QuestionCode(\"Q7\")",
                        "$7 ==> QuestionCode[value=Q7]");
    }

    @Test
    void stopsAtARejectedSnippet() throws Exception {
        Run run = run("""
                int answers = 3
                int missing = unknown + answers
                System.out.println("never reached")
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("script.jsh:2: ", "cannot find symbol", "unknown + answers;\n", "^^^^^^^\n");
        assertThat(run.out()).contains("answers ==> 3").doesNotContain("never reached");
    }

    @Test
    void stopsAtASyntaxError() throws Exception {
        Run run = run("""
                int answers = ) 3
                System.out.println("never reached")
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("script.jsh:1: illegal start of expression");
        assertThat(run.out()).doesNotContain("never reached\"\nnever reached");
    }

    @Test
    void stopsAtAThrowingSnippet() throws Exception {
        Run run = run("""
                System.out.println("before")
                try { new QuestionCode(" "); } catch (IllegalArgumentException e) { throw new IllegalStateException("stop", e); }
                System.out.println("never reached")
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\nbefore\n").doesNotContain("never reached");
        assertThat(run.err())
                .contains(
                        "script.jsh:2: java.lang.IllegalStateException: stop\n",
                        "Caused by: java.lang.IllegalArgumentException: Question code is blank\n");
    }

    @Test
    void failsWhenTheScriptEndsWithinASnippet() throws Exception {
        Run run = run("int twice(int n) {\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("script.jsh:1: the script ends within this snippet");
    }

    @Test
    void failsWhenADeclarationIsNeverResolved() throws Exception {
        Run run = run("int twice(int n) { return unknown(n); }\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("|  created method twice(int), which waits for method unknown(int)");
        assertThat(run.err()).contains("unknown(n)");
    }

    @Test
    void acceptsADeclarationResolvedLater() throws Exception {
        Run run = run("""
                int twice(int n) { return product(2, n); }
                int product(int a, int b) { return a * b; }
                twice(4)
                """);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith(" ==> 8\n");
    }

    @Test
    void exitEndsTheScript() throws Exception {
        Run run = run("""
                /exit
                throw new IllegalStateException()
                """);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void exitWithAnExpressionGivesItsValueAsStatus() throws Exception {
        assertThat(run("int n = 2\n/exit n + 1\n").status()).isEqualTo(3);
    }

    @Test
    void readsUtf8() throws Exception {
        Run run = run("\"h\u00e4ufig\".length() == 6\n");

        assertThat(run.out()).endsWith("$1 ==> true\n");
    }

    private Run run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.jsh"), script);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                RunScript.class.getName(),
                STARTUP.toString(),
                file.toString()));
        // Java announces this variable on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(status, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8).replace("\r\n", "\n");
    }

    private record Run(int status, String out, String err) {}
}
