package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

final class ParallelTallyTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);
    private static final Cleaning CLEANING = Cleaning.of(QUESTIONNAIRE);
    private static final List<WardSurvey.Respondent> RESPONDENTS = WardSurvey.random(11, 6, 60);
    private static final AnswerTally EXPECTED = new AnswerTally(PLAN).add(WardSurvey.clean(QUESTIONNAIRE, RESPONDENTS));

    private static List<Responses> batches(long seed) {
        Random random = new Random(seed);
        List<WardSurvey.Respondent> shuffled = new ArrayList<>(RESPONDENTS);
        Collections.shuffle(shuffled, random);
        List<Responses> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
            batches.add(WardSurvey.raw(QUESTIONNAIRE, shuffled.subList(from, to)));
            from = to;
        }
        return batches;
    }

    @RepeatedTest(8)
    void anyNumberOfTasksCountsTheSame(RepetitionInfo repetition) {
        int tasks = repetition.getCurrentRepetition();
        List<Responses> raw = batches(tasks);
        List<Responses> clean = raw.stream().map(CLEANING::clean).toList();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (Executor executor : List.<Executor>of(pool, ForkJoinPool.commonPool(), Runnable::run, task -> {})) {
                assertThat(ParallelTally.of(PLAN, raw, CLEANING, executor, tasks))
                        .isEqualTo(EXPECTED);
                assertThat(ParallelTally.of(PLAN, clean, executor, tasks)).isEqualTo(EXPECTED);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(clean.parallelStream().collect(AnswerTally.counting(PLAN))).isEqualTo(EXPECTED);
    }

    @Test
    void anExecutorThatRefusesCostsNothingButTime() {
        Executor refusing = task -> {
            throw new RejectedExecutionException("full");
        };

        assertThat(ParallelTally.of(PLAN, batches(1), CLEANING, refusing, 4)).isEqualTo(EXPECTED);
    }

    @Test
    void oneThreadThatIsBusyIsNotWaitedFor() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch release = new CountDownLatch(1);
        try {
            one.execute(() -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(ParallelTally.of(PLAN, batches(2), CLEANING, one, 3)).isEqualTo(EXPECTED);
            // Nor is a pool's only thread that counts on the pool itself.
            release.countDown();
            assertThat(one.submit(() -> ParallelTally.of(PLAN, batches(3), CLEANING, one, 3))
                            .get())
                    .isEqualTo(EXPECTED);
        } finally {
            release.countDown();
            one.shutdown();
        }
    }

    @Test
    void theFailureOfTheEarliestBatchIsThrown() {
        List<Responses> raw = batches(4);
        Responses cleaned = CLEANING.clean(raw.get(2));
        raw.set(5, cleaned);
        raw.set(9, cleaned);

        for (int tasks = 1; tasks < 5; tasks++) {
            int number = tasks;
            assertThatThrownBy(() -> ParallelTally.of(PLAN, raw, CLEANING, ForkJoinPool.commonPool(), number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("batch must not be cleaned twice: ");
        }
        assertThatThrownBy(() -> ParallelTally.of(PLAN, raw, Runnable::run, 2))
                .hasMessageStartingWith("batch must be cleaned first");
    }

    @Test
    void theFailureOfTheStreamIsThrown() {
        AtomicInteger given = new AtomicInteger();
        IntFunction<Responses> failing = number -> {
            if (given.incrementAndGet() == 7) {
                throw new IllegalStateException("broken stream");
            }
            return WardSurvey.raw(QUESTIONNAIRE, RESPONDENTS.subList(number, number + 1));
        };
        Iterable<Responses> stream =
                () -> IntStream.range(0, 100).mapToObj(failing).iterator();

        assertThatThrownBy(() -> ParallelTally.of(PLAN, stream, CLEANING, ForkJoinPool.commonPool(), 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken stream");
    }

    @Test
    void anErrorOfAnotherThreadIsThrown() {
        Iterator<Responses> none = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Responses next() {
                throw new AssertionError("no memory");
            }
        };

        assertThatThrownBy(() -> ParallelTally.of(PLAN, () -> none, Runnable::run, 2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no memory");
    }

    @Test
    void anInterruptedCallerStopsAndStaysInterrupted() throws Exception {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            // The caller's own share ends at once; the other one is held until the caller is interrupted.
            Thread caller = Thread.currentThread();
            Iterator<Responses> batches = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return Thread.currentThread() != caller;
                }

                @Override
                public Responses next() {
                    counting.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return WardSurvey.raw(QUESTIONNAIRE, RESPONDENTS);
                }
            };
            pool.execute(() -> {
                try {
                    counting.await();
                    caller.interrupt();
                    release.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Executor begun = task -> {
                pool.execute(task);
                try {
                    counting.await();
                } catch (InterruptedException e) {
                    caller.interrupt();
                }
            };
            assertThatThrownBy(() -> ParallelTally.of(PLAN, () -> batches, CLEANING, begun, 2))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("interrupted while counting");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            release.countDown();
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1025})
    void tasksAreBounded(int tasks) {
        assertThatThrownBy(() -> ParallelTally.of(PLAN, List.of(), Runnable::run, tasks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tasks must be in [1, 1024]: " + tasks);
    }

    /** Other languages throw checked exceptions wherever they like. */
    @Test
    void aCheckedExceptionOfAnotherThreadIsThrownAsItIs() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Thread caller = Thread.currentThread();
        CountDownLatch thrown = new CountDownLatch(1);
        Iterator<Responses> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Responses next() {
                if (Thread.currentThread() != caller) {
                    thrown.countDown();
                    ParallelTallyTest.<RuntimeException>throwAsItIs(new java.io.IOException("line broken"));
                }
                return WardSurvey.raw(QUESTIONNAIRE, RESPONDENTS.subList(0, 1));
            }
        };
        try {
            assertThatThrownBy(() -> ParallelTally.of(PLAN, () -> batches, CLEANING, pool, 2))
                    .isInstanceOf(IOException.class)
                    .hasMessage("line broken");
            assertThat(thrown.getCount()).isZero();
        } finally {
            pool.shutdown();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsItIs(Throwable checked) throws T {
        throw (T) checked;
    }

    @Test
    void aMissingExecutorOrBatchIsRefused() {
        assertThatThrownBy(() -> ParallelTally.of(PLAN, List.of(), null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("executor must not be null");
        assertThatThrownBy(() -> ParallelTally.of(PLAN, Collections.singletonList(null), Runnable::run, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("batch must not be null: number 0");
    }

    @Test
    void theSourceThatBreaksBehindABadBatchIsNotWhatIsThrown() {
        List<Responses> raw = batches(5);
        for (int round = 0; round < 200; round++) {
            AtomicInteger given = new AtomicInteger();
            Iterator<Responses> source = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    if (given.get() > 4) {
                        throw new IllegalStateException("source broke");
                    }
                    return true;
                }

                @Override
                public Responses next() {
                    int number = given.getAndIncrement();
                    return number == 4 ? raw.get(0) : CLEANING.clean(raw.get(number));
                }
            };
            assertThatThrownBy(() -> ParallelTally.of(PLAN, () -> source, ForkJoinPool.commonPool(), 3))
                    .hasMessageStartingWith("batch must be cleaned first");
        }
    }
}
