package org.surveystats.estimation;

/**
 * What the covariance of the scores of two items of one unit is computed from. For a variance both items are the same. Sums
 * run over the respondents who answered both items, d being an answer's score minus the unit's score of the item.
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
        double weightSecond) {}
