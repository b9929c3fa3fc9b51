package org.surveystats.response;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.surveystats.questionnaire.Questionnaire;

/**
 * Decodes rows into batches. Whoever can split a source into rows of fields (a CSV reader, a database, a Spark
 * partition) gives it the header, then the rows, then asks for the report. Columns are found by name, in any order;
 * columns that the questionnaire does not know are reported; a question that was asked but has no column is an error.
 *
 * <p>Rows come as texts, by {@link #row}, or many at a time as bytes without quotation marks, by {@link #lines}, which
 * takes a fraction of the time. Both give the same, and both can be used on one source.
 *
 * <p>Rows that are not respondents by the layout's condition are left out and counted, whatever else is in them, as
 * long as they have as many fields as the header. The others are checked whole: one with anything wrong is not handed
 * on. In {@link Strictness#STRICT} mode nothing is handed on any more after the first such row, and {@link #finish()}
 * fails; in {@link Strictness#LENIENT} mode such rows are left out and counted. Memory is that of one batch and of the
 * labels met, plus the identities of the respondents where the layout names their column: some bits for each that is a
 * number, perhaps behind a text that many share, the text of each other.
 *
 * <p>Not thread-safe; one decoder reads one source once. Several threads can share a source: each has a {@link #part}
 * of the decoder, and at the end the parts {@link #join}.
 */
public final class ResponseDecoder {
    /** The number of rows in a batch unless told otherwise. */
    public static final int DEFAULT_BATCH = 4096;

    /** The most rows of a batch. */
    public static final int LARGEST_BATCH = 1 << 20;

    /**
     * The most characters of the code of a unit or group and of a respondent's identity, which are kept, unlike the
     * text of other cells.
     */
    public static final int LONGEST_LABEL = 1000;

    private final Questionnaire questionnaire;
    private final String source;
    private final Strictness strictness;
    private final int batchSize;
    private final Consumer<Responses> batches;

    private final RowCounts counts = new RowCounts();
    private Optional<Opened> opened = Optional.empty();
    private int filled;
    private Optional<ResponseDecoder> whole = Optional.empty();
    private boolean failed;
    private boolean finished;

    /** What there is once the header is known; the decoder of lines is that of the separator last used. */
    private static final class Opened {
        private final List<String> names;
        private final RowDecoder rows;
        private Optional<LineDecoder> lines = Optional.empty();
        private byte separator;

        Opened(List<String> names, RowDecoder rows) {
            this.names = names;
            this.rows = rows;
        }

        LineDecoder lines(byte wanted) {
            if (lines.isEmpty() || separator != wanted) {
                separator = wanted;
                lines = Optional.of(rows.lines(wanted));
            }
            return lines.get();
        }
    }

    /**
     * A decoder that waits for the header.
     *
     * @param questionnaire what was asked
     * @param source the file's name, for messages
     * @param strictness what to do with rows that cannot be used
     * @param batchSize rows in a batch, 1 to {@link #LARGEST_BATCH}
     * @param batches takes the batches, in order
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponseDecoder(
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            int batchSize,
            Consumer<Responses> batches) {
        this(batches, questionnaire, source, strictness, checked(batchSize));
    }

    private ResponseDecoder(
            Consumer<Responses> batches,
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            int batchSize) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.source = Objects.requireNonNull(source, "source must not be null");
        this.strictness = Objects.requireNonNull(strictness, "strictness must not be null");
        this.batchSize = batchSize;
        this.batches = Objects.requireNonNull(batches, "batches must not be null");
    }

    private static int checked(int batchSize) {
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("batchSize must be in [1, " + LARGEST_BATCH + "]: " + batchSize);
        }
        return batchSize;
    }

    /** A decoder of rows that are in memory already, into one batch whatever their number. */
    static ResponseDecoder ofRows(Questionnaire questionnaire, int rows, Consumer<Responses> batches) {
        return new ResponseDecoder(batches, questionnaire, "rows", Strictness.STRICT, Math.max(1, rows));
    }

    /**
     * Takes the names of the columns.
     *
     * @param names in the order of the fields; white space around a name and a byte-order mark before the first are
     *     ignored
     * @throws InvalidResponsesException if a name stands twice or a column is missing
     * @throws IllegalStateException if there was a header already
     */
    public void header(List<String> names) {
        if (opened.isPresent()) {
            throw new IllegalStateException("the header must come once");
        }
        List<String> copy = List.copyOf(names);
        opened = Optional.of(new Opened(copy, new RowDecoder(questionnaire, source, copy, batchSize)));
    }

    /**
     * Takes a row.
     *
     * @param line where it starts in the source, from 1
     * @param fields its fields, in the order of the header; null is blank
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    public void row(long line, List<String> fields) {
        row(opened(), line, fields);
    }

    /**
     * Takes whole lines of bytes, a row each: fields in UTF-8 with a separator between them. Quotation marks mean
     * nothing. Lines end with LF or CRLF, the last one perhaps with nothing; empty lines are passed over.
     *
     * @param bytes holds the lines
     * @param from where the first line begins, 0 or more
     * @param to where the last line ends, from {@code from} to the length of the array
     * @param separator what stands between two fields, an ASCII character other than letters, digits and line breaks
     * @param firstLine the number of the first line in the source, from 1
     * @throws IllegalArgumentException if the separator is outside
     * @throws IndexOutOfBoundsException if the lines lie outside the array
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    public void lines(byte[] bytes, int from, int to, byte separator, long firstLine) {
        Objects.checkFromToIndex(from, to, bytes.length);
        if (separator < 0 || separator == '\n' || separator == '\r' || Character.isLetterOrDigit(separator)) {
            throw new IllegalArgumentException(
                    "separator must be ASCII and no letter, digit or line break: " + separator);
        }
        Opened open = opened();
        LineDecoder decoder = open.lines(separator);
        int ended = to;
        while (ended > from && bytes[ended - 1] != '\n') {
            ended--;
        }
        long line = firstLine;
        int at = from;
        while (at < to) {
            int next = LineDecoder.emptyLine(bytes, at, to);
            if (next == at) {
                next = at < ended ? decoder.decode(filled, bytes, at) : LineDecoder.UNUSUAL;
                if (next == LineDecoder.UNUSUAL) {
                    next = LineDecoder.lineEnd(bytes, at, to);
                    row(open, line, LineDecoder.texts(bytes, at, next, separator));
                } else if (decoder.taken()) {
                    accept(open);
                } else {
                    filterOut(open);
                }
            }
            at = next;
            line++;
        }
    }

    private Opened opened() {
        Opened open = opened.orElseThrow(() -> new IllegalStateException("the header must come before the rows"));
        if (finished) {
            throw new IllegalStateException("rows must come before finish()");
        }
        checkReceiver();
        return open;
    }

    /** The rows of a batch that its receiver refused are lost; nothing that is read behind them would be whole. */
    private void checkReceiver() {
        if (failed) {
            throw new IllegalStateException(
                    "the receiver of a batch has failed: its rows are lost, read again from the start");
        }
    }

    private void row(Opened open, long line, List<String> fields) {
        List<RowError> errors = open.rows.decode(filled, line, fields);
        if (!open.rows.taken()) {
            filterOut(open);
        } else if (errors.isEmpty()) {
            accept(open);
        } else {
            counts.reject(errors);
            open.rows.forget(filled);
        }
    }

    private void filterOut(Opened open) {
        counts.filterOut();
        open.rows.forget(filled);
    }

    private void accept(Opened open) {
        counts.accept();
        filled++;
        if (filled == batchSize) {
            handOver(open);
        }
    }

    private void handOver(Opened open) {
        if (filled == 0) {
            return;
        }
        Responses batch = open.rows.batch(filled);
        // Before handing over: a receiver that fails is not to be given the same rows again.
        filled = 0;
        if (strictness == Strictness.LENIENT || !counts.hasErrors()) {
            failed = true;
            batches.accept(batch);
            failed = false;
        }
    }

    /**
     * How many rows were taken so far, those that cannot be used among them.
     *
     * @return 0 or more
     */
    public long rows() {
        return counts.rows();
    }

    /**
     * A decoder for some other rows of the same source, with the header that this one was given. It knows nothing of
     * the rows of this one, so that another thread can use it at the same time.
     *
     * @param partBatches takes the batches of those rows
     * @return a decoder that is to {@link #join} this one at the end
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    public ResponseDecoder part(Consumer<Responses> partBatches) {
        ResponseDecoder part = new ResponseDecoder(partBatches, questionnaire, source, strictness, batchSize);
        part.header(opened().names);
        part.whole = Optional.of(this);
        return part;
    }

    /**
     * Lets a part hand over its last batch and takes its rows, errors and respondents' identities as this decoder's
     * own. The part is of no use afterwards. In strict mode a part hands on its own rows up to its own first error.
     *
     * <p>When each part was given its rows in the order of the source, everything is as if one decoder had read the
     * source, but for the order of the batches and one case: a respondent on rows of two parts. Which of them is the
     * later row cannot be told any more then, and neither has been left out.
     *
     * @param part a part of this decoder
     * @return whether no respondent stands on rows of both; if false, the batches must not be used
     * @throws IllegalArgumentException if it is not a part of this decoder or has finished
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    @SuppressWarnings("ReferenceEquality") // Of decoders, which are no values, a part is one of this very decoder.
    public boolean join(ResponseDecoder part) {
        Opened open = opened();
        if (part.finished || part.whole.filter(whole -> whole == this).isEmpty()) {
            throw new IllegalArgumentException("part must be a part of this decoder that has not joined: " + part);
        }
        part.handOver(part.opened());
        part.finished = true;
        counts.add(part.counts);
        return open.rows.takeRespondents(part.opened.orElseThrow().rows);
    }

    /**
     * Hands over the last batch and reports.
     *
     * @return what was read
     * @throws InvalidResponsesException in strict mode if a row cannot be used, or if there was no header
     */
    public DecodingReport finish() {
        Opened open =
                opened.orElseThrow(() -> new InvalidResponsesException(source, "must have a header; it is empty"));
        checkReceiver();
        finished = true;
        if (strictness == Strictness.STRICT && counts.hasErrors()) {
            throw counts.exception(source);
        }
        handOver(open);
        return counts.report(source, open.rows.unknownColumns());
    }

    @Override
    public String toString() {
        return "ResponseDecoder of " + source + ", " + strictness + ", batches of " + batchSize;
    }
}
