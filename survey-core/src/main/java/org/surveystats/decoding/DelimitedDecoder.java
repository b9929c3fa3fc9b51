package org.surveystats.decoding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.text.WhiteSpace;

/** A multiple choice question in one column: codes with something between them. */
final class DelimitedDecoder implements QuestionDecoder {
    private static final long NO_NUMBER = -1;
    private static final long NO_OPTION = -2;
    private static final long MISSING_CODE = -3;

    private final MultipleChoice question;
    private final int position;
    private final String delimiter;
    private final List<Integer> codes;
    private final long[] ticked;
    private final BitSet missingCodes = new BitSet();

    DelimitedDecoder(MultipleChoice question, int position, String delimiter, int capacity) {
        this.question = question;
        this.position = position;
        this.delimiter = delimiter;
        this.codes = question.options().stream().map(TickOption::code).toList();
        this.ticked = new long[capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        long ticks = ticks(row.cell(position));
        if (ticks < 0) {
            row.reject(
                    position,
                    ticks == NO_NUMBER ? RowProblem.NOT_AN_INTEGER : RowProblem.UNKNOWN_CODE,
                    Allowed.delimited(question, delimiter));
            return;
        }
        ticked[at] = ticks;
        missingCodes.set(at, row.isMissingCode(position));
    }

    /** The options ticked, or what the first part that is none of them is. */
    private long ticks(String cell) {
        long ticks = 0;
        int from = 0;
        // A part after the last delimiter too, so that a stray delimiter is an error wherever it stands.
        while (!cell.isEmpty() && from <= cell.length()) {
            int end = cell.indexOf(delimiter, from);
            String part = WhiteSpace.strip(cell.substring(from, end < 0 ? cell.length() : end));
            int code = WholeNumber.parse(part);
            int option = codes.indexOf(code);
            if (option < 0) {
                return code == WholeNumber.NONE ? NO_NUMBER : NO_OPTION;
            }
            ticks |= 1L << option;
            from = end < 0 ? cell.length() + 1 : end + delimiter.length();
        }
        return ticks;
    }

    @Override
    public void fields(CellText text, FieldDecoder.Taker taker) {
        CellMemo memo = new CellMemo(cell -> {
            long ticks = text.isMissingCode(cell) ? MISSING_CODE : ticks(text.of(cell));
            return ticks == NO_NUMBER || ticks == NO_OPTION ? CellMemo.UNUSABLE : ticks;
        });
        taker.take(position, FieldDecoder.of(memo, (row, ticks) -> {
            ticked[row] = Math.max(0, ticks);
            if (ticks == MISSING_CODE) {
                missingCodes.set(row);
            }
        }));
    }

    @Override
    public Column column(int rows) {
        return MultiCodedColumn.of(question, rows == ticked.length ? ticked : Arrays.copyOf(ticked, rows));
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
