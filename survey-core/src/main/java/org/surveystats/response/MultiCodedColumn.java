package org.surveystats.response;

import java.util.Arrays;
import org.surveystats.questionnaire.MultipleChoice;

/**
 * Answers to a multiple choice question, a bit for each option. Nothing ticked is blank. Each option is an item of its
 * own: its state is 0 for blank, 1 not ticked, 2 ticked, 3 excluded by another answer (only where the question has an
 * excluding option), and the number of levels plus 1 for routed out.
 */
public final class MultiCodedColumn implements Column {
    private static final long ROUTED_OUT = Long.MIN_VALUE;

    private final int options;
    private final long excluding;
    private final long[] ticks;

    MultiCodedColumn(int options, long excluding, long[] ticks) {
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
        MultiCodedColumn column = TickDecoder.blank(question, ticks.length);
        for (int row = 0; row < ticks.length; row++) {
            long ticked = ticks[row];
            if (ticked >>> column.options != 0) {
                throw new IllegalArgumentException(
                        "ticks must be in [0, 2^" + column.options + "): " + ticked + " in row " + row);
            }
            column.ticks[row] = ticked;
        }
        return column;
    }

    /** Whether both are columns of the same number of options of which the same exclude the others. */
    boolean sameOptions(MultiCodedColumn other) {
        return options == other.options && excluding == other.excluding;
    }

    MultiCodedColumn copy(int rows) {
        return new MultiCodedColumn(options, excluding, Arrays.copyOf(ticks, rows));
    }

    void set(int row, long options) {
        ticks[row] = options;
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
            return excluding == 0 ? 3 : 4;
        }
        if (ticked == 0) {
            return CodedColumn.BLANK;
        }
        if ((ticked & excluding & ~(1L << option)) != 0) {
            return 3;
        }
        return (ticked >>> option & 1) == 0 ? 1 : 2;
    }

    @Override
    public String toString() {
        return "MultiCodedColumn of " + ticks.length + " rows, " + options + " options";
    }
}
