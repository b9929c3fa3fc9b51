package org.surveystats.estimation;

import org.surveystats.argument.Argument;

/**
 * What the covariance of the scores of two items of one unit is computed from. For a variance both items are the same.
 * Sums run over the respondents who answered both items, d being an answer's score minus the unit's score of the item.
 *
 * @param respondents how many answered both
 * @param weight sum of w
 * @param squaredWeight sum of w^2
 * @param cross sum of w d_q d_r
 * @param squaredCross sum of w^2 d_q d_r
 * @param weightFirst sum of w over all who answered the first item
 * @param weightSecond sum of w over all who answered the second item
 */
public record CrossSums(
        long respondents,
        double weight,
        double squaredWeight,
        double cross,
        double squaredCross,
        double weightFirst,
        double weightSecond) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite, or a count or weight negative
     */
    public CrossSums {
        Argument.atLeast("respondents", respondents, 0L);
        Argument.atLeast("weight", weight, 0);
        Argument.atLeast("squaredWeight", squaredWeight, 0);
        Argument.finite("cross", cross);
        Argument.finite("squaredCross", squaredCross);
        Argument.atLeast("weightFirst", weightFirst, 0);
        Argument.atLeast("weightSecond", weightSecond, 0);
    }
}
