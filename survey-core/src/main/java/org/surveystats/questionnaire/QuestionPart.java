package org.surveystats.questionnaire;

import java.util.Objects;
import java.util.Optional;

/**
 * A question as far as it could be made.
 *
 * @param id its identity
 * @param route who is asked; empty for everybody too
 * @param question the question itself; its own route is not looked at
 */
public record QuestionPart(Optional<QuestionId> id, Optional<Route> route, Optional<Question> question) {
    /** A question about which nothing is known. */
    public static final QuestionPart UNKNOWN = new QuestionPart(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that no part is null. */
    public QuestionPart {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(route, "route must not be null");
        Objects.requireNonNull(question, "question must not be null");
    }

    static QuestionPart of(Question question) {
        return new QuestionPart(Optional.of(question.id()), question.info().route(), Optional.of(question));
    }
}
