package org.surveystats.example;

import java.util.List;
import org.surveystats.estimation.StandardErrorMethod;

/** The figures by their definitions, as loops over respondents: w is a weight each, x a score each, NaN for none. */
public final class ByDefinition {
    private ByDefinition() {}

    /** Weights of a unit's respondents: share of the stratum among all over its share in the unit; 0 for no stratum. */
    public static double[] weights(List<WardSurvey.Respondent> all, List<WardSurvey.Respondent> unit, double cap) {
        double[] weights = new double[unit.size()];
        for (int i = 0; i < weights.length; i++) {
            int stratum = unit.get(i).stratum();
            weights[i] = stratum < 0 ? 0 : Math.min(cap, share(all, stratum) / share(unit, stratum));
        }
        return weights;
    }

    private static double share(List<WardSurvey.Respondent> respondents, int stratum) {
        double in = 0;
        double known = 0;
        for (WardSurvey.Respondent respondent : respondents) {
            in += respondent.stratum() == stratum ? 1 : 0;
            known += respondent.stratum() >= 0 ? 1 : 0;
        }
        return in / known;
    }

    /** The scores of an item, NaN for those of unknown stratum, who leave the weighted figures. */
    public static double[] scores(List<WardSurvey.Respondent> unit, String item) {
        return unit.stream()
                .mapToDouble(respondent -> respondent.stratum() < 0 ? Double.NaN : respondent.score(item))
                .toArray();
    }

    /** sum w over those with a score. */
    public static double weight(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += Double.isNaN(x[i]) ? 0 : w[i];
        }
        return sum;
    }

    /** sum w x / sum w. */
    public static double mean(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += Double.isNaN(x[i]) ? 0 : w[i] * x[i];
        }
        return sum / weight(w, x);
    }

    /** The number of respondents with a score. */
    public static long count(double[] x) {
        long n = 0;
        for (double score : x) {
            n += Double.isNaN(score) ? 0 : 1;
        }
        return n;
    }

    /** The covariance of two weighted means; the variance of one when both are the same. */
    public static double covariance(StandardErrorMethod method, double[] w, double[] x, double[] y) {
        double n = 0;
        double sumW = 0;
        double sumW2 = 0;
        double plain = 0;
        double squared = 0;
        for (int i = 0; i < w.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                double product = (x[i] - mean(w, x)) * (y[i] - mean(w, y));
                n++;
                sumW += w[i];
                sumW2 += w[i] * w[i];
                plain += w[i] * product;
                squared += w[i] * w[i] * product;
            }
        }
        if (n == 0) {
            return 0;
        }
        double linearised = squared / (weight(w, x) * weight(w, y));
        return switch (method) {
            case LINEARISED -> linearised;
            case BESSEL -> n < 2 ? linearised : linearised * n / (n - 1);
            case CLASSIC -> (plain / sumW) * (sumW2 / (sumW * sumW));
        };
    }
}
