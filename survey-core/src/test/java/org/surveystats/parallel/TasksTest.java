package org.surveystats.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TasksTest {
    private static final Executor REFUSING = task -> {
        throw new RejectedExecutionException("full");
    };

    /** A task that ends or fails at a index. */
    private record At(long index, AtomicInteger runs, Optional<Exception> failure) implements Task {
        At(long index, AtomicInteger runs) {
            this(index, runs, Optional.empty());
        }

        At(long index, AtomicInteger runs, Exception failure) {
            this(index, runs, Optional.of(failure));
        }

        @Override
        public void run() throws Exception {
            runs.incrementAndGet();
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    @Test
    void allTasksRunThatTheExecutorRuns() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        List<At> tasks = List.of(new At(0, runs), new At(0, runs), new At(0, runs));

        Tasks.run(Runnable::run, tasks, () -> {});
        assertThat(runs).hasValue(3);
        Tasks.run(task -> {}, tasks, () -> {});
        assertThat(runs).hasValue(4);
        Tasks.run(REFUSING, tasks, () -> {});
        assertThat(runs).hasValue(5);
    }

    @Test
    void aTaskThatBeginsWhenAllIsDoneDoesNothing() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Runnable[] kept = new Runnable[1];
        Tasks.run(task -> kept[0] = task, List.of(new At(0, runs), new At(0, runs)), () -> {});

        kept[0].run();

        assertThat(runs).hasValue(1);
    }

    @Test
    void theFailureOfTheLeastPlaceIsThrownAsItIs() {
        AtomicInteger runs = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        List<At> tasks =
                List.of(new At(7, runs, new IllegalStateException("late")), new At(2, runs, new IOException("early")));

        assertThatThrownBy(() -> Tasks.run(Runnable::run, tasks, () -> stopped.set(true)))
                .isInstanceOf(IOException.class)
                .hasMessage("early");
        assertThat(stopped).isTrue();
    }

    @Test
    void anExecutorThatBreaksIsAFailure() {
        Executor broken = task -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> Tasks.run(
                        broken, List.of(new At(1, new AtomicInteger()), new At(1, new AtomicInteger())), () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void anInterruptIsThrownWhenTheOthersHaveEnded() {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread.currentThread().interrupt();
        Executor other = task -> new Thread(task).start();
        Task waiting = new Task() {
            @Override
            public void run() throws InterruptedException {
                while (!stopped.get()) {
                    Thread.sleep(1);
                }
            }

            @Override
            public long index() {
                return 0;
            }
        };
        Task begun = new Task() {
            @Override
            public void run() throws InterruptedException {
                Thread.interrupted();
                Thread.sleep(200);
                Thread.currentThread().interrupt();
            }

            @Override
            public long index() {
                return 0;
            }
        };

        assertThatThrownBy(() -> Tasks.run(other, List.of(begun, waiting), () -> stopped.set(true)))
                .isInstanceOf(InterruptedException.class);
        assertThat(stopped).isTrue();
        Thread.interrupted();
    }

    @Test
    void theNumberOfSharesIsBounded() {
        assertThat(Tasks.checked(1)).isEqualTo(1);
        assertThatThrownBy(() -> Tasks.checked(0)).hasMessage("tasks must be in [1, 1024]: 0");
        assertThatThrownBy(() -> Tasks.checked(1025)).isInstanceOf(IllegalArgumentException.class);
    }
}
