package org.surveystats.io.responses;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.parallel.Task;
import org.surveystats.parallel.Tasks;

/**
 * One source read, cleaned and counted by several threads at the same time. Each decodes and counts its own rows;
 * nothing is shared but the source, and at the end all counts are added up.
 */
final class SharedReading {
    private final SharedSource source;
    private final ResponseDecoder header;
    private final SourceTally all;
    private final List<Reading> shares = new ArrayList<>();

    /**
     * A reading that has not begun.
     *
     * @param header a decoder of the source that was given the header
     * @param all takes the counts, none so far
     */
    SharedReading(SharedSource source, ResponseDecoder header, SourceTally all) {
        this.source = source;
        this.header = header;
        this.all = all;
    }

    /** What one thread does; its results are there once it has ended. */
    private final class Reading implements Task {
        private final SourceShare share = source.share();
        private final SourceTally tally = all.copy();
        private final ResponseDecoder decoder = header.part(tally::add);

        @Override
        public void run() throws IOException {
            share.read(decoder);
        }

        @Override
        public long index() {
            return share.line();
        }
    }

    /**
     * Reads to the end. The calling thread does its share, so all is done even when the executor does nothing.
     *
     * @param tasks the number of shares, one of them the calling thread's
     * @return the counts; empty when a respondent is on rows of two shares, so that the source must be read in order
     * @throws RefusedBatchException if some of it cannot be counted
     * @throws InterruptedIOException if the thread was interrupted while it waited for the others
     */
    Optional<ReadTally> tally(Executor executor, int tasks) throws IOException {
        for (int i = 0; i < tasks; i++) {
            shares.add(new Reading());
        }
        try {
            Tasks.run(executor, shares, source::stop);
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
