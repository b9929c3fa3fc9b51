package org.surveystats.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.AnswersCsv;
import org.surveystats.benchmarks.data.FormedCsv;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.RawRead;
import org.surveystats.benchmarks.subject.Job;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;

/** From a file to columns, to counts and to bands, each step with those before it, and from counts to bands alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FileJob {

    @Param({"100000"})
    private int rows;

    @Param({"1", "2"})
    private int threads;

    private final Questionnaire questionnaire = Surveys.whole();
    private final Map<FormedCsv, Path> files = new EnumMap<>(FormedCsv.class);
    private Path file;
    private Job job;
    private AnswerTally tally;

    @Setup
    public void writeFile() throws Exception {
        file = Files.createTempFile("responses", ".csv");
        AnswersCsv.write(file, new AnswerGenerator(questionnaire, Surveys.TRUSTS, 2), rows);
        for (FormedCsv form : FormedCsv.values()) {
            files.put(form, form.write(file, questionnaire));
        }
        job = new Job(threads);
        tally = job.tally(file, questionnaire);
    }

    @TearDown
    public void deleteFile() throws IOException {
        job.close();
        Files.delete(file);
        for (Path other : files.values()) {
            Files.delete(other);
        }
    }

    @Benchmark
    public long rawRead() throws IOException {
        return RawRead.sum(file);
    }

    @Benchmark
    public Object readOnOneThread() throws IOException {
        return ResponsesCsv.of(questionnaire).read(file, batch -> {});
    }

    @Benchmark
    public Object readSemicolons() throws IOException {
        return read(FormedCsv.SEMICOLONS);
    }

    @Benchmark
    public Object readUtf16() throws IOException {
        return read(FormedCsv.UTF_16);
    }

    @Benchmark
    public Object readWindows1252() throws IOException {
        return read(FormedCsv.WINDOWS_1252);
    }

    @Benchmark
    public Object readLabels() throws IOException {
        return read(FormedCsv.LABELS);
    }

    private Object read(FormedCsv form) throws IOException {
        Path written = Objects.requireNonNull(files.get(form), "files of all forms are written");
        return ResponsesCsv.of(form.of(questionnaire)).read(written, batch -> {});
    }

    @Benchmark
    public Object readAndTally() throws Exception {
        return job.tally(file, questionnaire);
    }

    @Benchmark
    public Object fileToBands() throws Exception {
        return job.benchmark(file, questionnaire);
    }

    @Benchmark
    public Object tallyToBands() {
        return org.surveystats.benchmark.Benchmark.of(tally);
    }
}
