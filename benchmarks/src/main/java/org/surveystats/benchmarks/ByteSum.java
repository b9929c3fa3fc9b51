package org.surveystats.benchmarks;

import java.util.Random;
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

/** The sum of a column of bytes: what touching every answer once costs, hence the limit of any counting loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ByteSum {

    @Param({"1000000"})
    private int rows;

    private byte[] column;

    @Setup
    public void fillColumn() {
        column = new byte[rows];
        new Random(1).nextBytes(column);
    }

    @Benchmark
    public long sum() {
        long sum = 0;
        for (byte answer : column) {
            sum += answer;
        }
        return sum;
    }
}
