package org.surveystats.estimation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;

/** An item with the states of a tally that have a score, and their scores. */
final class ScoredItem {
    private final QuestionId id;
    private final int[] states;
    private final double[] scores;

    ScoredItem(Item item) {
        double[] ofLevels = item.scores();
        id = item.id();
        // State 0 is a blank.
        states = IntStream.rangeClosed(1, ofLevels.length)
                .filter(state -> !Double.isNaN(ofLevels[state - 1]))
                .toArray();
        scores = Arrays.stream(states).mapToDouble(state -> ofLevels[state - 1]).toArray();
    }

    QuestionId id() {
        return id;
    }

    /** The scored answers out of counts by stratum and state; strata beyond the weights take no part. */
    WeightedAnswers answers(double[] weights, long[][] counts) {
        long[] scored = new long[Math.multiplyExact(weights.length, states.length)];
        int at = 0;
        for (int stratum = 0; stratum < weights.length; stratum++) {
            for (int state : states) {
                scored[at++] = counts[stratum][state];
            }
        }
        return new WeightedAnswers(weights, scores, scored);
    }
}
