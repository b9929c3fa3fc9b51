package org.surveystats.benchmarks.ratio;

/**
 * Two measured numbers and how they compare.
 *
 * @param name what is compared
 * @param numerator the first number
 * @param denominator the second number
 * @param unit the unit of both, or of their quotient where they differ
 * @param goal what the quotient should be
 * @param note what was measured, for readers
 */
record Ratio(String name, double numerator, double denominator, String unit, Goal goal, String note) {
    /** What a ratio should be. */
    record Goal(String text, double least, double most) {
        static final Goal NONE = new Goal("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Goal atLeast(double least) {
            return new Goal(">= " + Figures.significant(least), least, Double.POSITIVE_INFINITY);
        }

        static Goal atMost(double most) {
            return new Goal("<= " + Figures.significant(most), Double.NEGATIVE_INFINITY, most);
        }

        boolean met(double ratio) {
            return ratio >= least && ratio <= most;
        }
    }

    double value() {
        return numerator / denominator;
    }
}
