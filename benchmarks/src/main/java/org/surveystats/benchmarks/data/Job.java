package org.surveystats.benchmarks.data;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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
        byte[] header = header(file);
        List<Callable<AnswerTally>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            long start = lineStart(file, header.length, part);
            long end = lineStart(file, header.length, part + 1);
            parts.add(() -> {
                try (InputStream in = part(file, header, start, end)) {
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

    private static byte[] header(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return (lines.findFirst().orElseThrow() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Where a part begins: the first line that starts at or behind its share of the bytes. */
    private long lineStart(Path file, long firstLine, int part) throws IOException {
        long size = Files.size(file);
        if (part == threads) {
            return size;
        }
        long at = firstLine + (size - firstLine) * part / threads;
        try (FileChannel channel = FileChannel.open(file)) {
            InputStream in = Channels.newInputStream(channel.position(at - 1));
            int read = in.read();
            while (read >= 0 && read != '\n') {
                at++;
                read = in.read();
            }
        }
        return Math.min(at, size);
    }

    private static InputStream part(Path file, byte[] header, long start, long end) throws IOException {
        FileChannel channel = FileChannel.open(file).position(start);
        return new SequenceInputStream(
                new ByteArrayInputStream(header), new FirstBytes(Channels.newInputStream(channel), end - start));
    }

    /** A stream cut off behind some bytes. */
    private static final class FirstBytes extends FilterInputStream {
        private long left;

        FirstBytes(InputStream in, long bytes) {
            super(in);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = left > 0 ? super.read(to, offset, (int) Math.min(length, left)) : -1;
            left -= Math.max(read, 0);
            return read;
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
