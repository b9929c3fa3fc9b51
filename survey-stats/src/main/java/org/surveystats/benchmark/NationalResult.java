package org.surveystats.benchmark;

import org.surveystats.argument.Argument;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/**
 * A measure over all units whose score is shown.
 *
 * @param measure the measure
 * @param units how many units' scores are shown
 * @param average the plain mean of their scores; hidden when there is none
 * @param lowest the lowest score and whose it is
 * @param highest the highest score and whose it is
 * @param expectedRange what is expected of units; hidden when too few have a standard error above 0
 */
public record NationalResult(
        Measure measure,
        int units,
        Published<Double> average,
        Published<Extreme> lowest,
        Published<Extreme> highest,
        Published<ExpectedRange> expectedRange) {
    /**
     * The lowest or highest score.
     *
     * @param score the score
     * @param unit the unit that has it, the first by code when several have
     */
    public record Extreme(double score, String unit) {
        /**
         * Checks the score.
         *
         * @throws IllegalArgumentException if the score is NaN or infinite, or the unit blank
         */
        public Extreme {
            Argument.finite("score", score);
            Argument.text("unit", unit);
        }

        @Override
        public String toString() {
            return unit + ": " + Decimals.rounded(score, 4);
        }
    }

    @Override
    public String toString() {
        return measure.id() + ": " + Counted.of(units, "unit") + ", average " + shown(average) + ", lowest "
                + shown(lowest.map(Extreme::score)) + ", highest " + shown(highest.map(Extreme::score));
    }

    private static String shown(Published<Double> score) {
        return score.map(value -> Decimals.rounded(value, 4).toString()).orElse("-");
    }
}
