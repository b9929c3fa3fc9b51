package org.surveystats.benchmarks.subject;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.TallyPlan;

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
    public AnswerTally tally(TallyPlan plan, List<Responses> batches) throws Exception {
        if (threads == 1) {
            return AnswerTally.of(plan, batches);
        }
        List<Callable<AnswerTally>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            List<Responses> share =
                    batches.subList(batches.size() * part / threads, batches.size() * (part + 1) / threads);
            parts.add(() -> AnswerTally.of(plan, share));
        }
        return merged(plan, parts);
    }

    /** Reads, cleans and counts a file. */
    public AnswerTally tally(Path file, Questionnaire questionnaire) throws Exception {
        TallyPlan plan = TallyPlan.of(questionnaire);
        Cleaning cleaning = Cleaning.of(questionnaire);
        ResponsesCsv csv = ResponsesCsv.of(questionnaire);
        if (threads == 1) {
            return csv.tally(file, plan, cleaning).tally();
        }
        List<Callable<AnswerTally>> parts = new ArrayList<>();
        for (FilePart part : FilePart.of(file, threads)) {
            parts.add(() -> {
                try (InputStream in = part.open()) {
                    return csv.tally(in, file.toString(), plan, cleaning).tally();
                }
            });
        }
        return merged(plan, parts);
    }

    /** From a file of responses to the bands of all units. */
    public Benchmark benchmark(Path file, Questionnaire questionnaire) throws Exception {
        return Benchmark.of(tally(file, questionnaire));
    }

    private AnswerTally merged(TallyPlan plan, List<Callable<AnswerTally>> parts) throws Exception {
        AnswerTally all = new AnswerTally(plan);
        for (Future<AnswerTally> part : executor.invokeAll(parts)) {
            all.merge(part.get());
        }
        return all;
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
