package org.surveystats.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A column without the answers of those not routed to its question.
 *
 * @param column a copy, in which they are routed out
 * @param dropped how many answers they had given
 * @param losers the rows of those answers
 */
record RoutedColumn(Column column, CleaningReport.Dropped dropped, BitSet losers) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;

    private static final CleaningReport.Dropped NOTHING = new CleaningReport.Dropped(0, 0);
    private static final BitSet NOBODY = new BitSet();

    /**
     * Routes respondents out of a column.
     *
     * @param verdicts the route's, by row
     */
    static RoutedColumn of(Column original, byte[] verdicts, BlankParent blankParent) {
        byte leastKept = blankParent == BlankParent.KEEP ? Verdict.UNKNOWN : Verdict.YES;
        if (original instanceof CodedColumn coded) {
            CodedColumn copy = coded.copy();
            boolean lost = copy.bytes().isPresent()
                    ? routeOut(copy.bytes().get(), copy.routedOut(), verdicts, leastKept)
                    : routeOut(copy, verdicts, leastKept);
            return lost ? of(copy, coded::answered, verdicts, leastKept) : new RoutedColumn(copy, NOTHING, NOBODY);
        }
        if (original instanceof MultiCodedColumn multi) {
            MultiCodedColumn copy = multi.copy();
            for (int row = 0; row < verdicts.length; row++) {
                if (verdicts[row] < leastKept) {
                    copy.routeOut(row);
                }
            }
            return of(copy, multi::answered, verdicts, leastKept);
        }
        NumericColumn numbers = (NumericColumn) original;
        NumericColumn copy = numbers.copy();
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] < leastKept) {
                copy.routeOut(row);
            }
        }
        return of(copy, row -> !Double.isNaN(numbers.value(row)), verdicts, leastKept);
    }

    /**
     * Eight rows at a time, without branches, because who is routed out cannot be foretold.
     *
     * @return false when nobody can have lost an answer
     */
    private static boolean routeOut(byte[] states, int routedOut, byte[] verdicts, byte leastKept) {
        long allOut = routedOut * EACH_BYTE;
        long lost = 0;
        int row = 0;
        for (; row + Long.BYTES <= states.length; row += Long.BYTES) {
            long verdict = (long) EIGHT.get(verdicts, row);
            long state = (long) EIGHT.get(states, row);
            // The top bit of a byte says no; the lowest one is set for yes and no.
            long yesOrUnknown = ~(verdict >>> (Byte.SIZE - 1)) & EACH_BYTE;
            long kept = (leastKept == Verdict.YES ? yesOrUnknown & verdict : yesOrUnknown) * 0xff;
            lost |= state & ~kept;
            EIGHT.set(states, row, (state & kept) | (allOut & ~kept));
        }
        for (; row < states.length; row++) {
            if (verdicts[row] < leastKept) {
                lost |= states[row];
                states[row] = (byte) routedOut;
            }
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

    private static RoutedColumn of(Column copy, IntPredicate answered, byte[] verdicts, byte leastKept) {
        BitSet losers = new BitSet();
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
        return new RoutedColumn(copy, new CleaningReport.Dropped(offRoute, behindBlank), losers);
    }
}
