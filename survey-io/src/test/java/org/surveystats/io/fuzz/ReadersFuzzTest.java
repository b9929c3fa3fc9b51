package org.surveystats.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a file holds, a reader takes it or says in a few words what is wrong with it, soon and in little memory.
 * Files that are right are made wrong in many ways for {@code -Dfuzz.seconds}; a failure names its seed, and
 * {@code -Dfuzz.seed} makes that file alone again.
 */
@Tag("fuzz")
final class ReadersFuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
    private static final long LONGEST_MESSAGE = 20_000;
    private static final long MOST_ALLOCATED = 512L << 20;
    private static final long SLOWEST = TimeUnit.SECONDS.toNanos(20);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesOrRefusesWhateverComes(Reader reader) throws Exception {
        List<byte[]> valid = reader.valid();
        for (byte[] file : valid) {
            assertThat(reader.refusal(file))
                    .as("%s, a file that is right", reader)
                    .isEmpty();
        }
        Long given = Long.getLong("fuzz.seed");
        if (given != null) {
            one(reader, valid, given);
            return;
        }
        long first = System.nanoTime();
        long share = TimeUnit.SECONDS.toNanos(SECONDS) / Reader.values().length;
        for (long seed = first; System.nanoTime() - first < share; seed++) {
            one(reader, valid, seed);
        }
    }

    private static void one(Reader reader, List<byte[]> valid, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] from = valid.get(random.nextInt(valid.size()));
        byte[] other = valid.get(random.nextInt(valid.size()));
        check(reader, new Mutation(random).of(from, other), "-Dfuzz.seed=" + seed);
    }

    private static void check(Reader reader, byte[] file, String what) {
        long thread = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long begun = System.nanoTime();
        try {
            reader.refusal(file).ifPresent(message -> assertThat(message).hasSizeLessThan((int) LONGEST_MESSAGE));
        } catch (Throwable any) {
            throw new AssertionError(reader + ", " + what + ": " + any, any);
        }
        assertThat(System.nanoTime() - begun)
                .as("nanoseconds, %s, %s", reader, what)
                .isLessThan(SLOWEST);
        assertThat(THREADS.getThreadAllocatedBytes(thread) - allocated)
                .as("bytes, %s, %s", reader, what)
                .isLessThan(MOST_ALLOCATED);
    }
}
