package org.surveystats.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.ItemCounts;

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
     * @param weights by stratum, the unknown one last; those of weight 0, and of strata beyond, take no part in
     *     weighted figures
     */
    static AnswerCounts of(ItemCounts counts, List<Double> weights) {
        AnswerCounts sum = none(counts.item());
        long weighable = 0;
        long scored = 0;
        for (int stratum = 0; stratum < weights.size(); stratum++) {
            double weight = weights.get(stratum);
            if (weight > 0) {
                for (int level = 0; level < sum.counts.length; level++) {
                    sum.weighted[level] += weight * counts.answers(stratum, level);
                }
                weighable += counts.answered(stratum);
                scored += counts.scored(stratum);
            }
        }
        return new AnswerCounts(counts.answers().toArray(), sum.weighted, weighable, scored, counts.blank());
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
