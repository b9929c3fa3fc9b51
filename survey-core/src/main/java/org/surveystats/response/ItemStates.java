package org.surveystats.response;

/** The states of one item in a batch: 0 blank, 1 to levels an answer, levels + 1 routed out. */
@FunctionalInterface
public interface ItemStates {
    /**
     * The state of a row.
     *
     * @param row 0 to size - 1
     * @return the state
     */
    int at(int row);
}
