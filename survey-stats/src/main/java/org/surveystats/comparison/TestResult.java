package org.surveystats.comparison;

import org.surveystats.argument.Argument;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.text.Decimals;

/**
 * The result of a test of the hypothesis that two scores are equal.
 *
 * @param difference the first score minus the second
 * @param standardError the standard error of the difference, above 0
 * @param z difference over standard error
 * @param pValue the two-sided probability of a z at least as far from 0, in [0, 1]
 */
public record TestResult(double difference, double standardError, double z, double pValue) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is NaN, infinite or out of range
     */
    public TestResult {
        Argument.finite("difference", difference);
        Argument.inside("standardError", standardError, 0, Double.POSITIVE_INFINITY);
        Argument.finite("z", z);
        Argument.between("pValue", pValue, 0, 1);
    }

    /**
     * Whether the scores differ significantly: |z| &gt; quantile of (1 + confidence) / 2.
     *
     * @param confidence in (0, 1), usually 0.95
     * @return true when they do
     * @throws IllegalArgumentException if the confidence is NaN or outside (0, 1)
     */
    public boolean significant(double confidence) {
        return Math.abs(z) > StandardNormal.twoSided(confidence);
    }

    /**
     * The difference as a change of the first score from the second.
     *
     * @param confidence in (0, 1), usually 0.95
     * @return the change
     * @throws IllegalArgumentException if the confidence is NaN or outside (0, 1)
     */
    public Change change(double confidence) {
        Argument.inside("confidence", confidence, 0, 1);
        if (!significant(confidence)) {
            return Change.NO_CHANGE;
        }
        return z > 0 ? Change.INCREASE : Change.DECREASE;
    }

    @Override
    public String toString() {
        return "z = " + Decimals.rounded(z, 4) + ", p = " + Decimals.rounded(pValue, 4) + ", difference "
                + Decimals.rounded(difference, 4) + " (standard error " + Decimals.rounded(standardError, 4) + ")";
    }
}
