package org.surveystats.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.tally.Cells;

/** Answers from counts that a test gives. */
public final class GivenAnswers {
    private GivenAnswers() {}

    /** An item whose levels have these scores. */
    public static Item item(double... scores) {
        List<AnswerOption> levels = IntStream.range(0, scores.length)
                .mapToObj(level -> AnswerOption.scored(level + 1, "answer " + (level + 1), scores[level]))
                .toList();
        return new Item(QuestionId.of("Q1"), QuestionId.of("Q1"), OptionalInt.empty(), levels);
    }

    /** By stratum, of which none is unknown, and level. */
    public static WeightedAnswers of(double[] weights, double[] scores, long[][] counts) {
        List<long[]> rows = new ArrayList<>();
        for (long[] row : counts) {
            long[] states = new long[row.length + 2];
            System.arraycopy(row, 0, states, 1, row.length);
            rows.add(states);
        }
        rows.add(new long[scores.length + 2]);
        return WeightedAnswers.of(
                Cells.counts(item(scores), rows.toArray(long[][]::new)),
                Arrays.stream(weights).boxed().toList());
    }

    static List<Double> weights(double... weights) {
        return DoubleStream.of(weights).boxed().toList();
    }
}
