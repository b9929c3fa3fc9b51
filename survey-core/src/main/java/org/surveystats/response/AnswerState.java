package org.surveystats.response;

/**
 * How the answer of a respondent to an item is told by one number, its state: 0 for blank, 1 to L for an answer on one
 * of its L levels, in their order, and L + 1 for a respondent who was not led to the question. Counts by state are L +
 * 2 numbers. Columns, filters and counts take them from here.
 */
public final class AnswerState {
    /** The state of no answer. */
    public static final int BLANK = 0;

    private static final int BEFORE_FIRST_LEVEL = 1;

    private AnswerState() {}

    /**
     * The state of an answer.
     *
     * @param level the index of its level, from 0
     * @return its state
     */
    public static int ofLevel(int level) {
        return level + BEFORE_FIRST_LEVEL;
    }

    /**
     * The level of an answer.
     *
     * @param state the state of an answer, neither blank nor routed out
     * @return the index of its level, from 0
     */
    public static int level(int state) {
        return state - BEFORE_FIRST_LEVEL;
    }

    /**
     * The state of those who were not led to the question.
     *
     * @param levels the number of levels
     * @return the last state
     */
    public static int routedOut(int levels) {
        return levels + 1;
    }

    /**
     * How many states there are.
     *
     * @param levels the number of levels
     * @return the length of an array with an element for each state
     */
    public static int count(int levels) {
        return levels + 2;
    }

    /**
     * Whether a state is an answer.
     *
     * @param state a state
     * @param levels the number of levels
     * @return false for blank and routed out
     */
    public static boolean isAnswer(int state, int levels) {
        return state != BLANK && state != routedOut(levels);
    }
}
