package org.surveystats.planning;

import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * How the answers of a unit's respondents differ, and with it how the standard error of their score depends on their
 * number n: s(n) = standard deviation sqrt(design effect / n) (Kish, Survey Sampling, 1965). There is no finite
 * population correction.
 *
 * @param standardDeviation of the scored answers of one unit, above 0, on the questionnaire's scale
 * @param designEffect variance of the score over that of a simple random sample as large, above 0; 1 without weights
 */
public record AnswerSpread(double standardDeviation, double designEffect) {
    private static final List<Long> PRINTED = List.of(30L, 50L, 100L, 200L, 300L, 500L, 1000L);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is NaN, infinite, or 0 or less
     */
    public AnswerSpread {
        Argument.inside("standardDeviation", standardDeviation, 0, Double.POSITIVE_INFINITY);
        Argument.inside("designEffect", designEffect, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The spread in a simple random sample.
     *
     * @param standardDeviation of the scored answers, above 0
     * @return with a design effect of 1
     * @throws IllegalArgumentException if the standard deviation is NaN, infinite, or 0 or less
     */
    public static AnswerSpread of(double standardDeviation) {
        return new AnswerSpread(standardDeviation, 1);
    }

    /**
     * The spread behind an estimate with standard error s and n respondents: s sqrt(n), the standard deviation that a
     * simple random sample of n would have to give that standard error, whatever part of it the weights made. For a
     * section the number of respondents is the fewest of its questions.
     *
     * @param estimate a score with a standard error above 0
     * @return with a design effect of 1
     * @throws IllegalArgumentException if the estimate has no standard error or one of 0, or no respondents
     */
    public static AnswerSpread of(Estimate estimate) {
        Objects.requireNonNull(estimate, "estimate must not be null");
        return of(estimate, (double) estimate.respondents());
    }

    /**
     * The spread behind an estimate with standard error s, n respondents and n_e effective ones: standard deviation
     * s sqrt(n_e), design effect n / n_e, so that its standard error is that of n respondents. Effective respondents
     * are the analyst's: {@link org.surveystats.estimation.WeightedAnswers#effectiveRespondents}.
     *
     * @param estimate a score with a standard error above 0
     * @param effectiveRespondents how many equally weighted respondents would be as precise, above 0
     * @return the spread
     * @throws IllegalArgumentException if the estimate has no standard error or one of 0, or no respondents or
     *     effective ones
     */
    public static AnswerSpread of(Estimate estimate, double effectiveRespondents) {
        double error = Argument.inside("standardError", estimate.standardError(), 0, Double.POSITIVE_INFINITY);
        return new AnswerSpread(error * Math.sqrt(effectiveRespondents), estimate.respondents() / effectiveRespondents);
    }

    /**
     * The spread of one unit's answers.
     *
     * @param result a result of a benchmark
     * @return hidden when its standard error is, or is 0
     */
    public static Published<AnswerSpread> of(MeasureResult result) {
        return result.standardError()
                .flatMap(error -> error > 0
                        ? result.estimate().map(AnswerSpread::of)
                        : Published.hidden(HiddenReason.ZERO_STANDARD_ERROR));
    }

    /**
     * The spread of answers within units, pooled: the variance is the mean of the units' variances by their
     * respondents, with a design effect of 1. Differences between units are not in it.
     *
     * @param benchmark the results of a survey
     * @param measure a question's id, or a section's name as a measure, {@code S4}
     * @return hidden when no unit's standard error above 0 is shown
     * @throws IllegalArgumentException if there is no such measure
     */
    public static Published<AnswerSpread> of(Benchmark benchmark, String measure) {
        List<Estimate> estimates = benchmark.units().stream()
                .map(unit -> unit.measure(measure))
                .filter(result -> of(result).isShown())
                .map(result -> result.estimate().orElseThrow())
                .toList();
        return benchmark
                .national(measure)
                .average()
                .flatMap(average -> estimates.isEmpty()
                        ? Published.hidden(HiddenReason.NO_STANDARD_ERROR, "no unit has a standard error above 0")
                        : Published.shown(pooled(estimates)));
    }

    private static AnswerSpread pooled(List<Estimate> estimates) {
        double respondents = 0;
        double variances = 0;
        for (Estimate estimate : estimates) {
            double deviation = of(estimate).standardDeviation;
            respondents += estimate.respondents();
            variances += estimate.respondents() * deviation * deviation;
        }
        return of(Math.sqrt(variances / respondents));
    }

    /**
     * The standard error of the score of a number of respondents.
     *
     * @param respondents how many, unweighted, 1 or more
     * @return above 0
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public double standardError(long respondents) {
        return standardDeviation * Math.sqrt(designEffect / Argument.atLeast("respondents", respondents, 1L));
    }

    /** How many respondents, not necessarily a whole number, have a standard error above 0. */
    double respondents(double standardError) {
        double ratio = standardDeviation / standardError;
        return designEffect * ratio * ratio;
    }

    /** The standard error and half the confidence interval of 95 %, for some numbers of respondents. */
    @Override
    public String toString() {
        return TextTable.of(
                        "Answers with standard deviation " + Decimals.rounded(standardDeviation, 4) + ", design effect "
                                + Decimals.rounded(designEffect, 4),
                        List.of(" respondents", " standard error", " 95 % within"),
                        PRINTED,
                        n -> List.of(
                                n,
                                Decimals.rounded(standardError(n), 4),
                                Decimals.rounded(StandardNormal.Q975 * standardError(n), 4)))
                .toString();
    }
}
