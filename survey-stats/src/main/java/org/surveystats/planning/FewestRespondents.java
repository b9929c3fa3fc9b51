package org.surveystats.planning;

import java.util.function.LongToDoubleFunction;

/** Finds the fewest respondents that are enough, by halving: exact for whole numbers, whatever the function. */
final class FewestRespondents {
    private FewestRespondents() {}

    /**
     * Searches.
     *
     * @param reached what a number of respondents reaches, in [0, 1]; rises with the number up to the peak, then falls
     * @param wanted what shall be reached
     * @param peak where most is reached, 0 or more, not necessarily a whole number; infinite where more is always better
     * @return the fewest that reach it
     */
    static RespondentsNeeded of(LongToDoubleFunction reached, double wanted, double peak) {
        // The cast maps what is too large, and infinity, to the largest long.
        long below = Math.max(1, Math.min(RespondentsNeeded.MOST, (long) peak));
        long above = Math.min(RespondentsNeeded.MOST, below + 1);
        long best = reached.applyAsDouble(above) > reached.applyAsDouble(below) ? above : below;
        if (!(reached.applyAsDouble(best) >= wanted)) {
            return new RespondentsNeeded.OutOfReach(reached.applyAsDouble(best), best);
        }
        long low = 1;
        long high = best;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reached.applyAsDouble(middle) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new RespondentsNeeded.Enough(low, reached.applyAsDouble(low));
    }
}
