package org.surveystats.io.csv;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.io.responses.SharedSource;
import org.surveystats.io.responses.SourceShare;

/**
 * One reading of one source of responses. Its plain lines go to decoders as bytes, in chunks; from the first line on
 * that is not plain they go as rows of texts, by the full grammar.
 */
final class ResponsesReading implements SharedSource {
    private static final char LAST_ASCII = 127;

    private final String source;
    private final char separator;
    private final InputStream plain;
    private final CsvLimits limits;
    private final LineChunks chunks;
    private final int chunkSize;
    private final Closeable beneath;
    private final AtomicLong rows = new AtomicLong();
    private Optional<List<String>> header = Optional.empty();

    private ResponsesReading(
            String source, char separator, CsvLimits limits, int chunkSize, InputStream plain, Closeable beneath) {
        this.source = source;
        this.separator = separator;
        this.limits = limits;
        this.chunkSize = chunkSize;
        this.plain = plain;
        this.beneath = beneath;
        this.chunks = new LineChunks(plain, limits);
    }

    /**
     * Begins to read a stream, as it is or compressed.
     *
     * @param chunkSize how many bytes of plain lines are decoded together
     * @param beneath closed with the reading
     * @throws InvalidSourceException if it is damaged gzip, or a file of another kind
     */
    static ResponsesReading open(
            InputStream in, String source, char separator, CsvLimits limits, int chunkSize, Closeable beneath)
            throws IOException {
        try {
            InputStream plain = CsvRows.unzipped(in, source, limits);
            try {
                ResponsesReading reading = new ResponsesReading(source, separator, limits, chunkSize, plain, beneath);
                reading.findHeader();
                return reading;
            } catch (IOException | RuntimeException failed) {
                plain.close();
                throw failed;
            }
        } catch (ZipException | EOFException | LimitedStream.TooLongException unusable) {
            throw CsvRows.unusable(source, unusable, limits);
        }
    }

    private void findHeader() throws IOException {
        Optional<byte[]> head = separator <= LAST_ASCII ? chunks.head() : Optional.empty();
        header = head.flatMap(this::names);
        if (header.isPresent()) {
            chunks.skip(head.orElseThrow());
        } else {
            chunks.endPlain();
        }
    }

    /** The names of the columns, when they are a row of the full grammar that ends where the line does. */
    private Optional<List<String>> names(byte[] head) {
        List<List<String>> rows = new ArrayList<>();
        try {
            CsvRows.rows(
                    new ByteArrayInputStream(head),
                    source,
                    separator,
                    1,
                    limits,
                    (line, names) -> rows.add(List.copyOf(names)));
        } catch (IOException | InvalidSourceException unusual) {
            // Read again with what follows, it turns out to be right or is refused with the right words.
            return Optional.empty();
        }
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    /** Empty when the names must be found by the full grammar. */
    @Override
    public Optional<List<String>> header() {
        return header;
    }

    /**
     * Reads all, the header too.
     *
     * @throws InvalidSourceException if it is not CSV or the header is wrong
     */
    @Override
    public void read(ResponseDecoder decoder) throws IOException {
        header.ifPresent(decoder::header);
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
                decoder.lines(chunk.bytes(), 0, chunk.length(), (byte) separator, chunk.firstLine());
                count(decoder.rows() - before);
            }
            Optional<InputStream> tail = chunks.tail(chunk);
            if (tail.isPresent()) {
                boolean[] headed = {header.isPresent()};
                CsvRows.rows(tail.get(), source, separator, chunk.firstLine(), limits, (line, fields) -> {
                    if (headed[0]) {
                        count(1);
                        decoder.row(line, fields);
                    } else {
                        decoder.header(fields);
                        headed[0] = true;
                    }
                });
            }
        } catch (ZipException | EOFException | LimitedStream.TooLongException unusable) {
            throw CsvRows.unusable(source, unusable, limits);
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
            plain.close();
        }
    }
}
