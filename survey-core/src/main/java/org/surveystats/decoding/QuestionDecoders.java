package org.surveystats.decoding;

import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TextQuestion;

/** The decoder of each form of question. */
final class QuestionDecoders {
    private QuestionDecoders() {}

    /**
     * The decoder of a question.
     *
     * @param positions where a column of the header is
     */
    static QuestionDecoder of(
            Question question, QuestionColumns columns, ToIntFunction<String> positions, int capacity) {
        int[] at = columns.names().stream().mapToInt(positions).toArray();
        if (question instanceof SingleChoice single) {
            return new ChoiceDecoder(single, at[0], capacity);
        }
        if (question instanceof MultipleChoice multiple) {
            return columns instanceof QuestionColumns.Delimited delimited
                    ? new DelimitedDecoder(multiple, at[0], delimited.delimiter(), capacity)
                    : new TickDecoder(multiple, at, capacity);
        }
        if (question instanceof NumericQuestion numeric) {
            return new NumberDecoder(numeric, at[0], capacity);
        }
        return new TextDecoder((TextQuestion) question, at[0], capacity);
    }
}
