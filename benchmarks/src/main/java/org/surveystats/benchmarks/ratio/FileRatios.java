package org.surveystats.benchmarks.ratio;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.AnswersCsv;
import org.surveystats.benchmarks.data.CellCounts;
import org.surveystats.benchmarks.data.FormedCsv;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.DuckDb;
import org.surveystats.benchmarks.peer.RawRead;
import org.surveystats.benchmarks.subject.Job;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;

/** Reading files, and the whole job from a file to bands. */
final class FileRatios {
    private static final long SEED = 2;
    private static final int THREADS = 2;
    private static final int SCALE = 10;
    private static final int SCALE_ROUNDS = 3;
    private static final double MICROS = 1e6;
    private static final double A_THIRD = 1 / 3.0;

    private final Sizes sizes;
    private final PrintStream log;
    private final Path directory;
    private final Questionnaire questionnaire = Surveys.whole();
    private final AnswerGenerator generator = new AnswerGenerator(questionnaire, Surveys.TRUSTS, SEED);

    FileRatios(Sizes sizes, Path directory, PrintStream log) {
        this.sizes = sizes;
        this.directory = directory;
        this.log = log;
    }

    List<Ratio> measure() throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        try (Job one = new Job(1);
                Job two = new Job(THREADS);
                GeneratedFile file = new GeneratedFile(sizes.jobRows())) {
            AnswerTally tally = one.tally(file.path, questionnaire);
            ratios.add(reading(file.path));
            ratios.addAll(forms(file.path));
            ratios.addAll(job(file.path, tally, one, two));
            ratios.add(bands(tally));
            ratios.add(scaling(two));
        }
        return ratios;
    }

    /** A file of generated respondents, gone when it has been used. */
    private final class GeneratedFile implements AutoCloseable {
        final Path path;

        GeneratedFile(long rows) throws IOException {
            path = Files.createTempFile(directory, "responses-", ".csv");
            AnswersCsv.write(path, generator, rows);
        }

        @Override
        public void close() throws IOException {
            Files.delete(path);
        }
    }

    private Ratio reading(Path file) throws Exception {
        double[] seconds = Rounds.medians(
                sizes.jobWarmUp(),
                sizes.jobRounds(),
                List.of(
                        new Rounds.Task("CSV", () -> read(file, questionnaire)),
                        new Rounds.Task("raw read", () -> RawRead.sum(file))));
        double bytes = Files.size(file);
        return new Ratio(
                "csv_vs_raw_read",
                bytes / seconds[0],
                bytes / seconds[1],
                "bytes/s",
                Ratio.Goal.atLeast(0.4),
                "CSV to columns over read and sum; " + sizes.jobRows() + " respondents, 1 thread");
    }

    private List<Ratio> forms(Path plain) throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        for (FormedCsv form : FormedCsv.values()) {
            Path file = form.write(plain, questionnaire);
            double[] seconds = Rounds.medians(
                    sizes.jobWarmUp(),
                    sizes.jobRounds(),
                    List.of(
                            new Rounds.Task(form.name(), () -> read(file, form.of(questionnaire))),
                            new Rounds.Task("plain", () -> read(plain, questionnaire))));
            // Labels are many times as long as codes: what can be compared are bytes.
            boolean labels = form == FormedCsv.LABELS;
            ratios.add(new Ratio(
                    form.name().toLowerCase(Locale.ROOT) + "_vs_plain",
                    (labels ? Files.size(file) : sizes.jobRows()) / seconds[0],
                    (labels ? Files.size(plain) : sizes.jobRows()) / seconds[1],
                    labels ? "bytes/s" : "respondents/s",
                    Ratio.Goal.atLeast(A_THIRD),
                    "CSV to columns over that of codes with commas in UTF-8; " + sizes.jobRows()
                            + " respondents, 1 thread"));
            Files.delete(file);
        }
        return ratios;
    }

    private static long read(Path file, Questionnaire questionnaire) throws IOException {
        return ResponsesCsv.of(questionnaire).read(file, batch -> {}).accepted();
    }

    private List<Ratio> job(Path file, AnswerTally tally, Job one, Job two) throws Exception {
        try (DuckDb duckDb = new DuckDb(questionnaire, generator.unitCodes(), THREADS)) {
            duckDb.open(file);
            CellCounts expected = CellCounts.of(tally, generator.unitCodes());
            expected.requireEqual(CellCounts.of(two.tally(file, questionnaire), generator.unitCodes()), "two threads");
            List<Contest.Entry> entries = new ArrayList<>();
            for (int bits : List.of(DuckDb.DEFAULT_KEY_BITS, DuckDb.WIDE_KEY_BITS)) {
                entries.addAll(Contest.entries(bits, DuckDb.Source.FILE, DuckDb.Source.LOADED));
            }
            Rounds.Task best = new Contest(duckDb, expected, log).fastest(entries, 1);
            double[] seconds = Rounds.medians(
                    sizes.jobWarmUp(),
                    sizes.jobRounds(),
                    List.of(job("1 thread", one, file), job("2 threads", two, file), best));
            return List.of(
                    new Ratio(
                            "job_vs_duckdb_csv",
                            sizes.jobRows() / seconds[1],
                            sizes.jobRows() / seconds[2],
                            "respondents/s",
                            Ratio.Goal.atLeast(5),
                            "file to bands over file to counts; " + sizes.jobRows() + " respondents, " + THREADS
                                    + " threads; " + best.name()),
                    new Ratio(
                            "threads2_vs_1",
                            sizes.jobRows() / seconds[1],
                            sizes.jobRows() / seconds[0],
                            "respondents/s",
                            Ratio.Goal.atLeast(1.7),
                            "file to bands; " + sizes.jobRows() + " respondents"));
        }
    }

    private Ratio scaling(Job job) throws Exception {
        try (GeneratedFile small = new GeneratedFile(sizes.scaleRows());
                GeneratedFile large = new GeneratedFile(sizes.scaleRows() * SCALE)) {
            double[] seconds = Rounds.medians(
                    sizes.jobWarmUp(),
                    Math.min(SCALE_ROUNDS, sizes.jobRounds()),
                    List.of(job("small", job, small.path), job("large", job, large.path)));
            return new Ratio(
                    "rows10_vs_rows1",
                    seconds[1],
                    seconds[0],
                    "s",
                    Ratio.Goal.atMost(10.5),
                    "file to bands; " + sizes.scaleRows() * SCALE + " over " + sizes.scaleRows() + " respondents, "
                            + THREADS + " threads");
        }
    }

    private Ratio bands(AnswerTally tally) throws Exception {
        double[] seconds = Rounds.medians(
                sizes.warmUp(),
                sizes.rounds(),
                List.of(new Rounds.Task(
                        "bands", () -> Benchmark.of(tally).units().size())));
        return new Ratio(
                "benchmark_us_per_unit_question",
                seconds[0] * MICROS,
                (double) tally.groups().size() * questionnaire.scoredItems().size(),
                "us",
                Ratio.Goal.NONE,
                "tally to bands over units times scored questions");
    }

    private Rounds.Task job(String name, Job job, Path file) {
        return new Rounds.Task(
                name, () -> job.benchmark(file, questionnaire).units().size());
    }
}
