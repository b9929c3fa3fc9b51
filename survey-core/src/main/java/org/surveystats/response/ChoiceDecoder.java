package org.surveystats.response;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.text.WhiteSpace;

/** A single choice question: a code or blank. */
final class ChoiceDecoder implements QuestionDecoder {
    private static final int SMALL_CODES = 1024;

    private final SingleChoice question;
    private final int position;
    private final CodedColumn column;
    private final BitSet missingCodes = new BitSet();
    private final Map<Integer, Integer> states = new HashMap<>();
    private final int[] smallStates = new int[SMALL_CODES];

    ChoiceDecoder(SingleChoice question, int position, int capacity) {
        this.question = question;
        this.position = position;
        this.column = CodedColumn.blank(question.options().size(), capacity);
        for (int level = 0; level < question.options().size(); level++) {
            int code = question.options().get(level).code();
            states.put(code, level + 1);
            if (code >= 0 && code < SMALL_CODES) {
                smallStates[code] = level + 1;
            }
        }
    }

    @Override
    public void decode(int at, DecodedRow row) {
        String cell = row.cell(position);
        int state = state(cell);
        if (state == CodedField.UNKNOWN) {
            row.reject(position, problem(cell), allowed());
            return;
        }
        column.set(at, state);
        missingCodes.set(at, row.isMissingCode(position));
    }

    private int state(String cell) {
        if (cell.isEmpty()) {
            return CodedColumn.BLANK;
        }
        int code = WholeNumber.parse(cell);
        int state = code >= 0 && code < SMALL_CODES ? smallStates[code] : states.getOrDefault(code, 0);
        return state == 0 ? CodedField.UNKNOWN : state;
    }

    private RowProblem problem(String cell) {
        if (WholeNumber.parse(cell) != WholeNumber.NONE) {
            return RowProblem.UNKNOWN_CODE;
        }
        boolean label = question.options().stream()
                .anyMatch(option -> WhiteSpace.strip(option.label()).equalsIgnoreCase(cell));
        return label ? RowProblem.LABEL : RowProblem.NOT_AN_INTEGER;
    }

    private String allowed() {
        List<Integer> codes =
                question.options().stream().map(AnswerOption::code).toList();
        return "an answer code of " + question.id() + " (" + QuestionDecoder.codes(codes) + ") or blank";
    }

    @Override
    public void fields(CellText text, Taker taker) {
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
        column.set(row, missing ? CodedColumn.BLANK : (int) state);
        if (missing) {
            missingCodes.set(row);
        }
    }

    @Override
    public Column column(int rows) {
        return column.copy(rows);
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
