package org.surveystats.planning;

import java.math.RoundingMode;
import java.util.NoSuchElementException;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * How many respondents a power or a reliability needs, or that no number of them is enough. Numbers above
 * {@link #MOST}, more people than there are, are not considered. Respondents are people who answer the question: those
 * to invite are that number divided by the response rate and by the share of respondents who answer it.
 */
public sealed interface RespondentsNeeded {
    /** The largest number that is considered: 10^10. */
    long MOST = 10_000_000_000L;

    /**
     * There is a number that is enough. Every number from the fewest to the most is; more than the most are too many,
     * which happens where a unit deviates too little for a band ({@link BandDesign}).
     *
     * @param respondents the fewest that are enough, 1 to {@link RespondentsNeeded#MOST}
     * @param most the most that are enough, respondents to {@link RespondentsNeeded#MOST}; the latter where no number
     *     up to it is too large
     * @param reached the power or reliability with so many, in [0, 1], at least what was asked for
     */
    record Enough(long respondents, long most, double reached) implements RespondentsNeeded {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a number is NaN or out of range
         */
        public Enough {
            Argument.between("respondents", (double) respondents, 1, MOST);
            Argument.between("most", (double) most, (double) respondents, MOST);
            Argument.between("reached", reached, 0, 1);
        }

        @Override
        public boolean isReachable() {
            return true;
        }

        @Override
        public long orElseThrow() {
            return respondents;
        }

        @Override
        public String toString() {
            return respondents + (respondents == 1 ? " respondent" : " respondents") + ", reaching "
                    + Decimals.rounded(reached, 4) + (most < MOST ? "; more than " + most + " are too many" : "");
        }
    }

    /**
     * No number of respondents is enough.
     *
     * @param wanted the power or reliability that was asked for, above the reached one and below 1
     * @param reached the largest power or reliability that any number from 1 to {@link RespondentsNeeded#MOST} reaches,
     *     in [0, 1], below what was asked for
     * @param best the number of respondents that reaches it; {@link RespondentsNeeded#MOST} where more respondents
     *     always reach more
     */
    record OutOfReach(double wanted, double reached, long best) implements RespondentsNeeded {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a number is NaN or out of range
         */
        public OutOfReach {
            Argument.between("reached", reached, 0, 1);
            Argument.inside("wanted", wanted, reached, 1);
            Argument.between("best", (double) best, 1, MOST);
        }

        @Override
        public boolean isReachable() {
            return false;
        }

        @Override
        public long orElseThrow() {
            throw new NoSuchElementException(toString());
        }

        /** What is reached is truncated to four decimal places, so that it never reads as what was asked for. */
        @Override
        public String toString() {
            return "out of reach: no number up to 10^10 reaches " + Decimals.full(wanted) + ", only "
                    + Decimals.shortest(reached).setScale(4, RoundingMode.DOWN).toPlainString()
                    + (best < MOST ? " with " + best : "");
        }
    }

    /**
     * Whether there is a number that is enough.
     *
     * @return true for {@link Enough}
     */
    boolean isReachable();

    /**
     * The power or reliability that is reached: with the fewest respondents that are enough, otherwise the largest
     * there is.
     *
     * @return in [0, 1]
     */
    double reached();

    /**
     * The fewest respondents that are enough.
     *
     * @return 1 to {@link #MOST}
     * @throws NoSuchElementException if no number is enough; the message says what can be reached
     */
    long orElseThrow();
}
