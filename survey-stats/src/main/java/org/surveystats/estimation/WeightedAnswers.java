package org.surveystats.estimation;

import org.surveystats.argument.Argument;

/**
 * The scored answers of one unit to one item, as counts by stratum and level, with the weight of each stratum and the
 * score of each level. All that an estimate of the score needs.
 */
public final class WeightedAnswers {
    /** The score of a question, by {@value}, from scored answers x with weights w. */
    public static final String SCORE = "y = sum w x / sum w";

    /** How many equally weighted respondents would be as precise, by {@value}. */
    public static final String EFFECTIVE_RESPONDENTS = "(sum w)^2 / sum w^2";

    private final double[] weights;
    private final double[] scores;
    /** By stratum and level: those of a stratum one after the other. */
    private final long[] counts;

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
        this(weights.clone(), scores.clone(), row(counts, weights.length, scores.length));
    }

    /**
     * Answers that keep the arrays given.
     *
     * @param weights the weight of a respondent by stratum, 0 or more and finite
     * @param scores the score by level, finite
     * @param counts respondents by stratum and level, 0 or more, those of a stratum one after the other
     */
    WeightedAnswers(double[] weights, double[] scores, long[] counts) {
        this.weights = weights;
        this.scores = scores;
        this.counts = counts;
        for (double w : weights) {
            Argument.atLeast("weight", w, 0);
        }
        for (double score : scores) {
            Argument.finite("score", score);
        }
        long n = 0;
        double sumW = 0;
        double sumWX = 0;
        int at = 0;
        // Here and below a cell of nobody adds 0: to skip it would take longer.
        for (double w : weights) {
            for (double x : scores) {
                long count = Argument.atLeast("count", counts[at++], 0L);
                n = Math.addExact(n, count);
                sumW += count * w;
                sumWX += count * (w * x);
            }
        }
        respondents = n;
        weight = sumW;
        value = mean(sumWX);
    }

    private double mean(double weightedSum) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < scores.length; level++) {
            if (counts(level)) {
                lowest = Math.min(lowest, scores[level]);
                highest = Math.max(highest, scores[level]);
            }
        }
        // Equal answers have exactly their score and no spread; a rounding error here would pass for a tiny standard
        // error.
        return lowest == highest ? lowest : weightedSum / weight;
    }

    /** Whether somebody of positive weight is on a level. */
    private boolean counts(int level) {
        for (int stratum = 0; stratum < weights.length; stratum++) {
            if (counts[stratum * scores.length + level] > 0 && weights[stratum] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Counts by stratum and level in one row. */
    private static long[] row(long[][] counts, int strata, int levels) {
        if (counts.length != strata) {
            throw new IllegalArgumentException(
                    "counts must have a row for each of " + strata + " strata: " + counts.length);
        }
        long[] row = new long[Math.multiplyExact(strata, levels)];
        for (int stratum = 0; stratum < strata; stratum++) {
            if (counts[stratum].length != levels) {
                throw new IllegalArgumentException(
                        "counts of a stratum must number " + levels + ": " + counts[stratum].length);
            }
            System.arraycopy(counts[stratum], 0, row, stratum * levels, levels);
        }
        return row;
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
     * Kish's effective sample size, {@value #EFFECTIVE_RESPONDENTS}: how many equally weighted respondents would be as precise. It
     * tells the weights, and these the profile of all respondents, so it is not for publication.
     *
     * @return 0 to the number of respondents, up to rounding; 0 when there are none of positive weight
     */
    public double effectiveRespondents() {
        return weight > 0 ? weight * weight / sums().squaredWeight() : 0;
    }

    /**
     * The score, {@value #SCORE}.
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
        if (respondents == 0) {
            return new CrossSums(0, 0, 0, 0, 0, 0, 0);
        }
        double squaredWeight = 0;
        double cross = 0;
        double squaredCross = 0;
        int at = 0;
        for (double w : weights) {
            for (double x : scores) {
                long count = counts[at++];
                double d = x - value;
                squaredWeight += count * (w * w);
                cross += count * (w * d * d);
                squaredCross += count * (w * w * d * d);
            }
        }
        return new CrossSums(respondents, weight, squaredWeight, cross, squaredCross, weight, weight);
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
        return new Estimate(value, Math.sqrt(method.covariance(sums())), respondents);
    }

    /**
     * How many respondents of a stratum gave a scored answer.
     *
     * @param stratum the stratum's place
     * @return 0 or more
     */
    public long respondents(int stratum) {
        long sum = 0;
        for (int level = 0; level < scores.length; level++) {
            sum += counts[stratum * scores.length + level];
        }
        return sum;
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
            sum += counts[stratum * scores.length + level] * scores[level];
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
        return method.covariance(sums(other, row(other, pairs)));
    }

    /**
     * What the covariance is computed from, of pairs, 0 or more, in one row; those of further strata stand after those
     * of the strata here.
     */
    CrossSums sums(WeightedAnswers other, long[] pairs) {
        long n = 0;
        double sumW = 0;
        double sumW2 = 0;
        double cross = 0;
        double squaredCross = 0;
        int at = 0;
        for (double w : weights) {
            for (double x : scores) {
                double d = x - value;
                for (double otherX : other.scores) {
                    long count = pairs[at++];
                    double product = d * (otherX - other.value);
                    n += count;
                    sumW += count * w;
                    sumW2 += count * w * w;
                    cross += count * w * product;
                    squaredCross += count * w * w * product;
                }
            }
        }
        // Of nobody the value is NaN, and so would be what is summed here.
        return n == 0
                ? new CrossSums(0, 0, 0, 0, 0, weight, other.weight)
                : new CrossSums(n, sumW, sumW2, cross, squaredCross, weight, other.weight);
    }

    /** Pairs by stratum and the levels of both items in one row. */
    private long[] row(WeightedAnswers other, long[][][] pairs) {
        if (other.weights.length != weights.length) {
            throw new IllegalArgumentException(
                    "other must have answers in " + weights.length + " strata: " + other.weights.length);
        }
        if (pairs.length != weights.length) {
            throw new IllegalArgumentException(
                    "pairs must have a table for each of " + weights.length + " strata: " + pairs.length);
        }
        int columns = other.scores.length;
        long[] row = new long[Math.multiplyExact(weights.length * scores.length, columns)];
        int at = 0;
        for (long[][] table : pairs) {
            if (table.length != scores.length) {
                throw shape(other, table.length, columns);
            }
            for (long[] line : table) {
                if (line.length != columns) {
                    throw shape(other, table.length, line.length);
                }
                for (long count : line) {
                    row[at++] = Argument.atLeast("pair count", count, 0L);
                }
            }
        }
        return row;
    }

    private IllegalArgumentException shape(WeightedAnswers other, int rows, int columns) {
        return new IllegalArgumentException("pairs of a stratum must be " + scores.length + " x " + other.scores.length
                + " levels: " + rows + " x " + columns);
    }

    @Override
    public String toString() {
        return "WeightedAnswers in " + weights.length + " strata on " + scores.length + " levels";
    }
}
