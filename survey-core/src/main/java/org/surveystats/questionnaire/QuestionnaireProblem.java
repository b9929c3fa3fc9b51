package org.surveystats.questionnaire;

import java.util.Objects;
import java.util.OptionalInt;
import org.surveystats.text.Excerpt;

/**
 * One thing wrong in a questionnaire.
 *
 * @param path where, as a JSON path such as {@code $.sections[2].items[0]}
 * @param id the id of the question or section that it concerns, empty text when it concerns none
 * @param line the line of the file or text that the questionnaire was read from, from 1; empty when it was not read
 * @param problem what is wrong and what is allowed
 */
public record QuestionnaireProblem(String path, String id, OptionalInt line, String problem) {
    private static final int LONGEST = 2000;
    private static final int LONGEST_ID = 80;
    private static final String WHOLE = "$";

    /**
     * Makes the texts fit for a message: path and problem of at most 2000 characters, an id of at most 80, none with
     * characters that act on a terminal.
     */
    public QuestionnaireProblem {
        path = Excerpt.of(path, LONGEST);
        id = Excerpt.of(id, LONGEST_ID);
        Objects.requireNonNull(line, "line must not be null");
        problem = Excerpt.of(problem, LONGEST);
    }

    /**
     * A problem of a questionnaire that was not read from a text, or of a part that is neither question nor section.
     *
     * @param path where, as a JSON path
     * @param problem what is wrong and what is allowed
     * @return the problem without id and line
     */
    public static QuestionnaireProblem of(String path, String problem) {
        return new QuestionnaireProblem(path, "", OptionalInt.empty(), problem);
    }

    /**
     * Line, question or section, path and problem, for example
     * {@code line 88, question Q2, $.questions[3].text: must be text: 5}.
     */
    @Override
    public String toString() {
        String where = "";
        // A problem of the whole document has no path.
        if (line.isPresent() && !path.equals(WHOLE)) {
            where += "line " + line.getAsInt() + ", ";
        }
        if (!id.isEmpty()) {
            where += (path.startsWith("$.sections") ? "section " : "question ") + id + ", ";
        }
        return where + path + ": " + problem;
    }
}
