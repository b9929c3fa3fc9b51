package org.surveystats.response;

import org.surveystats.questionnaire.TextQuestion;

/** A text question: only whether something was written. */
final class TextDecoder implements QuestionDecoder {
    private final int position;
    private final CodedColumn column;

    TextDecoder(TextQuestion question, int position, int capacity) {
        this.position = position;
        this.column = CodedColumn.blank(question.items().get(0).levels().size(), capacity);
    }

    @Override
    public void decode(int at, DecodedRow row) {
        column.set(at, row.cell(position).isEmpty() ? CodedColumn.BLANK : 1);
    }

    @Override
    public Column column(int rows) {
        return column.copy(rows);
    }
}
