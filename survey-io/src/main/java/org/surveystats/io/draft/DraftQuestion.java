package org.surveystats.io.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;

/**
 * A question that a draft has found.
 *
 * @param question the question, without scores
 * @param columns its columns, empty when they have the names that it gives them
 * @param form how its answers are written, without missing codes
 * @param missing cells that seem to mean that there is no answer
 * @param open what a person has to decide about it
 */
record DraftQuestion(
        Question question, Optional<QuestionColumns> columns, AnswerForm form, Set<String> missing, List<String> open) {
    DraftQuestion {
        missing = Set.copyOf(missing);
        open = List.copyOf(open);
    }
}
