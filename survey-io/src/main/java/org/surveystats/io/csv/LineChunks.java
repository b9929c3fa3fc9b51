package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lines of a stream in chunks, for any number of threads: whoever is ready takes the next chunk. Chunks are given
 * out as long as the bytes are plain; the rest, from the beginning of the line that is not, is one stream for one
 * thread. So the stream is read once, and each line is numbered before anybody has decoded those before it.
 */
final class LineChunks {
    private final InputStream in;
    private final int longLine;
    private final ReentrantLock lock = new ReentrantLock();
    private byte[] rest;
    private int restFrom;
    private long line;
    private boolean ended;
    private Optional<IOException> failure = Optional.empty();
    private boolean plain = true;
    private boolean tailTaken;
    private volatile boolean stopped;

    /**
     * The lines of a stream.
     *
     * @param rest what of it has been read before
     * @param line the number of the line that this begins with
     */
    LineChunks(byte[] rest, long line, InputStream in, CsvLimits limits) {
        this.rest = rest;
        this.line = line;
        this.in = in;
        this.longLine = PlainScan.longLine(limits);
    }

    /** Whole lines in a buffer that is filled again and again. */
    static final class Chunk {
        private final byte[] bytes;
        private int length;
        private long firstLine;

        Chunk(int size) {
            bytes = new byte[size];
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        /** The number of the first line of the chunk or tail taken last; 0 before. */
        long firstLine() {
            return firstLine;
        }
    }

    /** Gives out no more chunks: everything is the tail. */
    void endPlain() {
        plain = false;
    }

    /** No more is given out, because it is of no use any more. */
    void stop() {
        stopped = true;
    }

    /**
     * Fills a chunk with the next lines.
     *
     * @return false when there are none or they are not plain
     * @throws IOException if the stream cannot be read, once the whole lines before have been given out
     */
    boolean next(Chunk chunk) throws IOException {
        lock.lock();
        try {
            return !stopped && plain && fill(chunk);
        } finally {
            lock.unlock();
        }
    }

    private boolean fill(Chunk chunk) throws IOException {
        int length = Math.min(chunk.bytes.length, rest.length - restFrom);
        System.arraycopy(rest, restFrom, chunk.bytes, 0, length);
        restFrom += length;
        if (restFrom == rest.length) {
            length = fill(chunk.bytes, length);
        }
        boolean all = restFrom == rest.length;
        boolean last = ended && all;
        chunk.firstLine = line;
        PlainScan scan = PlainScan.of(chunk.bytes, length, longLine);
        // A carriage return that nothing follows ends a line too, as it does not in a chunk.
        boolean wholeToEnd = last && scan.plain() && (length == 0 || chunk.bytes[length - 1] != '\r');
        chunk.length = wholeToEnd ? length : scan.end();
        line += scan.lines();
        if (all) {
            rest = Arrays.copyOfRange(chunk.bytes, chunk.length, length);
            restFrom = 0;
        } else {
            restFrom -= length - chunk.length;
        }
        if (all && chunk.length == 0 && scan.plain() && failure.isPresent()) {
            throw failure.get();
        }
        // A line that does not fit into the chunk is left to the tail as well.
        plain = scan.plain() && (wholeToEnd || (!last && chunk.length > 0));
        return chunk.length > 0;
    }

    /** Reads until the buffer is full or nothing more can be read. */
    private int fill(byte[] buffer, int from) {
        int length = from;
        while (length < buffer.length && !ended && failure.isEmpty()) {
            try {
                int read = in.read(buffer, length, buffer.length - length);
                ended = read < 0;
                length += Math.max(0, read);
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        return length;
    }

    /**
     * What is left when it is not plain, for the first who asks.
     *
     * @param chunk learns the number of the first line
     */
    Optional<InputStream> tail(Chunk chunk) {
        lock.lock();
        try {
            if (stopped || plain || tailTaken) {
                return Optional.empty();
            }
            tailTaken = true;
            chunk.firstLine = line;
            return Optional.of(new Tail());
        } finally {
            lock.unlock();
        }
    }

    private final class Tail extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int left = rest.length - restFrom;
            if (stopped) {
                return -1;
            }
            if (left > 0) {
                int count = Math.min(left, length);
                System.arraycopy(rest, restFrom, target, offset, count);
                restFrom += count;
                return count;
            }
            if (failure.isPresent()) {
                throw failure.get();
            }
            return ended ? -1 : in.read(target, offset, length);
        }
    }
}
