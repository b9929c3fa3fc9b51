package org.surveystats.decoding;

import java.util.function.ToIntFunction;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TextQuestion;

/** The decoder of each form of question. */
final class QuestionDecoders {
    private QuestionDecoders() {}

    /**
     * The decoder of a question.
     *
     * @param layout how its answers are written
     * @param positions where a column of the header is
     */
    static QuestionDecoder of(Question question, ResponseLayout layout, ToIntFunction<String> positions, int capacity) {
        QuestionColumns columns = layout.columnsOf(question);
        AnswerForm form = layout.answersTo(question.id());
        char decimalMark = layout.file().decimalMark();
        CellText text = CellText.of(form, decimalMark);
        int[] at = columns.names().stream().mapToInt(positions).toArray();
        if (question instanceof SingleChoice single) {
            return new ChoiceDecoder(single, OptionTexts.of(single, form, decimalMark), text, at[0], capacity);
        }
        if (question instanceof MultipleChoice multiple) {
            OptionTexts options = OptionTexts.of(multiple, form, decimalMark);
            if (columns instanceof QuestionColumns.Delimited delimited) {
                return new DelimitedDecoder(multiple, options, text, at[0], delimited.delimiter(), capacity);
            }
            return columns instanceof QuestionColumns.Mentions
                    ? new MentionDecoder(multiple, options, text, at, capacity)
                    : new TickDecoder(multiple, form, text, at, capacity);
        }
        if (question instanceof NumericQuestion numeric) {
            return new NumberDecoder(numeric, text, at[0], capacity);
        }
        return new TextDecoder((TextQuestion) question, text, at[0], capacity);
    }
}
