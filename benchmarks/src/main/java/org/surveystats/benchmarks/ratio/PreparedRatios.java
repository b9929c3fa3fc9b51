package org.surveystats.benchmarks.ratio;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.ByteSums;
import org.surveystats.benchmarks.subject.Batches;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.PreparedAnswers;

/** Answers that are kept ready for repeated counting, against the fastest sum of their bytes in plain Java. */
final class PreparedRatios {
    private static final int SCORED = 28;
    private static final long SEED = 2;
    private static final double MILLIS = 1e3;
    private static final RowFilter MEN = RowFilter.answered("sex", 1);

    private PreparedRatios() {}

    /** The ratios for each number of respondents, the first of which has the plain names. */
    static List<Ratio> measure(Sizes sizes) throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        for (int rows : sizes.preparedRows()) {
            String suffix = ratios.isEmpty() ? "" : "_" + rows;
            Answers answers = new AnswerGenerator(Surveys.scored(SCORED), Surveys.TRUSTS, SEED).block(0, rows);
            ratios.addAll(measure(sizes, answers, suffix));
        }
        return ratios;
    }

    private static List<Ratio> measure(Sizes sizes, Answers answers, String suffix) throws Exception {
        TallyPlan plan = TallyPlan.of(answers.questionnaire()).withoutPairs();
        List<Responses> batches = Batches.of(answers, AnswerGenerator.BLOCK);
        PreparedAnswers prepared = PreparedAnswers.of(plan, batches);
        requireEqual(prepared.tally(), AnswerTally.of(plan, batches));
        requireEqual(prepared.tally(MEN), AnswerTally.of(plan.where(MEN), batches));
        List<byte[]> columns = answers.columns();
        double[] seconds = Rounds.medians(
                sizes.warmUp(),
                sizes.rounds(),
                List.of(
                        new Rounds.Task("prepared", () -> prepared.tally().respondents()),
                        new Rounds.Task("byte sum, eight at once", () -> ByteSums.eightAtOnce(columns)),
                        new Rounds.Task("subgroup", () -> prepared.tally(MEN).respondents())));
        double[] before = Rounds.medians(
                1,
                sizes.jobRounds(),
                List.of(
                        new Rounds.Task(
                                "prepare",
                                () -> PreparedAnswers.of(plan, batches).respondents()),
                        new Rounds.Task(
                                "tally", () -> AnswerTally.of(plan, batches).respondents())));
        double cells = answers.cells();
        long perCell = Math.round((double) answers.size()
                / (answers.unitCodes().size() * (double) Surveys.strata(answers.questionnaire())));
        String what = columns.size() + " questions, " + answers.size() + " respondents, about " + perCell
                + " in a cell, 1 thread";
        return List.of(
                new Ratio(
                        "prepared_vs_swar_sum" + suffix,
                        cells / seconds[0],
                        cells / seconds[1],
                        "answers/s",
                        suffix.isEmpty() ? Ratio.Goal.atLeast(0.8) : Ratio.Goal.NONE,
                        "repeated question counts; " + what),
                new Ratio(
                        "prepared_subgroup_ms" + suffix,
                        seconds[2] * MILLIS,
                        1,
                        "ms",
                        suffix.isEmpty() ? Ratio.Goal.atMost(50) : Ratio.Goal.NONE,
                        "repeated question counts of the men; " + what),
                new Ratio(
                        "prepare_vs_tally" + suffix,
                        before[0],
                        before[1],
                        "s",
                        Ratio.Goal.NONE,
                        "preparing for repeated counts over counting once; " + what));
    }

    private static void requireEqual(AnswerTally prepared, AnswerTally plain) {
        if (!prepared.equals(plain)) {
            throw new IllegalStateException("prepared answers must give the counts of a tally: " + prepared);
        }
    }
}
