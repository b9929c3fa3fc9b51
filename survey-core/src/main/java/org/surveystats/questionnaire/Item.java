package org.surveystats.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is counted and scored: a question with one answer, or one option of a multiple choice question. A respondent is
 * on one of its levels, or did not answer, or was not asked.
 *
 * @param id the question's id, or that of the option ({@code Q5_1})
 * @param question the id of the question it belongs to
 * @param option the code of the option when the item is one of a multiple choice question
 * @param levels the answers that are distinguished, at least one; of an option: not ticked (code 0), ticked (code 1)
 *     and, if the question has an excluding option, excluded (code 2)
 */
public record Item(QuestionId id, QuestionId question, OptionalInt option, List<AnswerOption> levels) {
    /** Copies the levels. */
    public Item {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(question, "question must not be null");
        levels = List.copyOf(levels);
    }

    /**
     * Whether one of the levels has a score.
     *
     * @return true when the item is benchmarked
     */
    public boolean scored() {
        return levels.stream().anyMatch(level -> level.score().isPresent());
    }

    /**
     * The scores of the levels.
     *
     * @return one for each level, NaN where it has none
     */
    public double[] scores() {
        return levels.stream()
                .mapToDouble(level -> level.score().orElse(Double.NaN))
                .toArray();
    }
}
