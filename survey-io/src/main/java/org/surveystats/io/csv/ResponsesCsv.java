package org.surveystats.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.Duplicates;
import org.surveystats.decoding.Header;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.file.InputFile;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.responses.ResponseReading;
import org.surveystats.io.responses.SharedSource;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/**
 * Reads responses from CSV files, batch by batch, so that a file of any size can be read. The columns are those of the
 * questionnaire's layout, in any order; see the package for what a file may look like. Immutable.
 *
 * <pre>{@code
 * ReadTally read = ResponsesCsv.of(questionnaire).tally(Path.of("responses.csv"));
 * System.out.println(read.decoding());
 * }</pre>
 *
 * <p>In strict mode, the default, the first bad row stops the batches, and reading fails at the end of the file with a
 * list of what is wrong. Batches before that row have been handed over by then: use what was made of them only after
 * the method has returned. Whatever the number of bad rows, the first hundred errors are kept. A file that is not
 * UTF-8, not well-formed CSV or beyond its {@link CsvLimits} fails at once in either mode, because nothing behind that
 * place can be trusted.
 */
public final class ResponsesCsv {
    /** Chunks that stay in the cache of a core while they are looked at twice; a first batch does not wait for long. */
    private static final int CHUNK = 1 << 17;

    private final ResponseReading reading;
    private final Questionnaire questionnaire;
    private final FileForm file;
    private final int chunkSize;
    private final CsvLimits limits;

    private ResponsesCsv(
            Questionnaire questionnaire, ResponseReading reading, FileForm file, int chunkSize, CsvLimits limits) {
        this.questionnaire = questionnaire;
        this.reading = reading;
        this.file = file;
        this.chunkSize = chunkSize;
        this.limits = Objects.requireNonNull(limits, "limits must not be null");
    }

    /**
     * Strict reading of files of the form that the layout names, {@code layout.file}, in batches of
     * {@link ResponseDecoder#DEFAULT_BATCH} rows. What is counted and taken out before is as the questionnaire says:
     * {@link TallyPlan#of}, {@link Cleaning#of(Questionnaire)}.
     *
     * @param questionnaire what was asked
     * @return the settings
     */
    public static ResponsesCsv of(Questionnaire questionnaire) {
        return new ResponsesCsv(
                questionnaire,
                ResponseReading.of(questionnaire),
                questionnaire.layout().file(),
                CHUNK,
                CsvLimits.RESPONSES);
    }

    private ResponsesCsv with(ResponseReading newReading) {
        return new ResponsesCsv(questionnaire, newReading, file, chunkSize, limits);
    }

    /**
     * The same with another plan.
     *
     * @param plan what is counted
     * @return a copy
     * @throws IllegalArgumentException if the plan has another questionnaire
     */
    public ResponsesCsv withPlan(TallyPlan plan) {
        return with(reading.withPlan(plan));
    }

    /**
     * The same with another cleaning.
     *
     * @param cleaning what is taken out before answers are counted
     * @return a copy
     * @throws IllegalArgumentException if the cleaning has another questionnaire
     */
    public ResponsesCsv withCleaning(Cleaning cleaning) {
        return with(reading.withCleaning(cleaning));
    }

    /**
     * The same with another strictness.
     *
     * @param newStrictness what to do with rows that cannot be used
     * @return a copy
     */
    public ResponsesCsv withStrictness(Strictness newStrictness) {
        return with(reading.withStrictness(newStrictness));
    }

    /**
     * The same where respondents may be on several rows. Rows that are not kept are left out and counted, which is no
     * error. With {@link Duplicates#KEEP_LAST} a file whose layout names a column of identities is read twice, and a
     * stream is refused.
     *
     * @param duplicates which row of a respondent to keep
     * @return a copy
     */
    public ResponsesCsv withDuplicates(Duplicates duplicates) {
        return with(reading.withDuplicates(duplicates));
    }

    /**
     * The same with batches of another size; no result depends on it.
     *
     * @param rows rows in a batch, 1 to {@link ResponseDecoder#LARGEST_BATCH}
     * @return a copy
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponsesCsv withBatchSize(int rows) {
        return with(reading.withBatchSize(rows));
    }

    /**
     * The same for files of another form than the layout names.
     *
     * <pre>{@code
     * csv.withFile(FileForm.TOLD.withSeparator(';').withEncoding(Charset.forName("windows-1252")))
     * }</pre>
     *
     * @param form what the files look like; its decimal mark must be that of the layout, by which cells are decoded
     * @return a copy
     * @throws IllegalArgumentException if the decimal mark is another one
     */
    public ResponsesCsv withFile(FileForm form) {
        char decimalMark = questionnaire.layout().file().decimalMark();
        if (form.decimalMark() != decimalMark) {
            throw new IllegalArgumentException("decimalMark must be \"" + decimalMark
                    + "\" as in the questionnaire, where layout.file.decimalMark sets it: \"" + form.decimalMark()
                    + "\"");
        }
        return new ResponsesCsv(questionnaire, reading, form, chunkSize, limits);
    }

    /**
     * The same with {@code tally} done by several threads; no result depends on it. The calling thread is one of them
     * and reads, decodes and counts as the others do, so an executor that is busy, or refuses tasks, costs time and
     * nothing else. When {@code tally} returns or throws, no task is at work on the file any more; a task that the
     * executor begins later ends at once. Any executor will do: a fixed pool, a
     * {@link java.util.concurrent.ForkJoinPool}, a thread for each task. It stays the caller's to shut down. A
     * {@link org.surveystats.plan.RowFilter} of one's own must bear being called by several threads.
     *
     * <pre>{@code
     * ReadTally read = ResponsesCsv.of(questionnaire)
     *     .withExecutor(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors())
     *     .tally(Path.of("responses.csv"));
     * }</pre>
     *
     * <p>Where the layout names a column of respondents' identities, a stream is read by the calling thread alone, and
     * a file that has an identity on rows of two threads is read a second time that way: which row is the later one
     * only shows in order. So is a file that cannot be counted. Of several reasons why a stream cannot be counted any
     * may be told.
     *
     * @param newExecutor runs the tasks
     * @param newTasks how many threads share the work, the calling one among them, 1 to 1024
     * @return a copy
     * @throws IllegalArgumentException if the number is outside
     */
    public ResponsesCsv withExecutor(Executor newExecutor, int newTasks) {
        return with(reading.withExecutor(newExecutor, newTasks));
    }

    /**
     * The same with other limits; those of {@link #of} are {@link CsvLimits#RESPONSES}.
     *
     * @param newLimits how large a file may be
     * @return a copy
     */
    public ResponsesCsv withLimits(CsvLimits newLimits) {
        return new ResponsesCsv(questionnaire, reading, file, chunkSize, newLimits);
    }

    /** The same with chunks of another size; no result depends on it. */
    ResponsesCsv withChunkSize(int bytes) {
        return new ResponsesCsv(questionnaire, reading, file, bytes, limits);
    }

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @param batches takes the batches in the order of the file; its exceptions end the reading
     * @return what was read
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if it is not CSV, lacks a column or, in strict mode, has a row that cannot be used
     */
    public DecodingReport read(Path file, Consumer<Responses> batches) throws IOException {
        return reading.read(file.toString(), () -> open(file), batches);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param batches takes the batches in order; its exceptions end the reading
     * @return what was read
     * @throws IOException if the stream cannot be read
     * @throws InvalidSourceException if it is not CSV, lacks a column or, in strict mode, has a row that cannot be used
     */
    public DecodingReport read(InputStream in, String sourceName, Consumer<Responses> batches) throws IOException {
        try (SharedSource source = open(in, sourceName, () -> {})) {
            return reading.read(sourceName, source, batches);
        }
    }

    private SharedSource open(InputStream in, String sourceName, Closeable beneath) throws IOException {
        return ResponsesReading.open(
                in, sourceName, file, names -> Header.fits(questionnaire, names), limits, chunkSize, beneath);
    }

    private SharedSource open(Path file) throws IOException {
        InputStream in = InputFile.open(file);
        try {
            return open(in, file.toString(), in);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    /**
     * Reads a file as a whole, for data that fit in memory.
     *
     * @param file the file, as it is or compressed with gzip
     * @return its batches, in order
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if it is not CSV, lacks a column or, in strict mode, has a row that cannot be used
     */
    public List<Responses> readAll(Path file) throws IOException {
        List<Responses> batches = new ArrayList<>();
        read(file, batches::add);
        return List.copyOf(batches);
    }

    /**
     * Reads a file, cleans its batches and counts them, holding a batch for each thread at a time.
     *
     * @param file the file, as it is or compressed with gzip
     * @return the counts and what was read
     * @throws IOException if the file cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidSourceException if it is not CSV, lacks a column, cannot be counted by the plan (there are more
     *     groups than it allows, for example) or, in strict mode, has a row that cannot be used
     */
    public ReadTally tally(Path file) throws IOException {
        return reading.tally(file.toString(), () -> open(file));
    }

    /**
     * Reads a stream to its end, cleans its batches and counts them, holding a batch for each thread at a time.
     *
     * @param in the bytes, as they are or compressed with gzip; left open
     * @param sourceName what to call the source in messages
     * @return the counts and what was read
     * @throws IOException if the stream cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidSourceException if it is not CSV, lacks a column, cannot be counted by the plan (there are more
     *     groups than it allows, for example) or, in strict mode, has a row that cannot be used
     */
    public ReadTally tally(InputStream in, String sourceName) throws IOException {
        try (SharedSource source = open(in, sourceName, () -> {})) {
            return reading.tally(sourceName, source);
        }
    }

    @Override
    public String toString() {
        return reading.toString().replaceFirst("^ResponseReading", "ResponsesCsv");
    }
}
