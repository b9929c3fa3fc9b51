package org.surveystats.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.io.responses.SharedSource;
import org.surveystats.io.responses.SourceShare;
import org.surveystats.questionnaire.FileForm;

/**
 * One reading of one source of responses. Its plain lines go to decoders as bytes, in chunks; from the first line on
 * that is not plain they go as rows of texts, by the full grammar.
 */
final class ResponsesReading implements SharedSource {
    private static final char LAST_ASCII = 127;

    private final String source;
    private final CsvLimits limits;
    private final CsvHead head;
    private final LineChunks chunks;
    private final int chunkSize;
    private final Closeable text;
    private final Closeable beneath;
    private final List<String> told;
    private final AtomicLong rows = new AtomicLong();

    private ResponsesReading(
            String source, CsvLimits limits, int chunkSize, CsvText text, CsvHead head, Closeable beneath) {
        this.source = source;
        this.limits = limits;
        this.head = head;
        this.chunkSize = chunkSize;
        this.text = text;
        this.beneath = beneath;
        this.told = Stream.concat(text.told().stream(), head.told().stream()).toList();
        this.chunks = new LineChunks(head.rest(), head.line(), text.utf8(), limits);
        if (head.separator() > LAST_ASCII) {
            chunks.endPlain();
        }
    }

    /**
     * Begins to read a stream, as it is or compressed.
     *
     * @param fits whether names have all columns that are wanted
     * @param chunkSize how many bytes of plain lines are decoded together
     * @param beneath closed with the reading
     * @throws InvalidSourceException if it is damaged gzip, a file of another kind, not in its encoding, or its header
     *     is not CSV
     */
    static ResponsesReading open(
            InputStream in,
            String source,
            FileForm form,
            Predicate<List<String>> fits,
            CsvLimits limits,
            int chunkSize,
            Closeable beneath)
            throws IOException {
        try {
            CsvText text = CsvText.open(in, source, form.encoding(), limits);
            try {
                CsvHead head = CsvHead.read(text.utf8(), source, form, limits, fits);
                return new ResponsesReading(source, limits, chunkSize, text, head, beneath);
            } catch (IOException | RuntimeException failed) {
                text.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw CsvRows.told(failed, source, limits);
        }
    }

    /** Empty when the file is. */
    @Override
    public Optional<List<String>> header() {
        return head.names();
    }

    @Override
    public List<String> told() {
        return told;
    }

    /**
     * Reads all, the header too.
     *
     * @throws InvalidSourceException if it is not CSV or the header is wrong
     */
    @Override
    public void read(ResponseDecoder decoder) throws IOException {
        header().ifPresent(names -> decoder.header(names, told));
        readShare(decoder, new LineChunks.Chunk(chunkSize));
    }

    @Override
    public SourceShare share() {
        LineChunks.Chunk chunk = new LineChunks.Chunk(chunkSize);
        return new SourceShare() {
            @Override
            public void read(ResponseDecoder decoder) throws IOException {
                readShare(decoder, chunk);
            }

            @Override
            public long line() {
                return chunk.firstLine();
            }
        };
    }

    /**
     * Gives rows to a decoder that knows the header, until none are left. Several threads can do so at the same time,
     * each with a decoder and a chunk of its own.
     *
     * @throws InvalidSourceException if it is not CSV
     */
    private void readShare(ResponseDecoder decoder, LineChunks.Chunk chunk) throws IOException {
        try {
            while (chunks.next(chunk)) {
                long before = decoder.rows();
                decoder.lines(chunk.bytes(), 0, chunk.length(), (byte) head.separator(), chunk.firstLine());
                count(decoder.rows() - before);
            }
            Optional<InputStream> tail = chunks.tail(chunk);
            if (tail.isPresent() && header().isPresent()) {
                CsvRows.rows(tail.get(), source, head.separator(), chunk.firstLine(), limits, (line, fields) -> {
                    long before = decoder.rows();
                    decoder.row(line, fields);
                    count(decoder.rows() - before);
                });
            }
        } catch (IOException failed) {
            throw CsvRows.told(failed, source, limits);
        }
    }

    private void count(long more) {
        if (rows.addAndGet(more) > limits.rows()) {
            throw limits.tooManyRows(source);
        }
    }

    @Override
    public void stop() {
        chunks.stop();
    }

    @Override
    public void close() throws IOException {
        try (beneath) {
            text.close();
        }
    }
}
