package org.surveystats.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ParallelTally;

/** What a program does with the library: from batches or a file to counts and bands, on one thread or several. */
public final class Job implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    /**
     * Starts the threads.
     *
     * @param threads 1 or more
     */
    public Job(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Counts batches in memory. */
    public AnswerTally tally(TallyPlan plan, List<Responses> batches) {
        return ParallelTally.of(plan, batches, executor, threads);
    }

    /** Reads, cleans and counts a file. */
    public AnswerTally tally(Path file, Questionnaire questionnaire) throws IOException {
        return ResponsesCsv.of(questionnaire)
                .withExecutor(executor, threads)
                .tally(file)
                .tally();
    }

    /** From a file of responses to the bands of all units. */
    public Benchmark benchmark(Path file, Questionnaire questionnaire) throws IOException {
        return Benchmark.of(tally(file, questionnaire));
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
