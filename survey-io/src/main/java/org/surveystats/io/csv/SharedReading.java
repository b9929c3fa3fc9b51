package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import org.surveystats.response.Cleaning;
import org.surveystats.response.ResponseDecoder;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.TallyPlan;

/**
 * One source read, cleaned and counted by several threads at the same time. Each takes chunks of lines, decodes and counts
 * them for itself; nothing is shared but the stream, and at the end all counts are added up.
 */
final class SharedReading {
    private final ResponsesReading reading;
    private final ResponseDecoder header;
    private final TallyPlan plan;
    private final Cleaning cleaning;
    private final int chunkSize;
    private final List<Share> shares = new ArrayList<>();

    /** The calling thread and the shares that have begun. When all have ended it has too, and no share can begin any more. */
    private final Phaser running = new Phaser(1);

    /**
     * A reading that has not begun.
     *
     * @param header a decoder of the source that was given the header
     */
    SharedReading(ResponsesReading reading, ResponseDecoder header, TallyPlan plan, Cleaning cleaning, int chunkSize) {
        this.reading = reading;
        this.header = header;
        this.plan = plan;
        this.cleaning = cleaning;
        this.chunkSize = chunkSize;
    }

    /** What one thread does; its results are there once it has ended. */
    private final class Share implements Runnable {
        private final AnswerTally tally = new AnswerTally(plan);
        private Optional<ResponseDecoder> decoder = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();
        private long line;

        /** Does nothing when the calling thread has not waited for it. */
        @Override
        public void run() {
            if (running.register() < 0) {
                return;
            }
            try {
                read();
            } finally {
                running.arriveAndDeregister();
            }
        }

        void read() {
            LineChunks.Chunk chunk = new LineChunks.Chunk(chunkSize);
            try {
                ResponseDecoder own = header.part(batch -> tally.add(cleaning.clean(batch)));
                decoder = Optional.of(own);
                reading.readShare(own, chunk);
            } catch (Throwable any) {
                // Thrown again by the calling thread.
                failure = Optional.of(any);
                line = chunk.firstLine();
                reading.stop();
            }
        }
    }

    /**
     * Reads to the end. The calling thread does its share, so all is done even when the executor does nothing.
     *
     * @param tasks the number of shares, one of them the calling thread's
     * @return the counts; empty when a respondent stands on rows of two shares, so that the source must be read in order
     * @throws InterruptedIOException if the thread was interrupted while it waited for the others
     */
    Optional<ReadTally> tally(Executor executor, int tasks) throws IOException {
        for (int i = 0; i < tasks; i++) {
            shares.add(new Share());
        }
        try {
            begin(executor);
            shares.get(0).read();
        } catch (Throwable refused) {
            reading.stop();
            throw refused;
        } finally {
            await();
        }
        throwFailure();
        return join();
    }

    private void begin(Executor executor) {
        try {
            for (Share share : shares.subList(1, shares.size())) {
                executor.execute(share);
            }
        } catch (RejectedExecutionException full) {
            // Fewer threads do the same.
        }
    }

    private void await() throws InterruptedIOException {
        int phase = running.arriveAndDeregister();
        try {
            running.awaitAdvanceInterruptibly(phase);
        } catch (InterruptedException e) {
            reading.stop();
            running.awaitAdvance(phase);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        }
    }

    /** The failure at the earliest place, as one thread would have met it. */
    private void throwFailure() throws IOException {
        Optional<Share> first = shares.stream()
                .filter(share -> share.failure.isPresent())
                .min(Comparator.comparingLong(share -> share.line));
        if (first.isPresent()) {
            Throwable failure = first.get().failure.orElseThrow();
            if (failure instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    private Optional<ReadTally> join() {
        AnswerTally all = new AnswerTally(plan);
        boolean apart = true;
        for (Share share : shares) {
            if (share.decoder.isPresent()) {
                apart &= header.join(share.decoder.get());
                all.merge(share.tally);
            }
        }
        return apart ? Optional.of(new ReadTally(all, header.finish())) : Optional.empty();
    }
}
