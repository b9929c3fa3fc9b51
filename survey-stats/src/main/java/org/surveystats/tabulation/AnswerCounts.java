package org.surveystats.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;

/** The answers of some respondents to one item. Analyst side: knows no suppression. */
final class AnswerCounts {
    private final long[] counts;
    private final double[] weighted;
    private final long weighable;
    private final long scored;
    private final long blank;

    private AnswerCounts(long[] counts, double[] weighted, long weighable, long scored, long blank) {
        this.counts = counts;
        this.weighted = weighted;
        this.weighable = weighable;
        this.scored = scored;
        this.blank = blank;
    }

    static AnswerCounts none(Item item) {
        int levels = item.levels().size();
        return new AnswerCounts(new long[levels], new double[levels], 0, 0, 0);
    }

    /**
     * The answers of a group of a tally.
     *
     * @param weights by stratum, the unknown one last; those of weight 0 take no part in weighted figures
     */
    static AnswerCounts of(Item item, long[][] states, double[] weights) {
        AnswerCounts sum = none(item);
        long weighable = 0;
        long scored = 0;
        long blank = 0;
        for (int stratum = 0; stratum < states.length; stratum++) {
            blank += states[stratum][0];
            for (int level = 0; level < sum.counts.length; level++) {
                long count = states[stratum][level + 1];
                sum.counts[level] += count;
                if (weights[stratum] > 0) {
                    sum.weighted[level] += weights[stratum] * count;
                    weighable += count;
                    scored += item.levels().get(level).score().isPresent() ? count : 0;
                }
            }
        }
        return new AnswerCounts(sum.counts, sum.weighted, weighable, scored, blank);
    }

    AnswerCounts plus(AnswerCounts other) {
        return combined(other, 1);
    }

    AnswerCounts minus(AnswerCounts other) {
        return combined(other, -1);
    }

    private AnswerCounts combined(AnswerCounts other, int sign) {
        long[] sums = counts.clone();
        double[] weightedSums = weighted.clone();
        for (int level = 0; level < sums.length; level++) {
            sums[level] += sign * other.counts[level];
            weightedSums[level] += sign * other.weighted[level];
        }
        return new AnswerCounts(
                sums,
                weightedSums,
                weighable + sign * other.weighable,
                scored + sign * other.scored,
                blank + sign * other.blank);
    }

    static AnswerCounts sum(Item item, List<AnswerCounts> parts) {
        return parts.stream().reduce(none(item), AnswerCounts::plus);
    }

    long[] counts() {
        return counts.clone();
    }

    long count(int level) {
        return counts[level];
    }

    double weighted(int level) {
        return weighted[level];
    }

    /** How many answered, whatever the answer and the stratum. */
    long base() {
        return Arrays.stream(counts).sum();
    }

    double weightedBase() {
        return Arrays.stream(weighted).sum();
    }

    /** How many of those who answered take part in weighted figures. */
    long weighable() {
        return weighable;
    }

    /** How many respondents a score has. */
    long scored() {
        return scored;
    }

    /** How many were led to the item and did not answer. */
    long blank() {
        return blank;
    }

    /** Whether so many people are on every answer, and among those who gave none, that somebody of the whole is on. */
    boolean spread(AnswerCounts whole, long minimum) {
        return IntStream.range(0, counts.length).allMatch(i -> whole.counts[i] == 0 || counts[i] >= minimum)
                && (whole.blank == 0 || blank >= minimum);
    }

    /** Whether a count is negative, which the difference of a whole and its parts cannot be. */
    boolean negative() {
        return blank < 0 || Arrays.stream(counts).anyMatch(count -> count < 0);
    }
}
