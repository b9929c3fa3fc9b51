package org.surveystats.response;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A copy of a column in which answers can be routed out. */
record RoutedColumn(Column column, IntPredicate answered, IntConsumer routeOut) {
    static RoutedColumn copyOf(Column original) {
        if (original instanceof CodedColumn coded) {
            CodedColumn copy = coded.copy(coded.size());
            return new RoutedColumn(copy, copy::answered, row -> copy.set(row, copy.routedOut()));
        }
        if (original instanceof MultiCodedColumn multi) {
            MultiCodedColumn copy = multi.copy(multi.size());
            return new RoutedColumn(copy, copy::answered, copy::routeOut);
        }
        NumericColumn copy = ((NumericColumn) original).copy(original.size());
        return new RoutedColumn(copy, row -> !Double.isNaN(copy.value(row)), copy::routeOut);
    }

    CleaningReport.Dropped route(Verdict verdict, BlankParent blankParent, BitSet losers) {
        long offRoute = 0;
        long behindBlank = 0;
        for (int row = 0; row < column.size(); row++) {
            int led = verdict.of(row);
            if (led == Verdict.YES || (led == Verdict.UNKNOWN && blankParent == BlankParent.KEEP)) {
                continue;
            }
            if (answered.test(row)) {
                losers.set(row);
                if (led == Verdict.NO) {
                    offRoute++;
                } else {
                    behindBlank++;
                }
            }
            routeOut.accept(row);
        }
        return new CleaningReport.Dropped(offRoute, behindBlank);
    }
}
