package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The result files are the same bytes in every locale, time zone and default encoding, and on other JDKs. */
class DeterminismTest {
    private static final Pattern JDK = Pattern.compile(".*?(\\d+).*");
    private static final int ROWS_OF_QUESTIONS = 54 * 28;

    @TempDir
    private Path folder;

    @Test
    void anotherLocaleTimeZoneAndEncoding() throws IOException, InterruptedException {
        Path java = java(Path.of(System.getProperty("java.home")));
        String encoding = run(
                java,
                folder.resolve("there"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1");
        assertThat(encoding).as("output of the other process").isEmpty();
        sameFiles(folder.resolve("there"));
    }

    /** As on another processor: without the code that the JVM has for these functions on this one. */
    @Test
    void otherLastDigitsOfMathFunctions() throws IOException, InterruptedException {
        String output = run(
                java(Path.of(System.getProperty("java.home"))),
                folder.resolve("there"),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:DisableIntrinsic=_dexp,_dlog,_dlog10,_dpow");
        assertThat(output).as("output of the other process").isEmpty();
        sameFiles(folder.resolve("there"));
    }

    @Test
    void theNewestJdk() throws IOException, InterruptedException {
        Optional<Path> newest = newestOtherJdk();
        assumeTrue(newest.isPresent(), "there is no newer JDK beside " + System.getProperty("java.home"));
        String output = run(java(newest.orElseThrow()), folder.resolve("there"), "-Xshare:auto");
        assertThat(output).as("output of %s", newest.orElseThrow()).isEmpty();
        sameFiles(folder.resolve("there"));
    }

    private void sameFiles(Path there) throws IOException {
        Path here = folder.resolve("here");
        ResultFiles.write(here);
        for (String name : ResultFiles.NAMES) {
            assertThat(there.resolve(name)).as(name).hasSameBinaryContentAs(here.resolve(name));
        }
        assertThat(Files.readAllLines(here.resolve("questions.csv"))).hasSize(1 + ROWS_OF_QUESTIONS);
    }

    private static Path java(Path home) {
        String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return home.resolve("bin").resolve(name);
    }

    /** JDKs stand side by side in one folder on most systems, with their version in their name. */
    private static Optional<Path> newestOtherJdk() throws IOException {
        Path siblings = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(siblings)) {
            return homes.filter(home -> Files.isExecutable(java(home)))
                    .filter(home -> version(home) > Runtime.version().feature())
                    .max(Comparator.comparingInt(DeterminismTest::version));
        }
    }

    private static int version(Path home) {
        Matcher matcher = JDK.matcher(home.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private String run(Path java, Path target, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ResultFiles.class.getName(), target.toString()));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // The JVM announces options from the environment on its output.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("done in time").isTrue();
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
