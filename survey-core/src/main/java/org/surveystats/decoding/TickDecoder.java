package org.surveystats.decoding;

import java.util.BitSet;
import java.util.List;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;

/** A multiple choice question with a column for each option: what says that it is ticked or is not, or blank. */
final class TickDecoder implements QuestionDecoder {
    private final MultipleChoice question;
    private final List<TickTexts> texts;
    private final CellText text;
    private final int[] positions;
    /** 1 for ticked, by option and row. */
    private final byte[][] ticked;
    /** A row is among them as soon as one of its cells is a missing code. */
    private final BitSet missingCodes = new BitSet();

    TickDecoder(MultipleChoice question, AnswerForm form, CellText text, int[] positions, int capacity) {
        this.question = question;
        this.texts = question.options().stream()
                .map(option -> new TickTexts(option.label(), form, text.decimalMark()))
                .toList();
        this.text = text;
        this.positions = positions;
        this.ticked = new byte[positions.length][capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        boolean missing = false;
        for (int option = 0; option < positions.length; option++) {
            String cell = row.cell(positions[option], text);
            missing |= row.isMissingCode(positions[option], text);
            TickTexts of = texts.get(option);
            int state = of.state(cell);
            if (state == CodedField.UNKNOWN) {
                row.refuse(positions[option], of.problem(cell), of.allowed());
            }
            ticked[option][at] = (byte) Math.max(0, state);
        }
        missingCodes.set(at, missing);
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        for (int option = 0; option < positions.length; option++) {
            TickTexts of = texts.get(option);
            taker.take(
                    positions[option],
                    new CodedField(
                            ticked[option],
                            cell -> text.isMissingCode(cell) ? CodedField.MISSING_CODE : of.state(text.of(cell)),
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
