package org.surveystats.io.report;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code src/test/browser/check.mjs} says of an HTML file after opening it in a headless browser.
 *
 * @param status 0 when the file is good
 * @param output one line for each problem, the name of the check first; of a good file what was looked at
 */
public record BrowserCheck(int status, String output) {
    private static final String SCRIPT = "src/test/browser/check.mjs";
    private static final int STATUS_OF_WRONG_USE = 2;
    private static final int STATUS_OF_MISSING_TOOLS = 3;
    /** The script ends itself earlier. */
    private static final int SECONDS = 360;

    /**
     * Checks a file. A test that calls this is skipped where the browser or another tool is missing; under the
     * environment variable {@code CI=true} it fails.
     *
     * @param words what must be on the page, on the page without JavaScript and in its print
     */
    public static BrowserCheck of(Path html, Path outputDirectory, String... words)
            throws IOException, InterruptedException {
        // In a file, for not every locale lets a command line carry every letter.
        Path wordsFile = Files.write(Files.createDirectories(outputDirectory).resolve("words.txt"), List.of(words));
        return run(html, outputDirectory, html.toString(), outputDirectory.toString(), wordsFile.toString());
    }

    /** Checks nothing but that texts of charts are apart from each other and within their picture. */
    public static BrowserCheck ofLabels(Path html, Path outputDirectory) throws IOException, InterruptedException {
        return run(html, outputDirectory, "--labels", html.toString(), outputDirectory.toString());
    }

    private static BrowserCheck run(Path html, Path outputDirectory, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createDirectories(outputDirectory).resolve("check.txt");
        List<String> command = new ArrayList<>(List.of("node", SCRIPT));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            return notRun("missing: Node.js (package nodejs): " + e.getMessage());
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(SCRIPT + " on " + html + " did not end within " + SECONDS + " s");
        }
        return result(process.exitValue(), Files.readString(output).strip());
    }

    private static BrowserCheck result(int status, String output) {
        return switch (status) {
            case STATUS_OF_WRONG_USE -> throw new IllegalArgumentException(output);
            case STATUS_OF_MISSING_TOOLS -> notRun(output);
            default -> new BrowserCheck(status, output);
        };
    }

    private static BrowserCheck notRun(String reason) {
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
}
