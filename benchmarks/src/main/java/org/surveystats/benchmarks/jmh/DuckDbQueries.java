package org.surveystats.benchmarks.jmh;

import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.CountQuery;
import org.surveystats.benchmarks.peer.DuckDb;

/** The same counts as {@link TallyKernel}'s on 28 questions and 54 units, by DuckDB from a table in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DuckDbQueries {

    @Param({"1000000"})
    private int rows;

    @Param({"1", "2"})
    private int threads;

    @Param({"12", "16"})
    private int keyBits;

    @Param
    private CountQuery query;

    private DuckDb duckDb;

    @Setup
    public void fillTable() throws SQLException {
        Answers answers = new AnswerGenerator(Surveys.scored(28), Surveys.TRUSTS, 1).block(0, rows);
        duckDb = new DuckDb(answers.questionnaire(), answers.unitCodes(), threads).withKeyBits(keyBits);
        duckDb.fill(answers);
    }

    @TearDown
    public void close() throws SQLException {
        duckDb.close();
    }

    @Benchmark
    public void count() throws SQLException {
        duckDb.count(DuckDb.Source.ANSWERS, query);
    }
}
