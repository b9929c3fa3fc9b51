package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;

/** Any number of threads of any executor gives what one thread gives, errors included. */
@Timeout(300)
final class SharedReadingTest {
    private static final TallyPlan PLAN = TallyPlan.of(RandomResponses.WITHOUT_IDS);
    private static final Cleaning CLEANING = Cleaning.of(RandomResponses.WITHOUT_IDS);
    private static final Executor NEVER = task -> {};

    @TempDir
    private Path folder;

    /** All that comes of a reading; tallies compare by their counts. */
    private static List<Object> outcome(ReadingOfTally reading) throws IOException {
        try {
            ReadTally read = reading.read();
            return List.of(read.tally(), read.decoding());
        } catch (InvalidSourceException e) {
            List<Object> outcome = new ArrayList<>(List.of(e.getMessage()));
            e.errors().stream().map(RowError::toString).forEach(outcome::add);
            return outcome;
        }
    }

    @FunctionalInterface
    private interface ReadingOfTally {
        ReadTally read() throws IOException;
    }

    private static ResponsesCsv lenient(Questionnaire questionnaire) {
        return ResponsesCsv.of(questionnaire)
                .withStrictness(Strictness.LENIENT)
                .withBatchSize(16)
                .withChunkSize(2000);
    }

    private void sameAsOneThread(Executor executor, int tasks, int files) throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < files; i++) {
            Questionnaire questionnaire = random.nextBoolean() ? RandomResponses.WITH_IDS : RandomResponses.WITHOUT_IDS;
            int odd = random.nextInt(3) == 0 ? 100 : 1_000_000;
            byte[] content = new RandomResponses(random, questionnaire, ',').file(600, odd, random.nextInt(3) == 0);
            Path file = Files.write(folder.resolve("f" + tasks + ".csv"), content);
            TallyPlan plan = TallyPlan.of(questionnaire);
            Cleaning cleaning = Cleaning.of(questionnaire);
            ResponsesCsv one = random.nextInt(3) == 0
                    ? lenient(questionnaire).withStrictness(Strictness.STRICT)
                    : lenient(questionnaire);
            ResponsesCsv many = one.withExecutor(executor, tasks);

            assertThat(outcome(() -> many.withPlan(plan).withCleaning(cleaning).tally(file)))
                    .as("seed %d, file %d", seed, i)
                    .isEqualTo(outcome(
                            () -> one.withPlan(plan).withCleaning(cleaning).tally(file)));
            assertThat(outcome(() -> many.withPlan(plan)
                            .withCleaning(cleaning)
                            .tally(new ByteArrayInputStream(content), "f.csv")))
                    .as("stream, seed %d, file %d", seed, i)
                    .isEqualTo(outcome(() -> one.withPlan(plan)
                            .withCleaning(cleaning)
                            .tally(new ByteArrayInputStream(content), "f.csv")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFixedPool(int tasks) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(tasks);
        try {
            sameAsOneThread(pool, tasks, 30);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aForkJoinPool() throws IOException {
        sameAsOneThread(ForkJoinPool.commonPool(), 4, 30);
    }

    @Test
    void aThreadForEachTask() throws IOException {
        sameAsOneThread(task -> new Thread(task).start(), 5, 30);
    }

    @Test
    void theCallingThreadItself() throws IOException {
        sameAsOneThread(Runnable::run, 3, 30);
    }

    @Test
    void anExecutorThatNeverRunsAnything() throws IOException {
        sameAsOneThread(NEVER, 8, 30);
    }

    @Test
    void anExecutorThatRefuses() throws IOException {
        AtomicInteger room = new AtomicInteger(40);
        sameAsOneThread(
                task -> {
                    if (room.getAndDecrement() <= 0) {
                        throw new RejectedExecutionException("full");
                    }
                    new Thread(task).start();
                },
                4,
                30);
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        sameAsOneThread(closed, 2, 5);
    }

    /** The only thread of the executor waits for nothing that only it could do. */
    @Test
    void fromWithinTheOnlyThreadOfTheExecutor() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = single.submit(() -> {
                sameAsOneThread(single, 4, 10);
                return null;
            });
            assertTimeoutPreemptively(Duration.ofMinutes(2), () -> done.get());
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void tasksThatBeginAfterTheEndDoNothing() throws IOException {
        ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
        byte[] file = rows(5000);
        ReadTally read = lenient(RandomResponses.WITHOUT_IDS)
                .withExecutor(queue::add, 5)
                .withPlan(PLAN)
                .withCleaning(CLEANING)
                .tally(new ByteArrayInputStream(file), "f.csv");
        AnswerTally before = read.tally().copy();

        assertThat(queue).hasSize(4);
        queue.forEach(Runnable::run);
        assertThat(read.tally()).isEqualTo(before);
        assertThat(before.respondents()).isEqualTo(5000);
    }

    private static byte[] rows(int count) {
        StringBuilder text =
                new StringBuilder("trust,region,site,age,weight,M1_1,M1_2,M1_3,M2,T1,Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8");
        text.append(",Q9,Q10,Q11,Q12\n");
        for (int i = 0; i < count; i++) {
            text.append("T").append(i % 10).append(",N,s1,47,70,1,0,,1/2,x,1,2,3,8,1,2,3,10,100,299,253,2\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Everybody takes part; what the batch brings about happens in the thread that counts it. */
    private static TallyPlan plan(Runnable each) {
        return PLAN.where(RowFilter.condition("everybody who comes", batch -> {
            each.run();
            return row -> true;
        }));
    }

    /** Each of two threads waits with its first batch until the other has one too. */
    @Test
    void severalThreadsAreAtWork() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        TallyPlan meeting = plan(() -> {
            if (threads.add(Thread.currentThread())) {
                both.countDown();
            }
            try {
                assertThat(both.await(2, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        ReadTally read = lenient(RandomResponses.WITHOUT_IDS)
                .withExecutor(task -> new Thread(task).start(), 2)
                .withPlan(meeting)
                .withCleaning(CLEANING)
                .tally(new ByteArrayInputStream(rows(5000)), "f.csv");

        assertThat(threads).hasSize(2);
        assertThat(read.tally().respondents()).isEqualTo(5000);
    }

    /** Whoever fails, the caller is told once nobody is at work any more, and the rest of the stream is left alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOneThreadThrowsEndsAll(boolean inCallingThread) {
        IllegalStateException broken = new IllegalStateException("no room");
        Thread caller = Thread.currentThread();
        AtomicInteger atWork = new AtomicInteger();
        TallyPlan failing = plan(() -> {
            atWork.incrementAndGet();
            try {
                if ((Thread.currentThread() == caller) == inCallingThread) {
                    throw broken;
                }
                Thread.onSpinWait();
            } finally {
                atWork.decrementAndGet();
            }
        });
        InputStream endless = endless(rows(2000));

        assertThatThrownBy(() -> lenient(RandomResponses.WITHOUT_IDS)
                        .withExecutor(task -> new Thread(task).start(), 3)
                        .withPlan(failing)
                        .withCleaning(CLEANING)
                        .tally(endless, "f.csv"))
                .isSameAs(broken);
        assertThat(atWork).hasValue(0);
    }

    private static InputStream endless(byte[] start) {
        String last = new String(start, StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow() + "\n";
        byte[] again = last.repeat(1000).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            private int position;

            @Override
            public int read() {
                int next = again[position];
                position = (position + 1) % again.length;
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = Math.min(length, again.length - position);
                System.arraycopy(again, position, target, offset, count);
                position = (position + count) % again.length;
                return count;
            }
        });
    }

    @Test
    void errorsOfThreadsAndOfTheExecutorComeThrough() {
        StackOverflowError deep = new StackOverflowError("deep");
        assertThatThrownBy(() -> lenient(RandomResponses.WITHOUT_IDS)
                        .withExecutor(Runnable::run, 2)
                        .withPlan(plan(() -> {
                            throw deep;
                        }))
                        .withCleaning(CLEANING)
                        .tally(new ByteArrayInputStream(rows(100)), "f.csv"))
                .isSameAs(deep);
        IllegalStateException broken = new IllegalStateException("executor");
        assertThatThrownBy(() -> lenient(RandomResponses.WITHOUT_IDS)
                        .withExecutor(
                                task -> {
                                    throw broken;
                                },
                                2)
                        .withPlan(PLAN)
                        .withCleaning(CLEANING)
                        .tally(endless(rows(10)), "f.csv"))
                .isSameAs(broken);
    }

    @Test
    void aStreamThatBreaksOffIsTheCallersMatter() {
        IOException lost = new IOException("connection lost");
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(rows(3000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw lost;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw lost;
            }
        });
        assertThatThrownBy(() -> lenient(RandomResponses.WITHOUT_IDS)
                        .withExecutor(task -> new Thread(task).start(), 3)
                        .withPlan(PLAN)
                        .withCleaning(CLEANING)
                        .tally(failing, "f.csv"))
                .isSameAs(lost);
    }

    /**
     * The caller waits for the other thread, which is held up, and is interrupted: both end, and the caller stays
     * interrupted.
     */
    @Test
    void anInterruptedCallerStopsTheOthersAndSaysSo() throws InterruptedException {
        CountDownLatch otherAtWork = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
        AtomicReference<Thread> caller = new AtomicReference<>();
        TallyPlan holding = plan(() -> {
            try {
                if (Thread.currentThread() != caller.get()) {
                    otherAtWork.countDown();
                    release.await();
                } else {
                    // Without waiting, so that it is seen to wait at the end only.
                    while (otherAtWork.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Thread reader = new Thread(() -> {
            try {
                lenient(RandomResponses.WITHOUT_IDS)
                        .withExecutor(task -> new Thread(task).start(), 2)
                        .withPlan(holding)
                        .withCleaning(CLEANING)
                        .tally(new ByteArrayInputStream(rows(2000)), "f.csv");
            } catch (Throwable e) {
                thrown.set(e);
            }
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.set(reader);
        reader.start();
        otherAtWork.await();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        reader.interrupt();
        Thread.sleep(50);
        assertThat(reader.isAlive())
                .as("it waits for the thread that is at work")
                .isTrue();
        release.countDown();
        reader.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while reading");
        assertThat(stillInterrupted).hasValue(true);
    }

    /** The later of two rows of one respondent is left out, whichever threads the two came to. */
    @Test
    void theLaterRowOfARespondentIsLeftOutInAFileAndAStream() throws IOException {
        StringBuilder text = new StringBuilder("id,trust,age,sex,Q1,Q2\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i == 4900 ? 3 : i)
                    .append(",T1,47,")
                    .append(i == 3 ? 1 : 2)
                    .append(",1,10\n");
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("ids.csv"), content);
        ResponsesCsv csv = lenient(SmallSurvey.QUESTIONNAIRE).withExecutor(task -> new Thread(task).start(), 4);
        TallyPlan plan = TallyPlan.of(SmallSurvey.QUESTIONNAIRE);
        Cleaning cleaning = Cleaning.of(SmallSurvey.QUESTIONNAIRE);

        for (ReadTally read : List.of(
                csv.withPlan(plan).withCleaning(cleaning).tally(file),
                csv.withPlan(plan).withCleaning(cleaning).tally(new ByteArrayInputStream(content), file.toString()))) {
            assertThat(read.decoding().errors())
                    .extracting(RowError::toString)
                    .containsExactly(file + " line 4902, column id: \"3\" must be used once only");
            assertThat(read.tally().respondents()).isEqualTo(4999);
        }
    }

    @Test
    void settingsAreChecked() {
        ResponsesCsv csv = ResponsesCsv.of(SmallSurvey.QUESTIONNAIRE);

        assertThatThrownBy(() -> csv.withExecutor(NEVER, 0)).hasMessage("tasks must be in [1, 1024]: 0");
        assertThatThrownBy(() -> csv.withExecutor(NEVER, 1025)).hasMessage("tasks must be in [1, 1024]: 1025");
        assertThatThrownBy(() -> csv.withExecutor(null, 2)).hasMessage("executor must not be null");
        assertThat(csv.withExecutor(NEVER, 2))
                .hasToString("ResponsesCsv of small 2021, STRICT, batches of 4096, 2 tasks");
    }

    @Test
    void whatWasReadPrintsWithWhatWasLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "id,trust,age,sex,Q1,Q2\n1,T1,47,1,1,10\n");
        ReadTally read = lenient(SmallSurvey.QUESTIONNAIRE).tally(file);

        assertThat(read).hasToString(read.decoding() + "\nCleaning dropped no answer\n" + read.tally());
    }
}
