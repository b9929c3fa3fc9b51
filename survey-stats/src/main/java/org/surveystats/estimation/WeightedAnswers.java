package org.surveystats.estimation;

import java.util.List;
import org.surveystats.argument.Argument;
import org.surveystats.tally.ItemCounts;
import org.surveystats.tally.ItemPairCounts;

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
     * The scored answers among counts of answers.
     *
     * @param counts counts by stratum and answer
     * @param weights the weight of a respondent by stratum, 0 or more and finite: of the known strata, and of the
     *     unknown one behind them where those of unknown stratum take part
     * @return the answers
     * @throws IllegalArgumentException if the weights are of fewer or more strata, or one is out of range
     */
    public static WeightedAnswers of(ItemCounts counts, List<Double> weights) {
        int known = counts.unknownStratum();
        if (weights.size() != known && weights.size() != known + 1) {
            throw new IllegalArgumentException("weights must be of the " + known
                    + " known strata, or of these and the unknown one: " + weights.size());
        }
        double[] byStratum = weights.stream().mapToDouble(Double::doubleValue).toArray();
        return new ScoredItem(counts.item()).answers(byStratum, counts);
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
     * Kish's effective sample size, {@value #EFFECTIVE_RESPONDENTS}: how many equally weighted respondents would be as
     * precise. It tells the weights, and these the profile of all respondents, so it is not for publication.
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
     * @param stratum the stratum's index
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
     * @param stratum the stratum's index
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
     * @param stratum the stratum's index
     * @return 0 or more
     */
    public double weight(int stratum) {
        return weights[stratum];
    }

    /**
     * The covariance of this score with that of another item of the same unit.
     *
     * @param other the answers to the other item, with the same weights
     * @param pairs those who answered both; those of strata beyond the weights take no part
     * @param method how the covariance is estimated
     * @return 0 when nobody answered both
     * @throws IllegalArgumentException if the other answers or the pairs are of another number of strata or scored
     *     levels
     */
    public double covariance(WeightedAnswers other, ItemPairCounts pairs, StandardErrorMethod method) {
        return method.covariance(sums(other, pairs));
    }

    /** What the covariance is computed from. */
    CrossSums sums(WeightedAnswers other, ItemPairCounts pairs) {
        requireFit(other, pairs);
        long n = 0;
        double sumW = 0;
        double sumW2 = 0;
        double cross = 0;
        double squaredCross = 0;
        for (int stratum = 0; stratum < weights.length; stratum++) {
            double w = weights[stratum];
            for (int level = 0; level < scores.length; level++) {
                double d = scores[level] - value;
                for (int otherLevel = 0; otherLevel < other.scores.length; otherLevel++) {
                    long count = pairs.count(stratum, level, otherLevel);
                    double product = d * (other.scores[otherLevel] - other.value);
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

    private void requireFit(WeightedAnswers other, ItemPairCounts pairs) {
        if (other.weights.length != weights.length) {
            throw new IllegalArgumentException(
                    "other must have answers in " + weights.length + " strata: " + other.weights.length);
        }
        int known = pairs.unknownStratum();
        if (weights.length != known && weights.length != known + 1) {
            throw new IllegalArgumentException("pairs must be of " + weights.length + " strata: " + known);
        }
        if (pairs.firstLevels() != scores.length || pairs.secondLevels() != other.scores.length) {
            throw new IllegalArgumentException("pairs of a stratum must be " + scores.length + " x "
                    + other.scores.length + " levels: " + pairs.firstLevels() + " x " + pairs.secondLevels());
        }
    }

    @Override
    public String toString() {
        return "WeightedAnswers in " + weights.length + " strata on " + scores.length + " levels";
    }
}
