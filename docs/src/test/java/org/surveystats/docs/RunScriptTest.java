package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as its own process, because its exit status is the point of it. */
class RunScriptTest {

    private static final Path STARTUP = Path.of("examples", "startup", "survey.jsh");

    @TempDir
    private Path directory;

    @Test
    void showsEachSnippetItsOutputAndItsValue() throws Exception {
        JavaProcess run = run("""
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
                QuestionId.of("Q7")
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
                        "jshell> QuestionId.of(\"Q7\")",
                        "$7 ==> Q7");
    }

    @Test
    void stopsAtARejectedSnippet() throws Exception {
        JavaProcess run = run("""
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
        JavaProcess run = run("""
                int answers = ) 3
                System.out.println("never reached")
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("script.jsh:1: illegal start of expression");
        assertThat(run.out()).doesNotContain("never reached\"\nnever reached");
    }

    @Test
    void stopsAtAThrowingSnippet() throws Exception {
        JavaProcess run = run("""
                System.out.println("before")
                try { QuestionId.of(" "); } catch (IllegalArgumentException e) { throw new IllegalStateException("stop", e); }
                System.out.println("never reached")
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\nbefore\n").doesNotContain("never reached");
        assertThat(run.err())
                .contains(
                        "script.jsh:2: java.lang.IllegalStateException: stop\n\tat (#2:1)\n",
                        "Caused by: java.lang.IllegalArgumentException: question id must be a letter");
    }

    @Test
    void failsWhenTheScriptEndsWithinASnippet() throws Exception {
        JavaProcess run = run("int twice(int n) {\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("script.jsh:1: the script ends within this snippet");
    }

    @Test
    void failsWhenADeclarationIsNeverResolved() throws Exception {
        JavaProcess run = run("int twice(int n) { return unknown(n); }\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("|  created method twice(int), which waits for method unknown(int)");
        assertThat(run.err()).contains("unknown(n)");
    }

    @Test
    void acceptsADeclarationResolvedLater() throws Exception {
        JavaProcess run = run("""
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
        JavaProcess run = run("""
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
        JavaProcess run = run("\"h\u00e4ufig\".length() == 6\n");

        assertThat(run.out()).endsWith("$1 ==> true\n");
    }

    private JavaProcess run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.jsh"), script);
        return JavaProcess.run(
                directory,
                Path.of(""),
                RunScript.class.getName(),
                STARTUP.toAbsolutePath().toString(),
                file.toString());
    }
}
