package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.surveystats.io.file.InputFile;
import org.surveystats.parallel.Tasks;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.DecodingReport;
import org.surveystats.response.InvalidResponsesException;
import org.surveystats.response.ResponseDecoder;
import org.surveystats.response.Responses;
import org.surveystats.response.Strictness;
import org.surveystats.tally.TallyPlan;

/**
 * Reads responses from CSV files, batch by batch, so that a file of any size can be read. The columns are those of the
 * questionnaire's layout, in any order; see the package for what a file may look like. Immutable.
 *
 * <pre>{@code
 * ResponsesCsv csv = ResponsesCsv.of(questionnaire);
 * DecodingReport report = csv.read(Path.of("responses.csv"), batch -> tally.add(cleaning.clean(batch)));
 * }</pre>
 *
 * <p>In strict mode, the default, the first bad row stops the batches, and reading fails at the end of the file with a
 * list of what is wrong. Batches before that row have been handed over by then: use what was made of them only after
 * the method has returned. Whatever the number of bad rows, the first hundred errors are kept. A file that is no UTF-8,
 * no well-formed CSV or beyond its {@link CsvLimits} fails at once in either mode, because nothing behind that place
 * can be trusted.
 */
public final class ResponsesCsv {
    /** Chunks that stay in the cache of a core while they are looked at twice; a first batch does not wait for long. */
    private static final int CHUNK = 1 << 17;

    private final Questionnaire questionnaire;
    private final Strictness strictness;
    private final int batchSize;
    private final char separator;
    private final Executor executor;
    private final int tasks;
    private final int chunkSize;
    private final CsvLimits limits;

    private ResponsesCsv(
            Questionnaire questionnaire,
            Strictness strictness,
            int batchSize,
            char separator,
            Executor executor,
            int tasks,
            int chunkSize,
            CsvLimits limits) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.strictness = Objects.requireNonNull(strictness, "strictness must not be null");
        this.batchSize = batchSize;
        this.separator = separator;
        this.executor = Objects.requireNonNull(executor, "executor must not be null");
        this.tasks = tasks;
        this.chunkSize = chunkSize;
        this.limits = Objects.requireNonNull(limits, "limits must not be null");
    }

    /**
     * Strict reading of files separated by commas, in batches of {@link ResponseDecoder#DEFAULT_BATCH} rows.
     *
     * @param questionnaire what was asked
     * @return the settings
     */
    public static ResponsesCsv of(Questionnaire questionnaire) {
        return new ResponsesCsv(
                questionnaire,
                Strictness.STRICT,
                ResponseDecoder.DEFAULT_BATCH,
                ',',
                Runnable::run,
                1,
                CHUNK,
                CsvLimits.RESPONSES);
    }

    /**
     * The same with another strictness.
     *
     * @param newStrictness what to do with rows that cannot be used
     * @return a copy
     */
    public ResponsesCsv withStrictness(Strictness newStrictness) {
        return new ResponsesCsv(questionnaire, newStrictness, batchSize, separator, executor, tasks, chunkSize, limits);
    }

    /**
     * The same with batches of another size; no result depends on it.
     *
     * @param rows rows in a batch, 1 to {@link ResponseDecoder#LARGEST_BATCH}
     * @return a copy
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponsesCsv withBatchSize(int rows) {
        if (rows < 1 || rows > ResponseDecoder.LARGEST_BATCH) {
            throw new IllegalArgumentException(
                    "batchSize must be in [1, " + ResponseDecoder.LARGEST_BATCH + "]: " + rows);
        }
        return new ResponsesCsv(questionnaire, strictness, rows, separator, executor, tasks, chunkSize, limits);
    }

    /**
     * The same with another separator.
     *
     * @param character what stands between two fields, for example {@code ;} or a tab
     * @return a copy
     * @throws IllegalArgumentException if it is a quotation mark, a line break, a letter or a digit
     */
    public ResponsesCsv withSeparator(char character) {
        if (character == '"' || character == '\n' || character == '\r' || Character.isLetterOrDigit(character)) {
            throw new IllegalArgumentException("separator must be no quotation mark, line break, letter or digit: U+"
                    + String.format(java.util.Locale.ROOT, "%04X", (int) character));
        }
        return new ResponsesCsv(questionnaire, strictness, batchSize, character, executor, tasks, chunkSize, limits);
    }

    /**
     * The same with {@code tally} done by several threads; no result depends on it. The calling thread is one of them
     * and reads, decodes and counts as the others do, so an executor that is busy, or refuses tasks, costs time and
     * nothing else. When {@code tally} returns or throws, no task is at work on the file any more; a task that the
     * executor begins later ends at once. Any executor will do: a fixed pool, a
     * {@link java.util.concurrent.ForkJoinPool}, a thread for each task. It stays the caller's to shut down. A
     * {@link org.surveystats.tally.RowFilter} of one's own must bear being called by several threads.
     *
     * <pre>{@code
     * ReadTally read = ResponsesCsv.of(questionnaire)
     *     .withExecutor(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors())
     *     .tally(Path.of("responses.csv"), plan, cleaning);
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
        Tasks.checked(newTasks);
        return new ResponsesCsv(
                questionnaire, strictness, batchSize, separator, newExecutor, newTasks, chunkSize, limits);
    }

    /**
     * The same with other limits; those of {@link #of} are {@link CsvLimits#RESPONSES}.
     *
     * @param newLimits how large a file may be
     * @return a copy
     */
    public ResponsesCsv withLimits(CsvLimits newLimits) {
        return new ResponsesCsv(questionnaire, strictness, batchSize, separator, executor, tasks, chunkSize, newLimits);
    }

    /** The same with chunks of another size; no result depends on it. */
    ResponsesCsv withChunkSize(int bytes) {
        return new ResponsesCsv(questionnaire, strictness, batchSize, separator, executor, tasks, bytes, limits);
    }

    /**
     * Reads a file.
     *
     * @param file the file, as it is or compressed with gzip
     * @param batches takes the batches in the order of the file; its exceptions end the reading
     * @return what was read
     * @throws IOException if the file cannot be read
     * @throws InvalidResponsesException if it is no CSV, lacks a column or, in strict mode, has a row that cannot be
     *     used
     */
    public DecodingReport read(Path file, Consumer<Responses> batches) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString(), batches);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the bytes, as they are or compressed with gzip
     * @param sourceName what to call the source in messages
     * @param batches takes the batches in order; its exceptions end the reading
     * @return what was read
     * @throws IOException if the stream cannot be read
     * @throws InvalidResponsesException if it is no CSV, lacks a column or, in strict mode, has a row that cannot be
     *     used
     */
    public DecodingReport read(InputStream in, String sourceName, Consumer<Responses> batches) throws IOException {
        try (ResponsesReading reading = ResponsesReading.open(in, sourceName, separator, limits)) {
            return read(reading, sourceName, batches);
        }
    }

    private DecodingReport read(ResponsesReading reading, String sourceName, Consumer<Responses> batches)
            throws IOException {
        ResponseDecoder decoder = decoder(sourceName, batches);
        reading.readAll(decoder, new LineChunks.Chunk(chunkSize));
        return decoder.finish();
    }

    private ResponseDecoder decoder(String sourceName, Consumer<Responses> batches) {
        return new ResponseDecoder(questionnaire, sourceName, strictness, batchSize, batches);
    }

    /**
     * Reads a file as a whole, for data that fit in memory.
     *
     * @param file the file, as it is or compressed with gzip
     * @return its batches, in order
     * @throws IOException if the file cannot be read
     * @throws InvalidResponsesException if it is no CSV, lacks a column or, in strict mode, has a row that cannot be
     *     used
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
     * @param plan what is counted
     * @param cleaning what is taken out before
     * @return the counts and what was read
     * @throws IOException if the file cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidResponsesException if it is no CSV, lacks a column, cannot be counted by the plan (there are more
     *     groups than it allows, for example) or, in strict mode, has a row that cannot be used
     * @throws IllegalArgumentException if plan or cleaning have another questionnaire; nothing has been read then
     */
    public ReadTally tally(Path file, TallyPlan plan, Cleaning cleaning) throws IOException {
        requireQuestionnaire(plan, cleaning);
        if (tasks > 1) {
            try (InputStream in = InputFile.open(file)) {
                Optional<ReadTally> shared = tally(in, file.toString(), plan, cleaning, tasks);
                if (shared.isPresent()) {
                    return shared.get();
                }
            } catch (RefusedBatchException oneOfSeveral) {
                // Read again: which is the first, and which respondents stand there twice, only shows in order.
            }
        }
        try (InputStream in = InputFile.open(file)) {
            return withExecutor(executor, 1).tally(in, file.toString(), plan, cleaning);
        }
    }

    /**
     * Reads a stream to its end, cleans its batches and counts them, holding a batch for each thread at a time.
     *
     * @param in the bytes, as they are or compressed with gzip; left open
     * @param sourceName what to call the source in messages
     * @param plan what is counted
     * @param cleaning what is taken out before
     * @return the counts and what was read
     * @throws IOException if the stream cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidResponsesException if it is no CSV, lacks a column, cannot be counted by the plan (there are more
     *     groups than it allows, for example) or, in strict mode, has a row that cannot be used
     * @throws IllegalArgumentException if plan or cleaning have another questionnaire; nothing has been read then
     */
    public ReadTally tally(InputStream in, String sourceName, TallyPlan plan, Cleaning cleaning) throws IOException {
        requireQuestionnaire(plan, cleaning);
        boolean inOrder = questionnaire.layout().respondentColumn().isPresent();
        try {
            return tally(in, sourceName, plan, cleaning, inOrder ? 1 : tasks).orElseThrow();
        } catch (RefusedBatchException refused) {
            throw refused.told();
        }
    }

    private void requireQuestionnaire(TallyPlan plan, Cleaning cleaning) {
        Objects.requireNonNull(plan, "plan must not be null");
        Objects.requireNonNull(cleaning, "cleaning must not be null");
        requireQuestionnaire("plan", plan.questionnaire());
        requireQuestionnaire("cleaning", cleaning.questionnaire());
    }

    private void requireQuestionnaire(String argument, Questionnaire other) {
        if (!other.equals(questionnaire)) {
            throw new IllegalArgumentException(argument + " must have the questionnaire of the responses, "
                    + questionnaire.survey() + ": " + other.survey());
        }
    }

    /** Empty when the source must be read in order after all, by one thread; never when it was. */
    private Optional<ReadTally> tally(InputStream in, String sourceName, TallyPlan plan, Cleaning cleaning, int threads)
            throws IOException {
        SourceTally tally = new SourceTally(sourceName, plan, cleaning);
        try (ResponsesReading reading = ResponsesReading.open(in, sourceName, separator, limits)) {
            if (threads > 1 && reading.header().isPresent()) {
                ResponseDecoder header = decoder(sourceName, batch -> {});
                header.header(reading.header().get());
                return new SharedReading(reading, header, tally, chunkSize).tally(executor, threads);
            }
            DecodingReport report = read(reading, sourceName, tally::add);
            return Optional.of(new ReadTally(tally.counts(), report));
        }
    }

    @Override
    public String toString() {
        return "ResponsesCsv of " + questionnaire.survey().title() + " "
                + questionnaire.survey().year() + ", " + strictness + ", batches of " + batchSize
                + (tasks > 1 ? ", " + tasks + " tasks" : "");
    }
}
