package org.surveystats.io.inpatients;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.questionnaire.ScoreScale;

/**
 * What was published of one measure of the Adult Inpatient Survey 2022 for the trusts whose figures are shown: scores,
 * limits and, from a pair of limits that is not cut off at the end of the scale, the standard deviation behind them.
 */
record PublishedMeasure(String id, List<NamedCsvRecord> rows, List<Double> scores, List<Double> deviations) {
    private static final List<Pair> WIDEST_FIRST = List.of(
            new Pair("ll998", "ul998", StandardNormal.Q999),
            new Pair("ll95", "ul95", StandardNormal.Q975),
            new Pair("ll90", "ul90", StandardNormal.Q95));

    /** Two limits and how many standard deviations they lie from the target. */
    record Pair(String lower, String upper, double distance) {
        boolean isWhole(NamedCsvRecord row) {
            return number(row, lower) > 0 && number(row, upper) < 10;
        }

        double middle(NamedCsvRecord row) {
            return (number(row, lower) + number(row, upper)) / 2;
        }

        double deviation(NamedCsvRecord row) {
            return (number(row, upper) - number(row, lower)) / (2 * distance);
        }
    }

    static PublishedMeasure of(String id, List<NamedCsvRecord> shown) {
        return new PublishedMeasure(
                id,
                shown,
                shown.stream().map(row -> number(row, "score")).toList(),
                shown.stream().map(row -> widest(row).deviation(row)).toList());
    }

    /** What is expected of trusts whose scores have these variances plus another one, which may be negative. */
    ExpectedRange expectedRange(double addedVariance, ExpectedRangeRule rule) {
        return ExpectedRange.of(
                        scores.stream().mapToDouble(Double::doubleValue).toArray(),
                        deviations.stream()
                                .mapToDouble(deviation -> Math.sqrt(deviation * deviation + addedVariance))
                                .toArray(),
                        rule,
                        ScoreScale.ZERO_TO_TEN)
                .orElseThrow();
    }

    static List<Pair> wholePairs(NamedCsvRecord row) {
        return WIDEST_FIRST.stream().filter(pair -> pair.isWhole(row)).toList();
    }

    private static Pair widest(NamedCsvRecord row) {
        return wholePairs(row).get(0);
    }

    static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
