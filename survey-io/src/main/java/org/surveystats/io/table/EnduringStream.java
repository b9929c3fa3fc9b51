package org.surveystats.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Takes whatever is written and says at the end whether all of it was: a writer that goes on after a full disk would
 * write for ever.
 */
final class EnduringStream extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    EnduringStream(OutputStream out) {
        this.out = out;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** After a failure nothing is written any more. */
    private void attempt(Step step) {
        if (failure.isEmpty()) {
            try {
                step.run();
            } catch (IOException failed) {
                failure = Optional.of(failed);
            }
        }
    }

    @Override
    public void write(int b) {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    /** Does not close the stream below. */
    @Override
    public void close() {
        flush();
    }

    /**
     * Ends the writing.
     *
     * @throws IOException the first that there was
     */
    void requireWritten() throws IOException {
        flush();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
