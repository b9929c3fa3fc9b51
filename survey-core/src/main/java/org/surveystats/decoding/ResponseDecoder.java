package org.surveystats.decoding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Responses;

/**
 * Decodes rows into batches: the one way in for the responses of any source. Whatever can split a source into rows of
 * cells (a CSV reader, a workbook, a file of a statistics program, a database, a partition of a cluster, a list in
 * memory) gives it the header, then the rows, then asks for the report. Columns are found by name, in any order,
 * or by position; columns that the questionnaire does not know are reported; a question that was asked but has no
 * column is an error.
 *
 * <p>Rows come in one of three forms, which give the same and can be mixed:
 *
 * <ul>
 *   <li>{@link #row}: typed cells, a row at a time. A cell means what its text would mean in a file: 5 and 5.0 are "5",
 *       so missing codes, errors and hints are those of the text;
 *   <li>{@link #columns}: typed columns, many rows at a time, which takes less time;
 *   <li>{@link #lines}: lines of bytes without quotation marks, which takes the least.
 * </ul>
 *
 * <p>Rows that are not respondents by the layout's condition are left out and counted, whatever else is in them, as
 * long as they have as many fields as the header. The others are checked whole: one with anything wrong is not handed
 * on. In {@link Strictness#STRICT} mode nothing is handed on any more after the first such row, and {@link #finish()}
 * fails; in {@link Strictness#LENIENT} mode such rows are left out and counted; in {@link Strictness#BLANK_CELLS} mode
 * cells of answers and groupings that cannot be used count as blank. Memory is that of one batch and of the
 * labels met, plus the identities of the respondents where the layout names their column: some bits for each that is a
 * number, perhaps behind a text that many share, the text of each other.
 *
 * <p>Not thread-safe; one decoder reads one source once. Several threads can share a source: each has a {@link #part}
 * of the decoder, and at the end the parts {@link #join}.
 *
 * <pre>{@code
 * ResponseDecoder decoder = new ResponseDecoder(visits, "visits of 2024", Strictness.LENIENT, 4096, batches::add);
 * decoder.header(List.of("site", "Q1"));
 * decoder.row(1, List.of("North", 1));
 * DecodingReport report = decoder.finish();
 * }</pre>
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
    public static final int LONGEST_LABEL = CellText.LONGEST_LABEL;

    private final Questionnaire questionnaire;
    private final String source;
    private final Strictness strictness;
    private final Respondents respondents;
    private final int batchSize;
    private final Consumer<Responses> batches;

    private List<String> names = List.of();
    private List<String> told = List.of();
    private Optional<RowIntake> intake = Optional.empty();
    private Optional<ResponseDecoder> whole = Optional.empty();
    private int partsAtWork;
    private boolean finished;

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
        this(questionnaire, source, strictness, Duplicates.REFUSE, batchSize, batches);
    }

    /**
     * A decoder that waits for the header, of a source in which respondents may be on several rows. With
     * {@link Duplicates#KEEP_LAST} it finds out who is, and its batches may be used only if nobody is; otherwise the
     * source must be given to the decoder that is {@link #again}.
     *
     * @param questionnaire what was asked
     * @param source the file's name, for messages
     * @param strictness what to do with rows that cannot be used
     * @param duplicates which row of a respondent to keep
     * @param batchSize rows in a batch, 1 to {@link #LARGEST_BATCH}
     * @param batches takes the batches, in order
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponseDecoder(
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            Duplicates duplicates,
            int batchSize,
            Consumer<Responses> batches) {
        this(batches, questionnaire, source, strictness, Respondents.of(duplicates), checked(batchSize));
    }

    private ResponseDecoder(
            Consumer<Responses> batches,
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            Respondents respondents,
            int batchSize) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.source = Objects.requireNonNull(source, "source must not be null");
        this.strictness = Objects.requireNonNull(strictness, "strictness must not be null");
        this.respondents = respondents;
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
        return new ResponseDecoder(
                batches,
                questionnaire,
                "rows",
                Strictness.STRICT,
                Respondents.of(Duplicates.REFUSE),
                Math.max(1, rows));
    }

    /**
     * Takes the names of the columns.
     *
     * @param names in the order of the fields; white space around a name and a byte-order mark before the first are
     *     ignored
     * @throws InvalidSourceException if a column is missing or occurs twice
     * @throws IllegalStateException if there was a header already
     */
    public void header(List<String> names) {
        header(names, List.of());
    }

    /**
     * Takes the names of the columns, and what was told from the source to find them.
     *
     * @param names in the order of the fields
     * @param told sentences for the report
     * @throws InvalidSourceException if a column is missing or occurs twice
     * @throws IllegalStateException if there was a header already
     */
    public void header(List<String> names, List<String> told) {
        List<String> notes = List.copyOf(told);
        if (intake.isPresent()) {
            throw new IllegalStateException("the header must come once");
        }
        this.names = List.copyOf(names);
        this.told = notes;
        RowDecoder rows = new RowDecoder(questionnaire, source, strictness, respondents, this.names, batchSize);
        intake = Optional.of(new RowIntake(rows, strictness, batchSize, batches));
    }

    /**
     * Takes a row. Each cell is null or NaN for blank, a text, a whole number ({@link Integer}, {@link Long},
     * {@link Short}, {@link Byte}), another number ({@link Double}, {@link Float}, {@link java.math.BigDecimal}), a
     * {@link Boolean} (1 for true, 0 for false) or a {@link MissingCode}.
     *
     * @param line where it starts in the source, from 1
     * @param cells its cells, in the order of the header
     * @throws IllegalArgumentException if a cell is of another type; the row has not been taken then
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    public void row(long line, List<?> cells) {
        RowIntake open = open();
        CellValue.check(line, cells);
        open.row(line, cells);
    }

    /**
     * Takes rows by column, to the same result as {@link #row} by row.
     *
     * @param firstLine where the first row starts in the source, from 1; each next row is one line on
     * @param columns a column for each name of the header, in its order, all of the same number of rows
     * @throws IllegalArgumentException if there are more or fewer columns, their numbers of rows differ, or states are
     *     of a column that has no single choice question of as many options; no row has been taken then
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    public void columns(long firstLine, List<SourceColumn> columns) {
        RowIntake open = open();
        List<SourceColumn> copy = List.copyOf(columns);
        SourceColumn.check(names, copy);
        open.columns(firstLine, copy);
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
        open().lines(bytes, from, to, separator, firstLine);
    }

    private RowIntake open() {
        RowIntake open = intake.orElseThrow(() -> new IllegalStateException("the header must come before the rows"));
        if (finished) {
            throw new IllegalStateException("rows must come before finish()");
        }
        open.checkReceiver();
        return open;
    }

    /**
     * How many rows were taken so far, those that cannot be used among them.
     *
     * @return 0 or more
     */
    public long rows() {
        return intake.map(open -> open.counts().rows()).orElse(0L);
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
        open();
        ResponseDecoder part = new ResponseDecoder(
                partBatches, questionnaire, source, strictness, Respondents.of(respondents.duplicates()), batchSize);
        part.header(names);
        part.whole = Optional.of(this);
        partsAtWork++;
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
     * @return whether no respondent is on rows of both, nor on several of the part's where the last row is to be kept;
     *     if false, the batches must not be used
     * @throws IllegalArgumentException if it is not a part of this decoder or has finished
     * @throws IllegalStateException if there was no header yet, {@link #finish()} was called, or a receiver has failed
     */
    @SuppressWarnings("ReferenceEquality") // Of decoders, which are no values, a part is one of this very decoder.
    public boolean join(ResponseDecoder part) {
        RowIntake open = open();
        if (part.finished || part.whole.filter(whole -> whole == this).isEmpty()) {
            throw new IllegalArgumentException("part must be a part of this decoder that has not joined: " + part);
        }
        RowIntake theirs = part.open();
        theirs.handOver();
        part.finished = true;
        partsAtWork--;
        return open.join(theirs);
    }

    /**
     * A decoder that is to be given the same source once more, in order, and keeps the last row of each respondent.
     * This one, which has been given all rows, is of no use afterwards.
     *
     * @param batchesAgain takes the batches, in order
     * @return a decoder that waits for the header
     * @throws InvalidSourceException in strict mode if a row cannot be used, or if there was no header
     * @throws IllegalStateException if {@link #finish()} was called, or a receiver has failed
     */
    public ResponseDecoder again(Consumer<Responses> batchesAgain) {
        if (finished) {
            throw new IllegalStateException("again() must come before finish()");
        }
        ready();
        return new ResponseDecoder(batchesAgain, questionnaire, source, strictness, respondents.again(), batchSize);
    }

    private RowIntake ready() {
        RowIntake open =
                intake.orElseThrow(() -> new InvalidSourceException(source, "must have a header; it is empty"));
        open.checkReceiver();
        if (partsAtWork > 0) {
            throw new IllegalStateException("all parts must join before finish(): " + partsAtWork + " have not");
        }
        finished = true;
        if (strictness == Strictness.STRICT && open.counts().hasErrors()) {
            throw open.counts().exception(source);
        }
        return open;
    }

    /**
     * Hands over the last batch and reports.
     *
     * @return what was read
     * @throws InvalidSourceException in strict mode if a row cannot be used, or if there was no header
     * @throws IllegalStateException if a {@link #part} has not joined, whose rows would be missing, the source must be
     *     read {@link #again}, or a receiver has failed
     */
    public DecodingReport finish() {
        RowIntake open = ready();
        if (respondents.mustBeReadAgain()) {
            throw new IllegalStateException("respondents are on several rows: read again, by again()");
        }
        open.handOver();
        return open.report(source, told);
    }

    @Override
    public String toString() {
        return "ResponseDecoder of " + source + ", " + strictness + ", batches of " + batchSize;
    }
}
