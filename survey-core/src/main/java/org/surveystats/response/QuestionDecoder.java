package org.surveystats.response;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TextQuestion;

/** Turns the cells of one question into a column, row by row; a row can be decoded again at the same place. */
interface QuestionDecoder {
    /** Decodes the question's cells of a row; what is wrong is said to the row. */
    void decode(int at, DecodedRow row);

    /** Takes the decoders of fields. */
    @FunctionalInterface
    interface Taker {
        void take(int position, FieldDecoder field);
    }

    /** Gives the decoders of the question's fields, which write where {@link #decode} writes. */
    void fields(CellText text, Taker taker);

    /** The first rows as a column that shares nothing with this decoder. */
    Column column(int rows);

    /** The rows of the batch in the making on which a cell of the question is a missing code. */
    BitSet missingCodes();

    /**
     * The decoder of a question.
     *
     * @param positions where a column of the header stands
     */
    static QuestionDecoder of(
            Question question, QuestionColumns columns, ToIntFunction<String> positions, int capacity) {
        int[] at = columns.names().stream().mapToInt(positions).toArray();
        if (question instanceof SingleChoice single) {
            return new ChoiceDecoder(single, at[0], capacity);
        }
        if (question instanceof MultipleChoice multiple) {
            return columns.delimiter()
                    .<QuestionDecoder>map(delimiter -> new DelimitedDecoder(multiple, at[0], delimiter, capacity))
                    .orElseGet(() -> new TickDecoder(multiple, at, capacity));
        }
        if (question instanceof NumericQuestion numeric) {
            return new NumberDecoder(numeric, at[0], capacity);
        }
        return new TextDecoder((TextQuestion) question, at[0], capacity);
    }

    /** The codes as people write lists, {@code 1-5, 9}. */
    static String codes(List<Integer> codes) {
        List<Integer> sorted = codes.stream().sorted().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            int first = i;
            while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
                i++;
            }
            text.append(text.length() == 0 ? "" : ", ").append(sorted.get(first));
            if (i > first) {
                text.append(i == first + 1 ? ", " : "-").append(sorted.get(i));
            }
        }
        return text.toString();
    }
}
