package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.surveystats.parallel.Task;
import org.surveystats.parallel.Tasks;
import org.surveystats.response.ResponseDecoder;

/**
 * One source read, cleaned and counted by several threads at the same time. Each takes chunks of lines, decodes and
 * counts them for itself; nothing is shared but the stream, and at the end all counts are added up.
 */
final class SharedReading {
    private final ResponsesReading reading;
    private final ResponseDecoder header;
    private final SourceTally all;
    private final int chunkSize;
    private final List<Reading> shares = new ArrayList<>();

    /**
     * A reading that has not begun.
     *
     * @param header a decoder of the source that was given the header
     * @param all takes the counts, none so far
     */
    SharedReading(ResponsesReading reading, ResponseDecoder header, SourceTally all, int chunkSize) {
        this.reading = reading;
        this.header = header;
        this.all = all;
        this.chunkSize = chunkSize;
    }

    /** What one thread does; its results are there once it has ended. */
    private final class Reading implements Task {
        private final LineChunks.Chunk chunk = new LineChunks.Chunk(chunkSize);
        private final SourceTally tally = all.copy();
        private final ResponseDecoder decoder = header.part(tally::add);

        @Override
        public void run() throws IOException {
            reading.readShare(decoder, chunk);
        }

        @Override
        public long index() {
            return chunk.firstLine();
        }
    }

    /**
     * Reads to the end. The calling thread does its share, so all is done even when the executor does nothing.
     *
     * @param tasks the number of shares, one of them the calling thread's
     * @return the counts; empty when a respondent stands on rows of two shares, so that the source must be read in
     *     order
     * @throws RefusedBatchException if some of it cannot be counted
     * @throws InterruptedIOException if the thread was interrupted while it waited for the others
     */
    Optional<ReadTally> tally(Executor executor, int tasks) throws IOException {
        for (int i = 0; i < tasks; i++) {
            shares.add(new Reading());
        }
        try {
            Tasks.run(executor, shares, reading::stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        }
        return join();
    }

    private Optional<ReadTally> join() {
        boolean apart = true;
        for (Reading share : shares) {
            apart &= header.join(share.decoder);
            all.merge(share.tally);
        }
        return apart ? Optional.of(new ReadTally(all.counts(), header.finish())) : Optional.empty();
    }
}
