package org.surveystats.comparison;

import java.math.BigDecimal;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * A score and its standard error as they were published, rounded to the nearest: each stands for all values within half
 * a unit of its last digit. For truncated figures this is wrong: their values lie on one side, up to a whole unit away.
 *
 * @param score as printed
 * @param standardError as printed, more than half a unit of its last digit
 */
public record RoundedScore(BigDecimal score, BigDecimal standardError) {
    /**
     * Checks that the standard error is not rounded to nothing.
     *
     * @throws IllegalArgumentException if the standard error may be 0 or less
     */
    public RoundedScore {
        Objects.requireNonNull(score, "score must not be null");
        Objects.requireNonNull(standardError, "standardError must not be null");
        Argument.finite("score", score.doubleValue());
        Argument.inside(
                "standardError",
                standardError.doubleValue(),
                halfUnit(standardError).doubleValue(),
                Double.POSITIVE_INFINITY);
    }

    /**
     * A score with its standard error, digit by digit as printed: {@code RoundedScore.of("5.80", "0.16")}. Trailing
     * zeros count.
     *
     * @param score a decimal of up to 15 digits before and after its point, without an exponent
     * @param standardError another, more than half a unit of its last digit
     * @return the figures
     * @throws IllegalArgumentException if a text is not a decimal, or the standard error may be 0 or less
     */
    public static RoundedScore of(String score, String standardError) {
        return new RoundedScore(Decimals.printed("score", score), Decimals.printed("standardError", standardError));
    }

    private static BigDecimal halfUnit(BigDecimal printed) {
        return printed.ulp().multiply(new BigDecimal("0.5"));
    }

    double lowestScore() {
        return score.subtract(halfUnit(score)).doubleValue();
    }

    double highestScore() {
        return score.add(halfUnit(score)).doubleValue();
    }

    double lowestError() {
        return standardError.subtract(halfUnit(standardError)).doubleValue();
    }

    double highestError() {
        return standardError.add(halfUnit(standardError)).doubleValue();
    }

    @Override
    public String toString() {
        return score.toPlainString() + " (standard error " + standardError.toPlainString() + ")";
    }
}
