package org.surveystats.decoding;

import java.util.BitSet;
import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.AnswerState;
import org.surveystats.response.Column;

/** A single choice question: a text that stands for an option, or blank. */
final class ChoiceDecoder implements QuestionDecoder {
    private static final int DIGITS = 10;

    private final OptionTexts options;
    private final CellText text;
    private final int position;
    private final StateBuffer column;
    private final BitSet missingCodes = new BitSet();
    /** The states of cells of one digit, which most are. */
    private final int[] ofDigit = new int[DIGITS];

    ChoiceDecoder(SingleChoice question, OptionTexts options, CellText text, int position, int capacity) {
        this.options = options;
        this.text = text;
        this.position = position;
        this.column = new StateBuffer(question.options().size(), capacity);
        for (int digit = 0; digit < DIGITS; digit++) {
            ofDigit[digit] = stateOf(String.valueOf(digit));
        }
    }

    @Override
    public void decode(int at, DecodedRow row) {
        String cell = row.cell(position, text);
        int state = state(cell);
        if (state == CodedField.UNKNOWN) {
            RowProblem problem = options.problem(cell);
            row.refuse(position, problem, options.allowed(problem));
        }
        column.set(at, Math.max(AnswerState.BLANK, state));
        missingCodes.set(at, row.isMissingCode(position, text));
    }

    private int state(String cell) {
        if (cell.length() == 1 && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
            return ofDigit[cell.charAt(0) - '0'];
        }
        return cell.isEmpty() ? AnswerState.BLANK : stateOf(cell);
    }

    private int stateOf(String cell) {
        int option = options.option(cell);
        return option == OptionTexts.NONE ? CodedField.UNKNOWN : AnswerState.ofLevel(option);
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        ToIntFunction<String> states =
                cell -> text.isMissingCode(cell) ? CodedField.MISSING_CODE : state(text.of(cell));
        taker.take(
                position,
                column.bytes()
                        .<FieldDecoder>map(target -> new CodedField(target, states, missingCodes))
                        .orElseGet(() -> FieldDecoder.of(CodedField.remembering(states), this::set)));
    }

    private void set(int row, long state) {
        boolean missing = state == CodedField.MISSING_CODE;
        column.set(row, missing ? AnswerState.BLANK : (int) state);
        if (missing) {
            missingCodes.set(row);
        }
    }

    @Override
    public Column column(int rows) {
        return column.column(rows);
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
