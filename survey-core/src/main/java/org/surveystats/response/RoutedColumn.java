package org.surveystats.response;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A column without the answers of those not routed to its question.
 *
 * @param column a copy, in which they are routed out
 * @param dropped how many answers they had given
 */
record RoutedColumn(Column column, CleaningReport.Dropped dropped) {
    private static final CleaningReport.Dropped NOTHING = new CleaningReport.Dropped(0, 0);

    /**
     * Routes respondents out of a column.
     *
     * @param verdicts the route's, by row
     * @param losers takes the rows that lost an answer
     */
    static RoutedColumn of(Column original, byte[] verdicts, BlankParent blankParent, BitSet losers) {
        byte leastKept = blankParent == BlankParent.KEEP ? Verdict.UNKNOWN : Verdict.YES;
        if (original instanceof CodedColumn coded) {
            CodedColumn copy = coded.copy(coded.size());
            boolean lost = copy.bytes().isPresent()
                    ? routeOut(copy.bytes().get(), copy.levels(), verdicts, leastKept)
                    : routeOut(copy, verdicts, leastKept);
            return new RoutedColumn(copy, lost ? dropped(coded::answered, verdicts, leastKept, losers) : NOTHING);
        }
        if (original instanceof MultiCodedColumn multi) {
            MultiCodedColumn copy = multi.copy(multi.size());
            for (int row = 0; row < verdicts.length; row++) {
                if (verdicts[row] < leastKept) {
                    copy.routeOut(row);
                }
            }
            return new RoutedColumn(copy, dropped(multi::answered, verdicts, leastKept, losers));
        }
        NumericColumn numbers = (NumericColumn) original;
        NumericColumn copy = numbers.copy(numbers.size());
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] < leastKept) {
                copy.routeOut(row);
            }
        }
        return new RoutedColumn(copy, dropped(row -> !Double.isNaN(numbers.value(row)), verdicts, leastKept, losers));
    }

    /** Whether an answer was lost. Without branches, because who is routed out cannot be foretold. */
    private static boolean routeOut(byte[] states, int levels, byte[] verdicts, byte leastKept) {
        int routedOut = levels + 1;
        int lost = 0;
        for (int row = 0; row < states.length; row++) {
            int state = states[row] & 0xff;
            // All bits set for those who are not routed to the question, and for those who gave no answer.
            int out = (verdicts[row] - leastKept) >> (Integer.SIZE - 1);
            int unanswered = ((state - 1) | (levels - state)) >> (Integer.SIZE - 1);
            states[row] = (byte) (state ^ ((state ^ routedOut) & out));
            lost |= out & ~unanswered;
        }
        return lost != 0;
    }

    private static boolean routeOut(CodedColumn column, byte[] verdicts, byte leastKept) {
        boolean lost = false;
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] < leastKept) {
                lost |= column.answered(row);
                column.set(row, column.routedOut());
            }
        }
        return lost;
    }

    private static CleaningReport.Dropped dropped(
            IntPredicate answered, byte[] verdicts, byte leastKept, BitSet losers) {
        long offRoute = 0;
        long behindBlank = 0;
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] < leastKept && answered.test(row)) {
                losers.set(row);
                if (verdicts[row] == Verdict.NO) {
                    offRoute++;
                } else {
                    behindBlank++;
                }
            }
        }
        return new CleaningReport.Dropped(offRoute, behindBlank);
    }
}
