package org.surveystats.benchmarks.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.ByteSums;
import org.surveystats.benchmarks.peer.StreamGroupingBy;

/**
 * What touching every answer once costs, and what a plain program costs, on the columns that {@link TallyKernel}
 * counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Limits {

    @Param({"1000000"})
    private int rows;

    @Param({"7", "28"})
    private int questions;

    private Answers answers;
    private byte[] strata;
    private List<byte[]> columns;
    private byte[] buffer;

    @Setup
    public void makeColumns() {
        answers = new AnswerGenerator(Surveys.scored(questions), Surveys.TRUSTS, 1).block(0, rows);
        strata = answers.strata();
        columns = answers.columns();
        buffer = new byte[rows];
        if (ByteSums.eightAtOnce(columns) != ByteSums.plain(columns)) {
            throw new IllegalStateException("eight bytes at once must give the sum of the plain loop");
        }
    }

    @Benchmark
    public long byteSum() {
        return ByteSums.plain(columns);
    }

    @Benchmark
    public long byteSumEightAtOnce() {
        return ByteSums.eightAtOnce(columns);
    }

    @Benchmark
    public long arrayCopy() {
        return ByteSums.copy(columns, buffer);
    }

    @Benchmark
    public Object streamGroupingBy() {
        return StreamGroupingBy.count(answers, strata);
    }
}
