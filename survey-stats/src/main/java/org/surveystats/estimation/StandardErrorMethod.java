package org.surveystats.estimation;

/**
 * How the variance of a weighted mean of scores, and the covariance of two, is estimated. In the formulas w is a
 * respondent's weight, x the answer's score, y the unit's score, sums run over the respondents concerned.
 */
public enum StandardErrorMethod {
    /**
     * Taylor linearisation of the ratio: s^2 = sum w^2 (x - y)^2 / (sum w)^2, covariance sum w^2 (x_q - y_q)(x_r - y_r)
     * / (W_q W_r) with W the sum of weights of those who answered an item. Source: Saerndal, Swensson, Wretman, Model
     * Assisted Survey Sampling, 1992, section 5.6; consistent with what is published for the Adult Inpatient Survey
     * 2022.
     */
    LINEARISED("s^2 = sum w^2 (x - y)^2 / (sum w)^2") {
        @Override
        public double covariance(CrossSums sums) {
            return sums.respondents() == 0 ? 0 : sums.squaredCross() / (sums.weightFirst() * sums.weightSecond());
        }
    },
    /**
     * The linearised one times n / (n - 1): s^2 = sum w^2 (x - y)^2 / (sum w)^2 x n / (n - 1), n being the number of
     * respondents who answered both items (unchanged below 2). For one item it is what R's {@code svymean} gives on a
     * design of the unit's scored answers. As covariances take a factor each, it comes from no single design, and the
     * variance of a section could come out negative.
     */
    BESSEL("s^2 = sum w^2 (x - y)^2 / (sum w)^2 x n / (n - 1)") {
        @Override
        public double covariance(CrossSums sums) {
            double linearised = LINEARISED.covariance(sums);
            long n = sums.respondents();
            return n < 2 ? linearised : linearised * ((double) n / (n - 1));
        }
    },
    /**
     * The weighted variance of the answers over the effective sample size: s^2 = [sum w (x - y)^2 / sum w] [sum w^2 /
     * (sum w)^2], the covariance likewise over those who answered both. Source: older technical documents of the NHS
     * surveys; it rests on those who answered both alone, so where few did it is far from a covariance: not for
     * sections of routed questions.
     */
    CLASSIC("s^2 = [sum w (x - y)^2 / sum w] [sum w^2 / (sum w)^2]") {
        @Override
        public double covariance(CrossSums sums) {
            if (sums.respondents() == 0) {
                return 0;
            }
            return sums.cross() / sums.weight() * (sums.squaredWeight() / (sums.weight() * sums.weight()));
        }
    };

    private final String formula;

    StandardErrorMethod(String formula) {
        this.formula = formula;
    }

    /**
     * The variance of a question's score, as a formula.
     *
     * @return in terms of answers x, weights w, the score y and the number of respondents n
     */
    public String formula() {
        return formula;
    }

    /**
     * The covariance of two scores of one unit, or the variance of one when the sums are of an item with itself.
     *
     * @param sums over those who answered both items
     * @return 0 when nobody answered both
     */
    public abstract double covariance(CrossSums sums);
}
