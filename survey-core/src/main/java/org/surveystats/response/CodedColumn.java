package org.surveystats.response;

import java.util.Optional;

/**
 * Answers as small whole numbers, each row's {@link AnswerState}. States take a byte each, two where there are more
 * than 254 levels.
 */
public final class CodedColumn implements Column {
    /** The most levels of which each state is a byte. */
    public static final int MOST_BYTE_LEVELS = 254;

    private static final int MOST_LEVELS = 65_533;

    private final int levels;
    /** The states where a byte holds them, else empty. */
    private final byte[] narrow;
    /** The states where a byte does not hold them, else empty. */
    private final short[] wide;

    private final int size;

    private CodedColumn(int levels, byte[] narrow, short[] wide, int size) {
        this.levels = levels;
        this.narrow = narrow;
        this.wide = wide;
        this.size = size;
    }

    /**
     * A column of states that a program has already.
     *
     * @param levels the number of levels, 1 to 65,533
     * @param states for each row 0 blank, 1 to levels an answer, levels + 1 routed out; copied
     * @return the column
     * @throws IllegalArgumentException if the number of levels or a state is outside
     */
    public static CodedColumn of(int levels, int... states) {
        CodedColumn column = blank(checked(levels), states.length);
        for (int row = 0; row < states.length; row++) {
            // Read once: what was given may change meanwhile.
            int state = states[row];
            if (state < AnswerState.BLANK || state > column.routedOut()) {
                throw outside(column, state, row);
            }
            column.set(row, state);
        }
        return column;
    }

    /**
     * A column of states that a program has already, a byte each.
     *
     * @param levels the number of levels, 1 to 254
     * @param states for each row, as an unsigned byte, 0 blank, 1 to levels an answer, levels + 1 routed out; copied
     * @return the column
     * @throws IllegalArgumentException if the number of levels or a state is outside
     */
    public static CodedColumn of(int levels, byte[] states) {
        CodedColumn column = blank(checked(levels), states.length);
        if (!column.inBytes()) {
            throw new IllegalArgumentException(
                    "levels of states that are bytes must be in [1, " + MOST_BYTE_LEVELS + "]: " + levels);
        }
        System.arraycopy(states, 0, column.narrow, 0, states.length);
        // The copy is checked: what was given may change meanwhile.
        int wrong = StateBytes.firstAbove(column.narrow, column.routedOut());
        if (wrong != StateBytes.NONE) {
            throw outside(column, column.state(wrong), wrong);
        }
        return column;
    }

    private static int checked(int levels) {
        if (levels < 1 || levels > MOST_LEVELS) {
            throw new IllegalArgumentException("levels must be in [1, " + MOST_LEVELS + "]: " + levels);
        }
        return levels;
    }

    private static IllegalArgumentException outside(CodedColumn column, int state, int row) {
        return new IllegalArgumentException(
                "state must be in [0, " + column.routedOut() + "]: " + state + " in row " + row);
    }

    private static CodedColumn blank(int levels, int size) {
        boolean inBytes = levels <= MOST_BYTE_LEVELS;
        return new CodedColumn(levels, new byte[inBytes ? size : 0], new short[inBytes ? 0 : size], size);
    }

    private boolean inBytes() {
        return levels <= MOST_BYTE_LEVELS;
    }

    void set(int row, int state) {
        if (inBytes()) {
            narrow[row] = (byte) state;
        } else {
            wide[row] = (short) state;
        }
    }

    /** The states themselves, for cleaning a copy; empty where they take two bytes each. */
    Optional<byte[]> bytes() {
        return inBytes() ? Optional.of(narrow) : Optional.empty();
    }

    /** A copy that cleaning can change. */
    CodedColumn copy() {
        return new CodedColumn(levels, narrow.clone(), wide.clone(), size);
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The number of levels.
     *
     * @return 1 or more
     */
    public int levels() {
        return levels;
    }

    /**
     * The state of a row.
     *
     * @param row 0 to size - 1
     * @return see {@link AnswerState}
     */
    public int state(int row) {
        return inBytes() ? narrow[row] & 0xff : wide[row] & 0xffff;
    }

    /**
     * The state of those who were not routed to the question.
     *
     * @return levels + 1
     */
    public int routedOut() {
        return AnswerState.routedOut(levels);
    }

    /**
     * Whether a state is an answer.
     *
     * @param row 0 to size - 1
     * @return false for blank and routed out
     */
    public boolean answered(int row) {
        return AnswerState.isAnswer(state(row), levels);
    }

    ItemStates states() {
        return inBytes() ? new ByteStates(narrow, routedOut()) : this::state;
    }

    @Override
    public String toString() {
        return "CodedColumn of " + size + " rows, " + levels + " levels";
    }
}
