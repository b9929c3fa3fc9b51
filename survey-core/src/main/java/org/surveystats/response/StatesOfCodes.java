package org.surveystats.response;

import java.util.BitSet;
import java.util.Set;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.SingleChoice;

/** Which states, or ticks, the codes of answers stand for. */
public final class StatesOfCodes {
    private StatesOfCodes() {}

    /**
     * The states of codes of a single choice question.
     *
     * @param question the question
     * @param codes codes of its options; others have no state
     * @return the states of a {@link CodedColumn} in which the answer has one of the codes
     */
    public static BitSet of(SingleChoice question, Set<Integer> codes) {
        BitSet states = new BitSet();
        for (int level = 0; level < question.options().size(); level++) {
            states.set(
                    AnswerState.ofLevel(level),
                    codes.contains(question.options().get(level).code()));
        }
        return states;
    }

    /**
     * The ticks of codes of a multiple choice question.
     *
     * @param question the question
     * @param codes codes of its options; others have no tick
     * @return bit i set when option i has one of the codes, as in a {@link MultiCodedColumn}
     */
    public static long ticks(MultipleChoice question, Set<Integer> codes) {
        long ticks = 0;
        for (int option = 0; option < question.options().size(); option++) {
            if (codes.contains(question.options().get(option).code())) {
                ticks |= 1L << option;
            }
        }
        return ticks;
    }
}
