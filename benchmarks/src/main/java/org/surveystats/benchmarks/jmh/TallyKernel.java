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
import org.surveystats.benchmarks.subject.Batches;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/**
 * Counting batches in memory, by respondents, questions, units (times nine strata: cells), their order, pairs and
 * batches.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TallyKernel {

    @Param({"1000000"})
    private int rows;

    @Param({"7", "28"})
    private int questions;

    @Param({"6", "54", "216"})
    private int units;

    @Param({"4096", "65536"})
    private int batchSize;

    @Param({"false", "true"})
    private boolean sorted;

    @Param({"false", "true"})
    private boolean pairs;

    private TallyPlan plan;
    private List<Responses> batches;

    @Setup
    public void makeBatches() {
        Answers random = new AnswerGenerator(Surveys.scored(questions), units, 1).block(0, rows);
        batches = Batches.of(sorted ? random.sortedByCell() : random, batchSize);
        TallyPlan withPairs = TallyPlan.of(random.questionnaire());
        plan = pairs ? withPairs : withPairs.withoutPairs();
    }

    @Benchmark
    public AnswerTally tally() {
        return AnswerTally.of(plan, batches);
    }
}
