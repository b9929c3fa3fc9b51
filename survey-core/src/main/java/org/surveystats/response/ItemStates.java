package org.surveystats.response;

/** The states of one item in a batch, each row's {@link AnswerState}. */
@FunctionalInterface
public interface ItemStates {
    /**
     * The state of a row.
     *
     * @param row 0 to size - 1
     * @return the state
     */
    int at(int row);

    /**
     * Copies the states of some rows, for loops that are faster on an array of their own.
     *
     * @param from the first row
     * @param rows how many, 0 or more
     * @param into takes the states as unsigned bytes, from its start; states above 255 lose their upper bits
     * @throws IndexOutOfBoundsException if there are no such rows or they do not fit
     */
    default void read(int from, int rows, byte[] into) {
        for (int i = 0; i < rows; i++) {
            into[i] = (byte) at(from + i);
        }
    }

    /**
     * Counts some rows: adds 1 to {@code counters[bases[i] + state]} for the i-th of them.
     *
     * @param from the first row
     * @param rows how many, 0 or more
     * @param bases for each of the rows where its counters begin
     * @param counters the counters
     * @throws IndexOutOfBoundsException if there are no such rows, bases or counters
     */
    default void count(int from, int rows, int[] bases, int[] counters) {
        for (int i = 0; i < rows; i++) {
            counters[bases[i] + at(from + i)]++;
        }
    }

    /**
     * Counts some rows of this item and of another one of the same batch, which takes less time than one after the
     * other.
     *
     * @param from the first row
     * @param rows how many, 0 or more
     * @param bases for each of the rows where its counters begin, the same in both arrays
     * @param counters the counters of this item
     * @param other the other item
     * @param otherCounters its counters
     * @throws IndexOutOfBoundsException if there are no such rows, bases or counters
     */
    default void countBoth(int from, int rows, int[] bases, int[] counters, ItemStates other, int[] otherCounters) {
        count(from, rows, bases, counters);
        other.count(from, rows, bases, otherCounters);
    }
}
