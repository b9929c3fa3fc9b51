package org.surveystats.response;

import org.surveystats.questionnaire.MultipleChoice;

/** A multiple choice question with a column for each option: 1 ticked, 0 or blank not. */
final class TickDecoder implements QuestionDecoder {
    private final int[] positions;
    private final MultiCodedColumn column;

    TickDecoder(MultipleChoice question, int[] positions, int capacity) {
        this.positions = positions;
        this.column = blank(question, capacity);
    }

    static MultiCodedColumn blank(MultipleChoice question, int capacity) {
        long excluding = 0;
        for (int option = 0; option < question.options().size(); option++) {
            if (!question.options().get(option).exclusion().isEmpty()) {
                excluding |= 1L << option;
            }
        }
        return new MultiCodedColumn(question.options().size(), excluding, new long[capacity]);
    }

    @Override
    public void decode(int at, DecodedRow row) {
        long ticks = 0;
        for (int option = 0; option < positions.length; option++) {
            String cell = row.cell(positions[option]);
            if (cell.equals("1")) {
                ticks |= 1L << option;
            } else if (!cell.isEmpty() && !cell.equals("0")) {
                boolean whole = WholeNumber.parse(cell) != WholeNumber.NONE;
                row.reject(
                        positions[option],
                        whole ? RowProblem.UNKNOWN_CODE : RowProblem.NOT_AN_INTEGER,
                        "1 (ticked), 0 or blank (not ticked)");
            }
        }
        column.set(at, ticks);
    }

    @Override
    public Column column(int rows) {
        return column.copy(rows);
    }
}
