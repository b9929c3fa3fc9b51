package org.surveystats.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that ran as its own process on this class path.
 *
 * @param status its exit status
 * @param out what it printed, lines ending with LF
 * @param err what it printed on standard error, lines ending with LF
 */
record JavaProcess(int status, String out, String err) {
    /** Runs a program; what it prints goes through files in a folder, so that no pipe can fill up. */
    static JavaProcess run(Path folder, Path workingDirectory, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Processes this short are over before the optimising compiler pays.
                "-XX:TieredStopAtLevel=1",
                "--class-path",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toAbsolutePath().toFile());
        // Java announces this variable on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new JavaProcess(status, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8).replace("\r\n", "\n");
    }
}
