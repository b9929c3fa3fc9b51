package org.surveystats.estimation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.tally.ItemCounts;

/** An item with those of its levels that have a score, and their scores. */
final class ScoredItem {
    private final QuestionId id;
    private final int[] levels;
    private final double[] scores;

    ScoredItem(Item item) {
        double[] ofLevels = item.scores();
        id = item.id();
        levels = IntStream.range(0, ofLevels.length)
                .filter(level -> !Double.isNaN(ofLevels[level]))
                .toArray();
        scores = Arrays.stream(levels).mapToDouble(level -> ofLevels[level]).toArray();
    }

    QuestionId id() {
        return id;
    }

    /** The scored answers out of counts by stratum and answer; strata beyond the weights take no part. */
    WeightedAnswers answers(double[] weights, ItemCounts counts) {
        long[] scored = new long[Math.multiplyExact(weights.length, levels.length)];
        int at = 0;
        for (int stratum = 0; stratum < weights.length; stratum++) {
            for (int level : levels) {
                scored[at++] = counts.answers(stratum, level);
            }
        }
        return new WeightedAnswers(weights, scores, scored);
    }
}
