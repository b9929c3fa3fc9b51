package org.surveystats.benchmarks.ratio;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.CellCounts;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.ByteSums;
import org.surveystats.benchmarks.peer.DuckDb;
import org.surveystats.benchmarks.peer.StreamGroupingBy;
import org.surveystats.benchmarks.subject.Batches;
import org.surveystats.benchmarks.subject.Job;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Responses;
import org.surveystats.tally.PreparedAnswers;

/** Counting answers in memory, against the physical limits and against the peers. */
final class TallyRatios {
    private static final int SCORED = 28;
    private static final long SEED = 1;
    private static final int THREADS = 2;

    private final Sizes sizes;
    private final PrintStream log;
    private final Answers answers;
    private final List<Responses> batches;
    private final TallyPlan plan;
    private final CellCounts expected;

    TallyRatios(Sizes sizes, PrintStream log) throws Exception {
        this.sizes = sizes;
        this.log = log;
        this.answers = new AnswerGenerator(Surveys.scored(SCORED), Surveys.TRUSTS, SEED).block(0, sizes.rows());
        this.batches = Batches.of(answers, AnswerGenerator.BLOCK);
        this.plan = TallyPlan.of(answers.questionnaire()).withoutPairs();
        try (Job job = new Job(1)) {
            this.expected = CellCounts.of(job.tally(plan, batches), answers.unitCodes());
        }
    }

    List<Ratio> measure() throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        ratios.addAll(limits());
        ratios.add(stream());
        ratios.addAll(duckDb());
        return ratios;
    }

    private List<Ratio> limits() throws Exception {
        List<byte[]> columns = answers.columns();
        byte[] buffer = new byte[answers.size()];
        TallyPlan withPairs = TallyPlan.of(answers.questionnaire());
        try (Job job = new Job(1)) {
            double[] seconds = Rounds.medians(
                    sizes.warmUp(),
                    sizes.rounds(),
                    List.of(
                            tally("tally", job, plan, batches),
                            new Rounds.Task("byte sum", () -> ByteSums.plain(columns)),
                            new Rounds.Task("array copy", () -> ByteSums.copy(columns, buffer)),
                            tally("tally with pairs", job, withPairs, batches)));
            double cells = answers.cells();
            String what = columns.size() + " questions, " + answers.size() + " respondents, 1 thread";
            return List.of(
                    new Ratio(
                            "tally_vs_byte_sum",
                            cells / seconds[0],
                            cells / seconds[1],
                            "answers/s",
                            Ratio.Goal.atLeast(0.45),
                            "question counts; " + what),
                    new Ratio(
                            "tally_vs_array_copy",
                            cells / seconds[0],
                            cells / seconds[2],
                            "answers/s",
                            Ratio.Goal.NONE,
                            "question counts; " + what),
                    new Ratio(
                            "pairs_vs_questions",
                            seconds[3],
                            seconds[0],
                            "s",
                            Ratio.Goal.atMost(4),
                            "with pairs of the sections over without; " + what));
        }
    }

    private Ratio stream() throws Exception {
        Answers fewer = new AnswerGenerator(answers.questionnaire(), Surveys.TRUSTS, SEED).block(0, sizes.streamRows());
        List<Responses> fewerBatches = Batches.of(fewer, ResponseDecoder.DEFAULT_BATCH);
        byte[] strata = fewer.strata();
        try (Job job = new Job(1)) {
            CellCounts.of(job.tally(plan, fewerBatches), fewer.unitCodes())
                    .requireEqual(StreamGroupingBy.counts(fewer, StreamGroupingBy.count(fewer, strata)), "groupingBy");
            double[] seconds = Rounds.medians(
                    1,
                    sizes.jobRounds(),
                    List.of(
                            tally("tally", job, plan, fewerBatches),
                            new Rounds.Task(
                                    "groupingBy",
                                    () -> StreamGroupingBy.count(fewer, strata).size())));
            return new Ratio(
                    "tally_vs_stream_grouping_by",
                    fewer.cells() / seconds[0],
                    fewer.cells() / seconds[1],
                    "answers/s",
                    Ratio.Goal.NONE,
                    "the same counts; " + fewer.size() + " respondents, 1 thread");
        }
    }

    private List<Ratio> duckDb() throws Exception {
        try (Job job = new Job(THREADS);
                DuckDb duckDb = new DuckDb(answers.questionnaire(), answers.unitCodes(), THREADS)) {
            duckDb.fill(answers);
            expected.requireEqual(CellCounts.of(job.tally(plan, batches), answers.unitCodes()), "two threads");
            Contest contest = new Contest(duckDb, expected, log);
            Rounds.Task plain =
                    contest.fastest(Contest.entries(DuckDb.DEFAULT_KEY_BITS, DuckDb.Source.ANSWERS), sizes.jobRounds());
            Rounds.Task tuned =
                    contest.fastest(Contest.entries(DuckDb.WIDE_KEY_BITS, DuckDb.Source.ANSWERS), sizes.jobRounds());
            PreparedAnswers prepared = PreparedAnswers.of(plan, batches);
            expected.requireEqual(CellCounts.of(prepared.tally(), answers.unitCodes()), "prepared answers");
            Rounds.Task repeated =
                    new Rounds.Task("prepared", () -> prepared.tally().respondents());
            double[] seconds = Rounds.medians(
                    sizes.warmUp(),
                    sizes.rounds(),
                    List.of(tally("tally", job, plan, batches), plain, tuned, repeated));
            return List.of(
                    against("tally_vs_duckdb", seconds[0], seconds[1], Ratio.Goal.atLeast(20), plain, THREADS),
                    against("tally_vs_duckdb_tuned", seconds[0], seconds[2], Ratio.Goal.NONE, tuned, THREADS),
                    against("prepared_vs_duckdb", seconds[3], seconds[1], Ratio.Goal.NONE, plain, 1));
        }
    }

    private Ratio against(String name, double ours, double theirs, Ratio.Goal goal, Rounds.Task peer, int threads) {
        double cells = answers.cells();
        return new Ratio(
                name,
                cells / ours,
                cells / theirs,
                "answers/s",
                goal,
                "in memory; " + answers.size() + " respondents, " + threads + " threads against " + THREADS + "; "
                        + peer.name());
    }

    private static Rounds.Task tally(String name, Job job, TallyPlan plan, List<Responses> batches) {
        return new Rounds.Task(name, () -> job.tally(plan, batches).respondents());
    }
}
