package org.surveystats.benchmarks.ratio;

import java.util.List;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.peer.ByteSums;

/** Answers that are kept ready for repeated counting, against the fastest sum of their bytes in plain Java. */
final class PreparedRatios {
    private static final double MILLIS = 1e3;

    private PreparedRatios() {}

    /**
     * Times repeated counting; that the counts are right is for the caller to have checked.
     *
     * @param sizes how often
     * @param answers the respondents
     * @param everybody counts all of them once
     * @param subgroup counts some of them once
     * @return everybody against the sum of bytes, the time of the subgroup
     * @throws Exception what the contestants throw
     */
    static List<Ratio> measure(Sizes sizes, Answers answers, Rounds.Work everybody, Rounds.Work subgroup)
            throws Exception {
        List<byte[]> columns = answers.columns();
        double[] seconds = Rounds.medians(
                sizes.warmUp(),
                sizes.rounds(),
                List.of(
                        new Rounds.Task("prepared", everybody),
                        new Rounds.Task("byte sum, eight at once", () -> ByteSums.eightAtOnce(columns)),
                        new Rounds.Task("subgroup", subgroup)));
        double cells = answers.cells();
        long perCell = Math.round((double) answers.size()
                / (answers.unitCodes().size() * (double) Surveys.strata(answers.questionnaire())));
        String what = columns.size() + " questions, " + answers.size() + " respondents, about " + perCell
                + " in a cell, 1 thread";
        return List.of(
                new Ratio(
                        "prepared_vs_swar_sum",
                        cells / seconds[0],
                        cells / seconds[1],
                        "answers/s",
                        Ratio.Goal.atLeast(0.8),
                        "repeated question counts; " + what),
                new Ratio(
                        "prepared_subgroup_ms",
                        seconds[2] * MILLIS,
                        1,
                        "ms",
                        Ratio.Goal.atMost(50),
                        "repeated question counts of a subgroup; " + what));
    }
}
