package org.surveystats.questionnaire;

import java.util.Objects;
import org.surveystats.argument.Argument;

/** Whether a question is comparable with an earlier year, and with which question. */
public sealed interface Comparability {
    /**
     * The question is comparable with a question of the earlier questionnaire.
     *
     * @param question its id in the earlier questionnaire
     */
    record SameAs(QuestionId question) implements Comparability {
        /** Checks that the id is there. */
        public SameAs {
            Objects.requireNonNull(question, "question must not be null");
        }
    }

    /**
     * The question is not comparable, even if the earlier year has a column of its name.
     *
     * @param reason why, in words for readers
     */
    record NotComparable(String reason) implements Comparability {
        /** Checks that a reason is given. */
        public NotComparable {
            Argument.text("reason", reason);
        }
    }
}
