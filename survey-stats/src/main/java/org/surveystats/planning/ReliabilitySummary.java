package org.surveystats.planning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * The {@link Reliability} of the scores of several units in one measure.
 *
 * @param tau2 variance of the true scores of units, 0 or more
 * @param reliabilities of the units, in [0, 1], ascending, at least one
 */
public record ReliabilitySummary(double tau2, List<Double> reliabilities) {
    private static final List<Double> PRINTED = List.of(0.7, 0.8, 0.9);

    /**
     * Checks the ranges and sorts.
     *
     * @throws IllegalArgumentException if there is no unit, or a number is NaN or out of range
     */
    public ReliabilitySummary {
        Argument.atLeast("tau2", tau2, 0);
        Argument.atLeast("number of units", reliabilities.size(), 1);
        reliabilities.forEach(reliability -> Argument.between("reliability", reliability, 0, 1));
        reliabilities = reliabilities.stream().sorted().toList();
    }

    /**
     * The reliability of units with given standard errors.
     *
     * @param tau2 variance of their true scores, 0 or more
     * @param standardErrors of their scores, each above 0, at least one
     * @return the summary
     * @throws IllegalArgumentException if there is no standard error, or a number is NaN, infinite or out of range
     */
    public static ReliabilitySummary ofStandardErrors(double tau2, double... standardErrors) {
        return new ReliabilitySummary(
                tau2,
                Arrays.stream(standardErrors)
                        .map(error -> Reliability.of(tau2, error).value())
                        .boxed()
                        .toList());
    }

    /**
     * The reliability of the units of a benchmark whose standard error is shown and above 0.
     *
     * @param benchmark the results of a survey
     * @param measure a question's id, or a section's name as a measure, {@code S4}
     * @return hidden when there is no expected range
     * @throws IllegalArgumentException if there is no such measure, or the over-dispersion is not additive
     */
    public static Published<ReliabilitySummary> of(Benchmark benchmark, String measure) {
        return benchmark
                .national(measure)
                .expectedRange()
                .map(range -> ofStandardErrors(
                        Reliability.tau2(range),
                        benchmark.units().stream()
                                .flatMap(unit -> unit.measure(measure)
                                        .standardError()
                                        .map(Stream::of)
                                        .orElse(Stream.empty()))
                                .mapToDouble(Double::doubleValue)
                                .filter(error -> error > 0)
                                .toArray()));
    }

    /**
     * How many units there are.
     *
     * @return 1 or more
     */
    public int units() {
        return reliabilities.size();
    }

    /**
     * The plain mean over the units.
     *
     * @return in [0, 1]
     */
    public double mean() {
        return StatUtils.mean(values());
    }

    /**
     * The median over the units, the mean of the middle two where their number is even.
     *
     * @return in [0, 1]
     */
    public double median() {
        return StatUtils.percentile(values(), 50);
    }

    /**
     * The lowest.
     *
     * @return in [0, 1]
     */
    public double lowest() {
        return reliabilities.get(0);
    }

    /**
     * The highest.
     *
     * @return in [0, 1]
     */
    public double highest() {
        return reliabilities.get(reliabilities.size() - 1);
    }

    /**
     * How many units are at least as reliable.
     *
     * @param reliability in [0, 1]
     * @return 0 to the number of units
     * @throws IllegalArgumentException if the reliability is NaN or outside [0, 1]
     */
    public int unitsWith(double reliability) {
        Argument.between("reliability", reliability, 0, 1);
        return (int)
                reliabilities.stream().filter(value -> value >= reliability).count();
    }

    private double[] values() {
        return reliabilities.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Mean, median, lowest and highest, and how many units reach 0.7, 0.8 and 0.9. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                        "Reliability of " + units() + " units, tau2 " + Decimals.rounded(tau2, 6),
                        "",
                        " reliability",
                        " units")
                .with("mean", Decimals.rounded(mean(), 4), units())
                .with("median", Decimals.rounded(median(), 4), units())
                .with("lowest", Decimals.rounded(lowest(), 4), "")
                .with("highest", Decimals.rounded(highest(), 4), "");
        for (double reliability : PRINTED) {
            table = table.with("at least", Decimals.rounded(reliability, 1), unitsWith(reliability));
        }
        return table.toString();
    }
}
