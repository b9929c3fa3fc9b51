package org.surveystats.response;

import org.surveystats.questionnaire.MultipleChoice;

/**
 * Answers to a multiple choice question, a bit for each option. Nothing ticked is blank. Each option is an item of its
 * own: its state is 0 for blank, 1 not ticked, 2 ticked, 3 excluded by another answer (only where the question has an
 * excluding option), and the number of levels plus 1 for routed out.
 */
public final class MultiCodedColumn implements Column {
    private static final long ROUTED_OUT = Long.MIN_VALUE;

    // The levels of the item of an option, in the order of MultipleChoice.items().
    private static final int NOT_TICKED = AnswerState.ofLevel(0);
    private static final int TICKED = AnswerState.ofLevel(1);
    private static final int EXCLUDED = AnswerState.ofLevel(2);

    private final int options;
    private final long excluding;
    private final long[] ticks;

    private MultiCodedColumn(int options, long excluding, long[] ticks) {
        this.options = options;
        this.excluding = excluding;
        this.ticks = ticks;
    }

    /**
     * A column of ticks that a program has already.
     *
     * @param question the question
     * @param ticks for each row bit i set when option i is ticked, 0 for blank; copied
     * @return the column
     * @throws IllegalArgumentException if a bit is set that stands for no option
     */
    public static MultiCodedColumn of(MultipleChoice question, long... ticks) {
        // The copy is checked: what was given may change meanwhile.
        MultiCodedColumn column = new MultiCodedColumn(question.options().size(), excluding(question), ticks.clone());
        long all = 0;
        for (long ticked : column.ticks) {
            all |= ticked;
        }
        if (all >>> column.options != 0) {
            throw column.outside();
        }
        return column;
    }

    private static long excluding(MultipleChoice question) {
        long excluding = 0;
        for (int option = 0; option < question.options().size(); option++) {
            if (!question.options().get(option).exclusion().isEmpty()) {
                excluding |= 1L << option;
            }
        }
        return excluding;
    }

    private IllegalArgumentException outside() {
        int row = 0;
        while (ticks[row] >>> options == 0) {
            row++;
        }
        return new IllegalArgumentException(
                "ticks must be in [0, 2^" + options + "): " + ticks[row] + " in row " + row);
    }

    /** Whether this is a column of a question with as many options, of which the same exclude the others. */
    boolean fits(MultipleChoice question) {
        return options == question.options().size() && excluding == excluding(question);
    }

    /** A copy that cleaning can change. */
    MultiCodedColumn copy() {
        return new MultiCodedColumn(options, excluding, ticks.clone());
    }

    void routeOut(int row) {
        ticks[row] = ROUTED_OUT;
    }

    @Override
    public int size() {
        return ticks.length;
    }

    /**
     * The number of options.
     *
     * @return 1 to 60
     */
    public int options() {
        return options;
    }

    /**
     * Whether the respondent ticked anything.
     *
     * @param row 0 to size - 1
     * @return false for blank and routed out
     */
    public boolean answered(int row) {
        return ticks[row] > 0;
    }

    /**
     * Whether the respondent was not routed to the question.
     *
     * @param row 0 to size - 1
     * @return true for routed out
     */
    public boolean routedOut(int row) {
        return ticks[row] == ROUTED_OUT;
    }

    /**
     * What the respondent ticked.
     *
     * @param row 0 to size - 1
     * @return bit i set when option i is ticked; 0 for blank and for routed out
     */
    public long ticks(int row) {
        return Math.max(0, ticks[row]);
    }

    /**
     * The state of a row for the item of one option.
     *
     * @param row 0 to size - 1
     * @param option 0 to options - 1
     * @return see {@link MultiCodedColumn}
     */
    public int state(int row, int option) {
        long ticked = ticks[row];
        if (ticked == ROUTED_OUT) {
            return AnswerState.routedOut(excluding == 0 ? TICKED : EXCLUDED);
        }
        if (ticked == 0) {
            return AnswerState.BLANK;
        }
        if ((ticked & excluding & ~(1L << option)) != 0) {
            return EXCLUDED;
        }
        return (ticked >>> option & 1) == 0 ? NOT_TICKED : TICKED;
    }

    @Override
    public String toString() {
        return "MultiCodedColumn of " + ticks.length + " rows, " + options + " options";
    }
}
