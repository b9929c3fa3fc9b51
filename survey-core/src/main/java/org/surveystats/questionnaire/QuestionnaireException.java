package org.surveystats.questionnaire;

import org.surveystats.text.Excerpt;

/** A questionnaire that cannot be used; the message says where and what is allowed there, in some 4,000 characters at most. */
public final class QuestionnaireException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    /** Where the error is, as a JSON path. */
    private final String path;

    /**
     * An error at a place of the questionnaire.
     *
     * @param path where, as a JSON path such as {@code $.sections[2].items[0]}
     * @param problem what is wrong and what is allowed
     */
    public QuestionnaireException(String path, String problem) {
        super(message(path, problem));
        this.path = path;
    }

    /**
     * An error at a place of the questionnaire, found by somebody else.
     *
     * @param path where, as a JSON path
     * @param problem what is wrong and what is allowed
     * @param cause what found it
     */
    public QuestionnaireException(String path, String problem, Throwable cause) {
        super(message(path, problem), cause);
        this.path = path;
    }

    private static String message(String path, String problem) {
        return shortened(path) + ": " + shortened(problem);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : Excerpt.of(text, LONGEST);
    }

    /**
     * Where the error is.
     *
     * @return a JSON path, for example {@code $.questions[3].options[1].code}
     */
    public String path() {
        return path;
    }
}
