package org.surveystats.io.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.surveystats.io.report.page.NationalPage;
import org.surveystats.io.report.page.ReportData;
import org.surveystats.parallel.Task;
import org.surveystats.parallel.Tasks;

/** Writes the reports of all units into a directory, on several threads; each idle one takes the next unit. */
final class ReportWriting {
    private final ReportData data;
    private final Path directory;
    private final List<String> units;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    ReportWriting(ReportData data, Path directory, List<String> units) {
        this.data = data;
        this.directory = directory;
        this.units = units;
    }

    /**
     * Returns when no task is running any more, so that the directory can be deleted.
     *
     * @throws InterruptedIOException if the calling thread is interrupted; it stays so
     * @throws IOException if a report cannot be written, of several the one whose unit comes first
     */
    void run(Executor executor) throws IOException {
        // The calling thread, and one for each processor.
        int tasks = 1 + Runtime.getRuntime().availableProcessors();
        List<UnitTask> shares = Stream.generate(UnitTask::new).limit(tasks).toList();
        try {
            Tasks.run(executor, shares, () -> stopped.set(true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private void write(String unit) throws IOException {
        try {
            UnitReport.of(data, unit).write(directory.resolve(NationalPage.fileOf(unit)));
        } catch (ClosedByInterruptException closed) {
            throw interrupted();
        } catch (IOException failed) {
            throw new IOException(failure(unit, failed), failed);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(failure(unit, failed), failed);
        }
    }

    private static InterruptedIOException interrupted() {
        return new InterruptedIOException("interrupted while the reports were made");
    }

    static String failure(String unit, Exception failed) {
        return "report of unit " + unit + " cannot be written: " + failed;
    }

    /** What one thread writes. */
    private final class UnitTask implements Task {
        private final AtomicInteger index = new AtomicInteger();

        @Override
        public void run() throws IOException {
            for (int unit = take(); unit < units.size() && !stopped.get(); unit = take()) {
                write(units.get(unit));
            }
        }

        private int take() {
            index.set(next.getAndIncrement());
            return index.get();
        }

        @Override
        public long index() {
            return index.get();
        }
    }
}
