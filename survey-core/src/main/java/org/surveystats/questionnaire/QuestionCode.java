package org.surveystats.questionnaire;

/**
 * The code by which a question is known in its questionnaire and in the response file.
 *
 * @param value the code as written in the questionnaire, such as {@code "Q1"}; not blank
 */
public record QuestionCode(String value) {

    /**
     * Checks the code.
     *
     * @param value the code
     * @throws IllegalArgumentException if {@code value} is blank
     */
    public QuestionCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Question code is blank");
        }
    }
}
