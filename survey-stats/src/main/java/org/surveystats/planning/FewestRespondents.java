package org.surveystats.planning;

import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * Finds the fewest respondents that are enough, and the most where there can be too many, by halving: exact for whole
 * numbers and any function.
 */
final class FewestRespondents {
    private FewestRespondents() {}

    /**
     * Searches.
     *
     * @param reached what a number of respondents reaches, in [0, 1]; rises with the number up to the peak, then falls
     * @param wanted what shall be reached
     * @param peak where most is reached, 0 or more, not necessarily a whole number; infinite where more is always
     *     better
     * @return from the fewest to the most that reach it
     */
    static RespondentsNeeded of(LongToDoubleFunction reached, double wanted, double peak) {
        // The cast maps what is too large, and infinity, to the largest long.
        long below = Math.max(1, Math.min(RespondentsNeeded.MOST, (long) peak));
        long above = Math.min(RespondentsNeeded.MOST, below + 1);
        long best = reached.applyAsDouble(above) > reached.applyAsDouble(below) ? above : below;
        if (!(reached.applyAsDouble(best) >= wanted)) {
            return new RespondentsNeeded.OutOfReach(wanted, reached.applyAsDouble(best), best);
        }
        LongPredicate isEnough = n -> reached.applyAsDouble(n) >= wanted;
        long fewest = first(1, best, isEnough);
        // Beyond the best no number is enough again after one that is not.
        long most = isEnough.test(RespondentsNeeded.MOST)
                ? RespondentsNeeded.MOST
                : first(best, RespondentsNeeded.MOST, isEnough.negate()) - 1;
        return new RespondentsNeeded.Enough(fewest, most, reached.applyAsDouble(fewest));
    }

    /** The first number for which a condition holds that holds for the last one, and from the first on. */
    private static long first(long from, long to, LongPredicate condition) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
