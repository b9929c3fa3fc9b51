package org.surveystats.io.responses;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.Duplicates;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.parallel.Tasks;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/**
 * How responses are read, whatever they come from: decoded, cleaned and counted batch by batch. Immutable. A source
 * only has to give its header and its rows to a {@link ResponseDecoder}:
 *
 * <pre>{@code
 * ReadTally read = ResponseReading.of(questionnaire).tally("visits", decoder -> {
 *     decoder.header(List.of("site", "Q1"));
 *     for (Visit visit : visits) {
 *         decoder.row(visit.number(), Arrays.asList(visit.site(), visit.helped()));   // null is blank
 *     }
 * });
 * }</pre>
 *
 * <p>In strict mode, the default, the first bad row stops the batches, and reading fails at the end of the source with
 * a list of what is wrong. Batches before that row have been handed over by then: use what was made of them only after
 * the method has returned.
 */
public final class ResponseReading {
    private final Questionnaire questionnaire;
    private final TallyPlan plan;
    private final Cleaning cleaning;
    private final Strictness strictness;
    private final Duplicates duplicates;
    private final int batchSize;
    private final Executor executor;
    private final int tasks;

    private ResponseReading(
            Questionnaire questionnaire,
            TallyPlan plan,
            Cleaning cleaning,
            Strictness strictness,
            Duplicates duplicates,
            int batchSize,
            Executor executor,
            int tasks) {
        this.questionnaire = questionnaire;
        this.plan = plan;
        this.cleaning = cleaning;
        this.strictness = Objects.requireNonNull(strictness, "strictness must not be null");
        this.duplicates = Objects.requireNonNull(duplicates, "duplicates must not be null");
        this.batchSize = batchSize;
        this.executor = Objects.requireNonNull(executor, "executor must not be null");
        this.tasks = tasks;
    }

    /**
     * Strict reading in batches of {@link ResponseDecoder#DEFAULT_BATCH} rows by the calling thread. What is counted
     * and taken out before is as the questionnaire says: {@link TallyPlan#of}, {@link Cleaning#of(Questionnaire)}.
     *
     * @param questionnaire what was asked
     * @return the settings
     */
    public static ResponseReading of(Questionnaire questionnaire) {
        Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        return new ResponseReading(
                questionnaire,
                TallyPlan.of(questionnaire),
                Cleaning.of(questionnaire),
                Strictness.STRICT,
                Duplicates.REFUSE,
                ResponseDecoder.DEFAULT_BATCH,
                Runnable::run,
                1);
    }

    /**
     * The same with another plan.
     *
     * @param newPlan what is counted
     * @return a copy
     * @throws IllegalArgumentException if the plan has another questionnaire
     */
    public ResponseReading withPlan(TallyPlan newPlan) {
        Objects.requireNonNull(newPlan, "plan must not be null");
        requireQuestionnaire("plan", newPlan.questionnaire());
        return new ResponseReading(
                questionnaire, newPlan, cleaning, strictness, duplicates, batchSize, executor, tasks);
    }

    /**
     * The same with another cleaning.
     *
     * @param newCleaning what is taken out before answers are counted
     * @return a copy
     * @throws IllegalArgumentException if the cleaning has another questionnaire
     */
    public ResponseReading withCleaning(Cleaning newCleaning) {
        Objects.requireNonNull(newCleaning, "cleaning must not be null");
        requireQuestionnaire("cleaning", newCleaning.questionnaire());
        return new ResponseReading(
                questionnaire, plan, newCleaning, strictness, duplicates, batchSize, executor, tasks);
    }

    private void requireQuestionnaire(String argument, Questionnaire other) {
        if (!other.equals(questionnaire)) {
            throw new IllegalArgumentException(argument + " must have the questionnaire of the responses, "
                    + questionnaire.survey() + ": " + other.survey());
        }
    }

    /**
     * The same with another strictness.
     *
     * @param newStrictness what to do with rows that cannot be used
     * @return a copy
     */
    public ResponseReading withStrictness(Strictness newStrictness) {
        return new ResponseReading(
                questionnaire, plan, cleaning, newStrictness, duplicates, batchSize, executor, tasks);
    }

    /**
     * The same where respondents may be on several rows. Rows that are not kept are left out and counted, which is no
     * error. With {@link Duplicates#KEEP_LAST} a source whose layout names a column of identities is read twice.
     *
     * @param newDuplicates which row of a respondent to keep
     * @return a copy
     */
    public ResponseReading withDuplicates(Duplicates newDuplicates) {
        return new ResponseReading(
                questionnaire, plan, cleaning, strictness, newDuplicates, batchSize, executor, tasks);
    }

    /**
     * The same with batches of another size; no result depends on it.
     *
     * @param rows rows in a batch, 1 to {@link ResponseDecoder#LARGEST_BATCH}
     * @return a copy
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponseReading withBatchSize(int rows) {
        if (rows < 1 || rows > ResponseDecoder.LARGEST_BATCH) {
            throw new IllegalArgumentException(
                    "batchSize must be in [1, " + ResponseDecoder.LARGEST_BATCH + "]: " + rows);
        }
        return new ResponseReading(questionnaire, plan, cleaning, strictness, duplicates, rows, executor, tasks);
    }

    /**
     * The same with a {@link SharedSource} read by several threads; no result depends on it. The calling thread is one
     * of them and does as the others do, so an executor that is busy, or refuses tasks, costs time and nothing else.
     * When {@code tally} returns or throws, no task is at work on the source any more.
     *
     * @param newExecutor runs the tasks; stays the caller's to shut down
     * @param newTasks how many threads share the work, the calling one among them, 1 to 1024
     * @return a copy
     * @throws IllegalArgumentException if the number is outside
     */
    public ResponseReading withExecutor(Executor newExecutor, int newTasks) {
        Tasks.checked(newTasks);
        return new ResponseReading(
                questionnaire, plan, cleaning, strictness, duplicates, batchSize, newExecutor, newTasks);
    }

    /**
     * Reads a source to its end and hands over its batches, neither cleaned nor counted.
     *
     * @param name what to call the source in messages
     * @param source gives header and rows
     * @param batches takes the batches in order; its exceptions end the reading
     * @return what was read
     * @throws IOException if the source cannot be read
     * @throws InvalidSourceException if it lacks a column or, in strict mode, has a row that cannot be used
     */
    public DecodingReport read(String name, ResponseSource source, Consumer<Responses> batches) throws IOException {
        if (mustBeReadTwice()) {
            throw new InvalidSourceException(
                    name,
                    "must be read twice to keep the last row of each respondent: give a file or another source that can"
                            + " be opened again, or keep the first, Duplicates.KEEP_FIRST");
        }
        return readOnce(decoder(name, batches), source);
    }

    private static DecodingReport readOnce(ResponseDecoder decoder, ResponseSource source) throws IOException {
        source.read(decoder);
        return decoder.finish();
    }

    /**
     * Reads a source that can be read again, as {@link #read(String, ResponseSource, Consumer)} does.
     *
     * @param name what to call the source in messages
     * @param source opens it
     * @param batches takes the batches in order; its exceptions end the reading
     * @return what was read
     * @throws IOException if the source cannot be read
     * @throws InvalidSourceException if it lacks a column or, in strict mode, has a row that cannot be used
     */
    public DecodingReport read(String name, RepeatableSource source, Consumer<Responses> batches) throws IOException {
        ResponseDecoder decoder = decoder(name, mustBeReadTwice() ? batch -> {} : batches);
        if (mustBeReadTwice()) {
            try (SharedSource first = source.open()) {
                first.read(decoder);
            }
            decoder = decoder.again(batches);
        }
        try (SharedSource last = source.open()) {
            return readOnce(decoder, last);
        }
    }

    /** Which row of a respondent is the last is only known at the end. */
    private boolean mustBeReadTwice() {
        return duplicates == Duplicates.KEEP_LAST
                && questionnaire.layout().respondentColumn().isPresent();
    }

    private ResponseDecoder decoder(String name, Consumer<Responses> batches) {
        return new ResponseDecoder(questionnaire, name, strictness, duplicates, batchSize, batches);
    }

    /**
     * Reads a source to its end, cleans its batches and counts them, holding a batch for each thread at a time. Only a
     * {@link SharedSource} is read by several threads, and that only where the layout names no column of respondents'
     * identities, because which row of a respondent is the later one only shows in order. Of several reasons why it
     * cannot be counted any may be told then.
     *
     * @param name what to call the source in messages
     * @param source gives header and rows; left open
     * @return the counts and what was read
     * @throws IOException if the source cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidSourceException if it lacks a column, cannot be counted by the plan (there are more groups than it
     *     allows, for example) or, in strict mode, has a row that cannot be used
     */
    public ReadTally tally(String name, ResponseSource source) throws IOException {
        boolean inOrder = questionnaire.layout().respondentColumn().isPresent();
        try {
            if (source instanceof SharedSource shared && !inOrder && isShared(shared)) {
                return tallyShares(name, shared).orElseThrow();
            }
            return tallyInOrder(name, source);
        } catch (RefusedBatchException refused) {
            throw refused.told();
        }
    }

    /**
     * Reads a source that can be read again, as {@link #tally(String, ResponseSource)} does. It is read a second time,
     * in order by the calling thread, where a respondent is on rows of two threads, or where it cannot be counted: what
     * comes first is told then. To keep the last row of each respondent takes a further reading.
     *
     * @param name what to call the source in messages
     * @param source opens it
     * @return the counts and what was read
     * @throws IOException if the source cannot be read, or the thread was interrupted while it waited for others
     * @throws InvalidSourceException if it lacks a column, cannot be counted by the plan (there are more groups than it
     *     allows, for example) or, in strict mode, has a row that cannot be used
     */
    public ReadTally tally(String name, RepeatableSource source) throws IOException {
        if (tasks > 1) {
            try (SharedSource shared = source.open()) {
                Optional<ReadTally> read = Optional.empty();
                if (isShared(shared)) {
                    read = tallyShares(name, shared);
                } else if (!mustBeReadTwice()) {
                    read = Optional.of(tallyInOrder(name, shared));
                }
                if (read.isPresent()) {
                    return read.get();
                }
            } catch (RefusedBatchException oneOfSeveral) {
                // Read again: which is the first, and which respondents occur twice, only shows in order.
            }
        }
        try {
            SourceTally tally = new SourceTally(name, plan, cleaning);
            DecodingReport decoding = read(name, source, tally::add);
            return new ReadTally(tally.counts(), decoding);
        } catch (RefusedBatchException refused) {
            throw refused.told();
        }
    }

    private boolean isShared(SharedSource source) {
        return tasks > 1 && source.header().isPresent();
    }

    private ReadTally tallyInOrder(String name, ResponseSource source) throws IOException {
        SourceTally tally = new SourceTally(name, plan, cleaning);
        DecodingReport decoding = read(name, source, tally::add);
        return new ReadTally(tally.counts(), decoding);
    }

    private Optional<ReadTally> tallyShares(String name, SharedSource source) throws IOException {
        ResponseDecoder header = decoder(name, batch -> {});
        header.header(source.header().orElseThrow(), source.told());
        return new SharedReading(source, header, new SourceTally(name, plan, cleaning)).tally(executor, tasks);
    }

    @Override
    public String toString() {
        return "ResponseReading of " + questionnaire.survey().title() + " "
                + questionnaire.survey().year() + ", " + strictness + ", batches of " + batchSize
                + (tasks > 1 ? ", " + tasks + " tasks" : "");
    }
}
