package org.surveystats.decoding;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.response.AnswerState;
import org.surveystats.response.Column;

/** A text question: only whether something was written. */
final class TextDecoder implements QuestionDecoder {
    private static final int WRITTEN = AnswerState.ofLevel(0);

    private final CellText text;
    private final int position;
    private final StateBuffer column;
    private final BitSet missingCodes = new BitSet();

    TextDecoder(TextQuestion question, CellText text, int position, int capacity) {
        this.text = text;
        this.position = position;
        this.column = new StateBuffer(question.items().get(0).levels().size(), capacity);
    }

    @Override
    public void decode(int at, DecodedRow row) {
        set(at, row.cell(position, text));
        missingCodes.set(at, row.isMissingCode(position, text));
    }

    private void set(int at, String cell) {
        column.set(at, cell.isEmpty() ? AnswerState.BLANK : WRITTEN);
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        int longestMissing = text.longestMissing();
        taker.take(position, (row, bytes, from, to) -> {
            if (to - from > longestMissing && CellText.isBare(bytes, from, to) && !text.mayBeNumber(bytes[from])) {
                set(row, "text");
                return true;
            }
            String cell = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            set(row, text.of(cell));
            if (text.isMissingCode(cell)) {
                missingCodes.set(row);
            }
            return true;
        });
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
