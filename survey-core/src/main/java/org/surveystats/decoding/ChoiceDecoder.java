package org.surveystats.decoding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.AnswerState;
import org.surveystats.response.Column;
import org.surveystats.text.WhiteSpace;

/** A single choice question: a code or blank. */
final class ChoiceDecoder implements QuestionDecoder {
    private static final int SMALL_CODES = 1024;

    private final SingleChoice question;
    private final int position;
    private final StateBuffer column;
    private final BitSet missingCodes = new BitSet();
    private final Map<Integer, Integer> states = new HashMap<>();
    private final int[] smallStates = new int[SMALL_CODES];

    ChoiceDecoder(SingleChoice question, int position, int capacity) {
        this.question = question;
        this.position = position;
        this.column = new StateBuffer(question.options().size(), capacity);
        for (int level = 0; level < question.options().size(); level++) {
            int code = question.options().get(level).code();
            int state = AnswerState.ofLevel(level);
            states.put(code, state);
            if (code >= 0 && code < SMALL_CODES) {
                smallStates[code] = state;
            }
        }
    }

    @Override
    public void decode(int at, DecodedRow row) {
        String cell = row.cell(position);
        int state = state(cell);
        if (state == CodedField.UNKNOWN) {
            row.reject(position, problem(cell), Allowed.choice(question));
            return;
        }
        column.set(at, state);
        missingCodes.set(at, row.isMissingCode(position));
    }

    private int state(String cell) {
        if (cell.isEmpty()) {
            return AnswerState.BLANK;
        }
        int code = WholeNumber.parse(cell);
        int state = code >= 0 && code < SMALL_CODES ? smallStates[code] : states.getOrDefault(code, AnswerState.BLANK);
        return state == AnswerState.BLANK ? CodedField.UNKNOWN : state;
    }

    private RowProblem problem(String cell) {
        if (WholeNumber.parse(cell) != WholeNumber.NONE) {
            return RowProblem.UNKNOWN_CODE;
        }
        boolean label = question.options().stream()
                .anyMatch(option -> WhiteSpace.strip(option.label()).equalsIgnoreCase(cell));
        return label ? RowProblem.LABEL : RowProblem.NOT_AN_INTEGER;
    }

    @Override
    public void fields(CellText text, FieldDecoder.Taker taker) {
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
