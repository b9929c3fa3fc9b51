package org.surveystats.decoding;

import java.util.BitSet;
import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.response.AnswerState;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;

/**
 * A multiple choice question with a column for each mention: each holds a text that stands for an option, or blank. An
 * option mentioned twice is ticked once.
 */
final class MentionDecoder implements QuestionDecoder {
    private final MultipleChoice question;
    private final OptionTexts options;
    private final CellText text;
    private final int[] positions;
    /** The state of each mention, by mention and row. */
    private final byte[][] mentioned;

    private final BitSet missingCodes = new BitSet();

    MentionDecoder(MultipleChoice question, OptionTexts options, CellText text, int[] positions, int capacity) {
        this.question = question;
        this.options = options;
        this.text = text;
        this.positions = positions;
        this.mentioned = new byte[positions.length][capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        boolean missing = false;
        for (int mention = 0; mention < positions.length; mention++) {
            String cell = row.cell(positions[mention], text);
            missing |= row.isMissingCode(positions[mention], text);
            int state = state(cell);
            if (state == CodedField.UNKNOWN) {
                RowProblem problem = options.problem(cell);
                row.refuse(positions[mention], problem, options.allowed(problem));
            }
            mentioned[mention][at] = (byte) Math.max(AnswerState.BLANK, state);
        }
        missingCodes.set(at, missing);
    }

    private int state(String cell) {
        if (cell.isEmpty()) {
            return AnswerState.BLANK;
        }
        int option = options.option(cell);
        return option == OptionTexts.NONE ? CodedField.UNKNOWN : AnswerState.ofLevel(option);
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        ToIntFunction<String> states =
                cell -> text.isMissingCode(cell) ? CodedField.MISSING_CODE : state(text.of(cell));
        for (int mention = 0; mention < positions.length; mention++) {
            taker.take(positions[mention], new CodedField(mentioned[mention], states, missingCodes));
        }
    }

    @Override
    public Column column(int rows) {
        long[] column = new long[rows];
        for (byte[] states : mentioned) {
            for (int row = 0; row < rows; row++) {
                if (states[row] != AnswerState.BLANK) {
                    column[row] |= 1L << AnswerState.level(states[row]);
                }
            }
        }
        return MultiCodedColumn.of(question, column);
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
