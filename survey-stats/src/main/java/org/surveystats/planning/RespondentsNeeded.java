package org.surveystats.planning;

import java.util.NoSuchElementException;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * How many respondents a power or a reliability needs, or that no number of them is enough. More than {@link #MOST}, which is
 * more people than there are, is never enough.
 */
public sealed interface RespondentsNeeded {
    /** The largest number that counts as one: 10^10. */
    long MOST = 10_000_000_000L;

    /**
     * There is a number that is enough.
     *
     * @param respondents the fewest that are enough, 1 to {@link RespondentsNeeded#MOST}
     * @param reached the power or reliability with so many, in [0, 1], at least what was asked for
     */
    record Enough(long respondents, double reached) implements RespondentsNeeded {
        /**
         * Checks the ranges.
         *
         * @param respondents the fewest that are enough, 1 to {@link RespondentsNeeded#MOST}
         * @param reached the power or reliability with so many, in [0, 1], at least what was asked for
         * @throws IllegalArgumentException if a number is NaN or out of range
         */
        public Enough {
            Argument.between("respondents", (double) respondents, 1, MOST);
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
            return respondents + " respondents, reaching " + Decimals.rounded(reached, 4);
        }
    }

    /**
     * No number of respondents is enough.
     *
     * @param reached the largest power or reliability that any number from 1 to {@link RespondentsNeeded#MOST} reaches, in
     *     [0, 1], below what was asked for
     * @param respondents the number that reaches it; {@link RespondentsNeeded#MOST} where more respondents always reach more
     */
    record OutOfReach(double reached, long respondents) implements RespondentsNeeded {
        /**
         * Checks the ranges.
         *
         * @param reached the largest power or reliability that any number from 1 to {@link RespondentsNeeded#MOST} reaches,
         *     in [0, 1], below what was asked for
         * @param respondents the number that reaches it; {@link RespondentsNeeded#MOST} where more respondents always reach
         *     more
         * @throws IllegalArgumentException if a number is NaN or out of range
         */
        public OutOfReach {
            Argument.between("reached", reached, 0, 1);
            Argument.between("respondents", (double) respondents, 1, MOST);
        }

        @Override
        public boolean isReachable() {
            return false;
        }

        @Override
        public long orElseThrow() {
            throw new NoSuchElementException(toString());
        }

        @Override
        public String toString() {
            return "out of reach: no number of respondents reaches more than " + Decimals.rounded(reached, 4);
        }
    }

    /**
     * Whether there is a number that is enough.
     *
     * @return true for {@link Enough}
     */
    boolean isReachable();

    /**
     * The power or reliability that is reached: with the fewest respondents that are enough, otherwise the largest there is.
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
