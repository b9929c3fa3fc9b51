package org.surveystats.estimation;

import org.surveystats.argument.Argument;

/**
 * The scored answers of one unit to one item, as counts by stratum and level, with the weight of each stratum and the score
 * of each level. All that an estimate of the score needs.
 */
public final class WeightedAnswers {
    private final double[] weights;
    private final double[] scores;
    private final long[][] counts;
    private final long respondents;
    private final double weight;
    private final double value;

    /**
     * Answers.
     *
     * @param weights the weight of a respondent by stratum, 0 or more and finite
     * @param scores the score by level, finite
     * @param counts respondents by stratum and level, 0 or more
     * @throws IllegalArgumentException if a weight, score or count is out of range or the shape does not fit
     */
    public WeightedAnswers(double[] weights, double[] scores, long[][] counts) {
        this.weights = weights.clone();
        this.scores = scores.clone();
        this.counts = new long[counts.length][];
        for (double w : weights) {
            Argument.atLeast("weight", w, 0);
        }
        for (double score : scores) {
            Argument.finite("score", score);
        }
        if (counts.length != weights.length) {
            throw new IllegalArgumentException(
                    "counts must have a row for each of " + weights.length + " strata: " + counts.length);
        }
        long n = 0;
        for (int stratum = 0; stratum < counts.length; stratum++) {
            if (counts[stratum].length != scores.length) {
                throw new IllegalArgumentException(
                        "counts of a stratum must number " + scores.length + ": " + counts[stratum].length);
            }
            for (long count : counts[stratum]) {
                n = Math.addExact(n, Argument.atLeast("count", count, 0L));
            }
            this.counts[stratum] = counts[stratum].clone();
        }
        this.respondents = n;
        this.weight = sum((w, x) -> w);
        this.value = mean();
    }

    /** Something summed over respondents: a function of their weight and their answer's score. */
    private interface Term {
        double of(double weight, double score);
    }

    private double sum(Term term) {
        double sum = 0;
        for (int stratum = 0; stratum < counts.length; stratum++) {
            for (int level = 0; level < scores.length; level++) {
                if (counts[stratum][level] > 0) {
                    sum += counts[stratum][level] * term.of(weights[stratum], scores[level]);
                }
            }
        }
        return sum;
    }

    private double mean() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < scores.length; level++) {
            for (int stratum = 0; stratum < counts.length; stratum++) {
                if (counts[stratum][level] > 0 && weights[stratum] > 0) {
                    lowest = Math.min(lowest, scores[level]);
                    highest = Math.max(highest, scores[level]);
                }
            }
        }
        // Equal answers have exactly their score and no spread; a rounding error here would pass for a tiny standard
        // error.
        return lowest == highest ? lowest : sum((w, x) -> w * x) / weight;
    }

    /**
     * How many respondents gave a scored answer.
     *
     * @return 0 or more
     */
    public long respondents() {
        return respondents;
    }

    /**
     * The sum of their weights.
     *
     * @return 0 or more
     */
    public double weight() {
        return weight;
    }

    /**
     * The score, sum w x / sum w.
     *
     * @return NaN without answers of positive weight
     */
    public double value() {
        return value;
    }

    /**
     * What the variance of the score is computed from.
     *
     * @return the sums over all who gave a scored answer, of the item with itself
     */
    public CrossSums sums() {
        return new CrossSums(
                respondents,
                weight,
                sum((w, x) -> w * w),
                sum((w, x) -> w * (x - value) * (x - value)),
                sum((w, x) -> w * w * (x - value) * (x - value)),
                weight,
                weight);
    }

    /**
     * The score with its standard error.
     *
     * @param method how the variance is estimated
     * @return the estimate
     * @throws IllegalStateException if there is no answer of positive weight
     */
    public Estimate estimate(StandardErrorMethod method) {
        if (!(weight > 0)) {
            throw new IllegalStateException("there is no scored answer of positive weight");
        }
        CrossSums sums = sums();
        double error = Math.sqrt(method.covariance(sums));
        return new Estimate(value, error, respondents, weight * weight / sums.squaredWeight());
    }

    /**
     * How many respondents of a stratum gave a scored answer.
     *
     * @param stratum the stratum's place
     * @return 0 or more
     */
    public long respondents(int stratum) {
        return java.util.Arrays.stream(counts[stratum]).sum();
    }

    /**
     * The unweighted mean of the scored answers of a stratum.
     *
     * @param stratum the stratum's place
     * @return NaN when there are none
     */
    public double mean(int stratum) {
        double sum = 0;
        for (int level = 0; level < scores.length; level++) {
            sum += counts[stratum][level] * scores[level];
        }
        return sum / respondents(stratum);
    }

    /**
     * The weight of a respondent of a stratum.
     *
     * @param stratum the stratum's place
     * @return 0 or more
     */
    public double weight(int stratum) {
        return weights[stratum];
    }

    /**
     * The covariance of this score with that of another item of the same unit.
     *
     * @param other the answers to the other item, with the same weights
     * @param pairs those who answered both, by stratum, level of this item and level of the other
     * @param method how the covariance is estimated
     * @return 0 when nobody answered both
     * @throws IllegalArgumentException if the shape does not fit or a count is negative
     */
    public double covariance(WeightedAnswers other, long[][][] pairs, StandardErrorMethod method) {
        checkPairs(other, pairs);
        long n = 0;
        double sumW = 0;
        double sumW2 = 0;
        double cross = 0;
        double squaredCross = 0;
        for (int stratum = 0; stratum < pairs.length; stratum++) {
            double w = weights[stratum];
            for (int a = 0; a < scores.length; a++) {
                for (int b = 0; b < other.scores.length; b++) {
                    long count = pairs[stratum][a][b];
                    if (count > 0) {
                        double product = (scores[a] - value) * (other.scores[b] - other.value);
                        n += count;
                        sumW += count * w;
                        sumW2 += count * w * w;
                        cross += count * w * product;
                        squaredCross += count * w * w * product;
                    }
                }
            }
        }
        return method.covariance(new CrossSums(n, sumW, sumW2, cross, squaredCross, weight, other.weight));
    }

    private void checkPairs(WeightedAnswers other, long[][][] pairs) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "other must have answers in " + counts.length + " strata: " + other.counts.length);
        }
        if (pairs.length != counts.length) {
            throw new IllegalArgumentException(
                    "pairs must have a table for each of " + counts.length + " strata: " + pairs.length);
        }
        for (long[][] table : pairs) {
            if (table.length != scores.length) {
                throw shape(other, table.length, other.scores.length);
            }
            for (long[] row : table) {
                if (row.length != other.scores.length) {
                    throw shape(other, table.length, row.length);
                }
                for (long count : row) {
                    Argument.atLeast("pair count", count, 0L);
                }
            }
        }
    }

    private IllegalArgumentException shape(WeightedAnswers other, int rows, int columns) {
        return new IllegalArgumentException("pairs of a stratum must be " + scores.length + " x " + other.scores.length
                + " levels: " + rows + " x " + columns);
    }

    @Override
    public String toString() {
        return "WeightedAnswers in " + counts.length + " strata on " + scores.length + " levels";
    }
}
