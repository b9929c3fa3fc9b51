package org.surveystats.decoding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToIntFunction;
import org.surveystats.response.AnswerState;

/**
 * A field of few texts, each of which means a state. Which one is asked of the decoder of texts, once for each text:
 * cells of one byte and of two digits lie in tables, others in a memo.
 */
final class CodedField implements FieldDecoder {
    /** What is no state. */
    static final int UNKNOWN = -1;

    /** What a missing code means: the state of a blank cell, and that it was one. */
    static final int MISSING_CODE = -2;

    /** The size of {@link #ofByte}. */
    static final int BYTES = 256;

    /** The size of {@link #ofDigits}, at which stands 10 times the first digit and the second one. */
    static final int DIGIT_PAIRS = 100;

    private static final int ASCII = 128;

    private final byte[] target;
    private final byte[] ofByte = new byte[BYTES];
    private final byte[] ofDigits = new byte[DIGIT_PAIRS];
    private final CellMemo others;
    private final BitSet missingCodes;

    /**
     * A field.
     *
     * @param target takes the states by row
     * @param states the state of a text as it is in the file, 0 to 254, {@link #MISSING_CODE} or {@link #UNKNOWN}
     * @param missingCodes takes the rows whose cell is a missing code
     */
    CodedField(byte[] target, ToIntFunction<String> states, BitSet missingCodes) {
        this.target = target;
        this.missingCodes = missingCodes;
        this.others = remembering(states);
        Arrays.fill(ofByte, (byte) UNKNOWN);
        for (int c = 0; c < ASCII; c++) {
            ofByte[c] = (byte) states.applyAsInt(String.valueOf((char) c));
        }
        // The ends of a line.
        ofByte['\n'] = UNKNOWN;
        ofByte['\r'] = UNKNOWN;
        for (int pair = 0; pair < DIGIT_PAIRS; pair++) {
            ofDigits[pair] = (byte) states.applyAsInt("" + pair / 10 + pair % 10);
        }
    }

    /** A memo of states. */
    static CellMemo remembering(ToIntFunction<String> states) {
        return new CellMemo(text -> {
            int state = states.applyAsInt(text);
            return state == UNKNOWN ? CellMemo.UNUSABLE : state;
        });
    }

    byte[] target() {
        return target;
    }

    /** The states of the cells of one byte; negative where there is none or it is above 127. */
    byte[] ofByte() {
        return ofByte;
    }

    /** The states of the cells of two digits; negative where there is none or it is above 127. */
    byte[] ofDigits() {
        return ofDigits;
    }

    @Override
    public boolean decode(int row, byte[] bytes, int from, int to) {
        int known = known(bytes, from, to);
        if (known >= 0) {
            target[row] = (byte) known;
            return true;
        }
        long state = others.of(bytes, from, to);
        if (state == MISSING_CODE) {
            target[row] = AnswerState.BLANK;
            missingCodes.set(row);
            return true;
        }
        target[row] = (byte) state;
        return state != CellMemo.UNUSABLE;
    }

    /** The state of a cell that is in a table, negative where it must be looked for. */
    private int known(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return AnswerState.BLANK;
        }
        if (length == 1) {
            return ofByte[bytes[from] & 0xff];
        }
        int tens = bytes[from] - '0';
        int ones = bytes[from + 1] - '0';
        boolean digits = length == 2 && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? ofDigits[10 * tens + ones] : UNKNOWN;
    }
}
