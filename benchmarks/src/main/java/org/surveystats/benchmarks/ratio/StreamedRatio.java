package org.surveystats.benchmarks.ratio;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** More respondents than fit the memory, counted in a JVM of its own. */
final class StreamedRatio {
    private static final String HEAP = "128m";
    private static final double NANOS = 1e9;

    private StreamedRatio() {}

    static Ratio measure(Sizes sizes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "--class-path",
                        System.getProperty("java.class.path"),
                        StreamedTally.class.getName(),
                        Long.toString(sizes.streamedRows()))
                .redirectError(Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("the streamed tally must end with status 0: " + status);
        }
        String[] figures = printed.split(" ", -1);
        long respondents = Long.parseLong(figures[0]);
        if (respondents != sizes.streamedRows()) {
            throw new IllegalStateException("respondents must number " + sizes.streamedRows() + ": " + respondents);
        }
        return new Ratio(
                "streamed_100m",
                respondents,
                Long.parseLong(figures[1]) / NANOS,
                "respondents/s",
                Ratio.Goal.NONE,
                "respondents over seconds from a generator to bands, 28 questions with pairs, heap of " + HEAP);
    }
}
