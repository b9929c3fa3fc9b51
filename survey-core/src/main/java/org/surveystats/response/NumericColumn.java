package org.surveystats.response;

import java.util.BitSet;

/** Answers that are numbers. */
public final class NumericColumn implements Column {
    private final double[] values;
    private final BitSet routedOut;

    private NumericColumn(double[] values, BitSet routedOut) {
        this.values = values;
        this.routedOut = routedOut;
    }

    /**
     * A column of numbers that a program has already.
     *
     * @param values for each row a number, NaN for blank; copied
     * @return the column, with nobody routed out
     * @throws IllegalArgumentException if a value is infinite
     */
    public static NumericColumn of(double... values) {
        double[] copy = values.clone();
        for (int row = 0; row < copy.length; row++) {
            if (Double.isInfinite(copy[row])) {
                throw new IllegalArgumentException(
                        "value must be in (-inf, inf) or NaN for blank: " + copy[row] + " in row " + row);
            }
        }
        return new NumericColumn(copy, new BitSet());
    }

    /** A copy that cleaning can change. */
    NumericColumn copy() {
        return new NumericColumn(values.clone(), (BitSet) routedOut.clone());
    }

    void routeOut(int row) {
        values[row] = Double.NaN;
        routedOut.set(row);
    }

    @Override
    public int size() {
        return values.length;
    }

    /**
     * The number of a row.
     *
     * @param row 0 to size - 1
     * @return NaN when there is none
     */
    public double value(int row) {
        return values[row];
    }

    /**
     * The rows that have a number.
     *
     * @return a new set
     */
    public BitSet answered() {
        long[] words = new long[(values.length + Long.SIZE - 1) / Long.SIZE];
        for (int row = 0; row < values.length; row++) {
            long one = Double.isNaN(values[row]) ? 0 : 1;
            words[row / Long.SIZE] |= one << row;
        }
        return BitSet.valueOf(words);
    }

    /**
     * Whether the respondent was not routed to the question.
     *
     * @param row 0 to size - 1
     * @return true for routed out
     */
    public boolean routedOut(int row) {
        return routedOut.get(row);
    }

    @Override
    public String toString() {
        return "NumericColumn of " + values.length + " rows";
    }
}
