package org.surveystats.benchmarks.peer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.CellCounts;
import org.surveystats.benchmarks.data.Surveys;

/** What a Java program would write first: the counts of each question by {@code groupingBy}. */
public final class StreamGroupingBy {
    private static final int LEVELS = 32;

    private StreamGroupingBy() {}

    /** By question the number of respondents of each key: (unit, stratum, level) in one number. */
    public static List<Map<Integer, Long>> count(Answers answers, byte[] strata) {
        int[] units = answers.units();
        int width = Surveys.strata(answers.questionnaire());
        return answers.columns().stream()
                .map(column -> IntStream.range(0, column.length)
                        .boxed()
                        .collect(groupingBy(
                                row -> (units[row] * width + strata[row]) * LEVELS + column[row], counting())))
                .toList();
    }

    /** The counts in the form that contestants are compared in. */
    public static CellCounts counts(Answers answers, List<Map<Integer, Long>> byQuestion) {
        CellCounts counts = new CellCounts(answers.questionnaire(), answers.unitCodes());
        int width = Surveys.strata(answers.questionnaire());
        for (int item = 0; item < byQuestion.size(); item++) {
            int question = item;
            byQuestion.get(item).forEach((key, respondents) -> {
                int cell = key / LEVELS;
                counts.add(cell / width, cell % width, question, key % LEVELS, respondents);
            });
        }
        return counts;
    }
}
