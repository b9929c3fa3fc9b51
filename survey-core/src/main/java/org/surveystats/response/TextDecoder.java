package org.surveystats.response;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.surveystats.questionnaire.TextQuestion;

/** A text question: only whether something was written. */
final class TextDecoder implements QuestionDecoder {
    private final int position;
    private final CodedColumn column;
    private final BitSet missingCodes = new BitSet();

    TextDecoder(TextQuestion question, int position, int capacity) {
        this.position = position;
        this.column = CodedColumn.blank(question.items().get(0).levels().size(), capacity);
    }

    @Override
    public void decode(int at, DecodedRow row) {
        set(at, row.cell(position));
        missingCodes.set(at, row.isMissingCode(position));
    }

    private void set(int at, String cell) {
        column.set(at, cell.isEmpty() ? CodedColumn.BLANK : 1);
    }

    @Override
    public void fields(CellText text, Taker taker) {
        int longestMissing = text.longestMissing();
        taker.take(position, (row, bytes, from, to) -> {
            if (to - from > longestMissing && CellText.isBare(bytes, from, to)) {
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
        return column.copy(rows);
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
