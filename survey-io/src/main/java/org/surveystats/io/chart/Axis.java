package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.text.Decimals;

/**
 * Where scores lie in a drawing, with round numbers for its ticks.
 *
 * @param ticks two or more scores, ascending, a step apart
 * @param start where the first tick is drawn
 * @param end where the last tick is drawn
 */
record Axis(List<BigDecimal> ticks, double start, double end) {
    private static final int MOST_STEPS = 8;
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    /**
     * The part of a scale that holds all scores, so that small differences can be seen. Only for charts of
     * positions; bars start at the end of the scale.
     */
    static Axis around(double lowest, double highest, ScoreScale scale, double start, double end) {
        // A hundredth of the scale is the finest step: beyond it differences are of no interest.
        double least = scale.clip(lowest);
        double most = scale.clip(highest);
        double finest = (scale.highest() - scale.lowest()) / 100;
        for (int power = exponent(finest); ; power++) {
            for (BigDecimal digit : ROUND) {
                BigDecimal step = digit.scaleByPowerOfTen(power);
                BigDecimal from = multiple(least, step, RoundingMode.FLOOR);
                BigDecimal to = multiple(most, step, RoundingMode.CEILING);
                if (from.compareTo(to) == 0) {
                    boolean isRoom = to.add(step).doubleValue() <= scale.highest();
                    from = isRoom ? from : from.subtract(step);
                    to = isRoom ? to.add(step) : to;
                }
                if (to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MOST_STEPS))) <= 0) {
                    return new Axis(steps(from, to, step), start, end);
                }
            }
        }
    }

    /** The whole scale. */
    static Axis over(ScoreScale scale, double start, double end) {
        return around(scale.lowest(), scale.highest(), scale, start, end);
    }

    private static int exponent(double value) {
        BigDecimal shortest = Decimals.shortest(value);
        return shortest.precision() - shortest.scale() - 1;
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
        return Decimals.shortest(value).divide(step, 0, mode).multiply(step);
    }

    private static List<BigDecimal> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return List.copyOf(ticks);
    }

    double from() {
        return ticks.get(0).doubleValue();
    }

    double to() {
        return ticks.get(ticks.size() - 1).doubleValue();
    }

    /** Where a score is drawn; what lies beyond the axis is drawn at its end. */
    double at(double score) {
        return start + (Math.max(from(), Math.min(to(), score)) - from()) / (to() - from()) * (end - start);
    }

    /** Tells that a drawing shows a part of the scale; empty when it shows all of it. */
    String note(ScoreScale scale, ChartWords words) {
        boolean whole = from() <= scale.lowest() && to() >= scale.highest();
        return whole
                ? ""
                : words.text(
                        "chart.axis.part",
                        words.plain(from()),
                        words.plain(to()),
                        words.plain(scale.lowest()),
                        words.plain(scale.highest()));
    }

    double widestLabel(ChartWords words) {
        return ticks.stream()
                .mapToDouble(tick -> TextFit.width(label(tick, words), TextStyle.SMALL))
                .max()
                .orElse(0);
    }

    /** A tick as text, as many decimals as the step has. */
    String label(BigDecimal tick, ChartWords words) {
        BigDecimal step = ticks.get(1).subtract(ticks.get(0)).stripTrailingZeros();
        return words.decimal(tick.doubleValue(), Math.max(0, step.scale()));
    }
}
