package org.surveystats.decoding;

import java.util.BitSet;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.text.WhiteSpace;

/** A multiple choice question with a column for each option: 1 ticked, 0 or blank not. */
final class TickDecoder implements QuestionDecoder {
    private final MultipleChoice question;
    private final int[] positions;
    /** 1 for ticked, by option and row. */
    private final byte[][] ticked;
    /** A row is among them as soon as one of its cells is a missing code. */
    private final BitSet missingCodes = new BitSet();

    TickDecoder(MultipleChoice question, int[] positions, int capacity) {
        this.question = question;
        this.positions = positions;
        this.ticked = new byte[positions.length][capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        boolean missing = false;
        for (int option = 0; option < positions.length; option++) {
            String cell = row.cell(positions[option]);
            missing |= row.isMissingCode(positions[option]);
            int state = state(cell);
            if (state == CodedField.UNKNOWN) {
                String label = question.options().get(option).label();
                row.reject(positions[option], problem(cell, label), Allowed.TICK);
            }
            ticked[option][at] = (byte) state;
        }
        missingCodes.set(at, missing);
    }

    private static RowProblem problem(String cell, String label) {
        if (WholeNumber.parse(cell) != WholeNumber.NONE) {
            return RowProblem.UNKNOWN_CODE;
        }
        return WhiteSpace.strip(label).equalsIgnoreCase(cell) ? RowProblem.LABEL : RowProblem.NOT_AN_INTEGER;
    }

    private static int state(String cell) {
        return switch (cell) {
            case "1" -> 1;
            case "", "0" -> 0;
            default -> CodedField.UNKNOWN;
        };
    }

    @Override
    public void fields(CellText text, FieldDecoder.Taker taker) {
        for (int option = 0; option < positions.length; option++) {
            taker.take(
                    positions[option],
                    new CodedField(
                            ticked[option],
                            cell -> text.isMissingCode(cell) ? CodedField.MISSING_CODE : state(text.of(cell)),
                            missingCodes));
        }
    }

    @Override
    public Column column(int rows) {
        long[] column = new long[rows];
        for (int row = 0; row < rows; row++) {
            long ticks = 0;
            for (int option = 0; option < ticked.length; option++) {
                ticks |= (long) ticked[option][row] << option;
            }
            column[row] = ticks;
        }
        return MultiCodedColumn.of(question, column);
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
