package org.surveystats.io.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighted scores by plain loops over respondents, as slow and as obvious as can be: an oracle that shares nothing with
 * the library. Respondents of unknown stratum (an empty text) take no part.
 */
public record PlainScores(List<Respondent> respondents) {
    private static final double CAP = 5;

    /** A respondent; the score is NaN without a scored answer. */
    public record Respondent(String unit, String stratum, double score) {}

    /** How many answers a score comes from, the score and its linearised standard error. */
    public record Result(long respondents, double score, double standardError) {}

    /** The score of a unit, NaN when nobody gave a scored answer. */
    public Result of(String unit) {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> own = new TreeMap<>();
        int sizeOfAll = 0;
        int sizeOfOwn = 0;
        for (Respondent r : respondents) {
            if (!r.stratum().isEmpty()) {
                all.merge(r.stratum(), 1, Integer::sum);
                sizeOfAll++;
                if (r.unit().equals(unit)) {
                    own.merge(r.stratum(), 1, Integer::sum);
                    sizeOfOwn++;
                }
            }
        }
        long n = 0;
        double weights = 0;
        double sum = 0;
        for (Respondent r : respondents) {
            if (counts(r, unit)) {
                double w = weight(all.get(r.stratum()), sizeOfAll, own.get(r.stratum()), sizeOfOwn);
                n++;
                weights += w;
                sum += w * r.score();
            }
        }
        double score = sum / weights;
        double squares = 0;
        for (Respondent r : respondents) {
            if (counts(r, unit)) {
                double w = weight(all.get(r.stratum()), sizeOfAll, own.get(r.stratum()), sizeOfOwn);
                squares += w * w * (r.score() - score) * (r.score() - score);
            }
        }
        return new Result(n, score, Math.sqrt(squares) / weights);
    }

    private static boolean counts(Respondent respondent, String unit) {
        return respondent.unit().equals(unit) && !respondent.stratum().isEmpty() && !Double.isNaN(respondent.score());
    }

    private static double weight(int all, int sizeOfAll, int own, int sizeOfOwn) {
        double shareOfAll = (double) all / sizeOfAll;
        double ownShare = (double) own / sizeOfOwn;
        return Math.min(CAP, shareOfAll / ownShare);
    }
}
