package org.surveystats.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.text.Excerpt;

/**
 * A questionnaire that cannot be used. The message names the file, where there is one, and says where each error is and
 * what is allowed there: all of one error, the first twenty of several, in some 15,000 characters at most.
 */
public final class QuestionnaireException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int LONGEST_OF_SEVERAL = 600;

    /** Where the first error is, as a JSON path. */
    private final String path;

    private final transient List<QuestionnaireProblem> problems;

    /** How many errors there are. */
    private final long total;

    /**
     * An error in the questionnaire.
     *
     * @param path where, as a JSON path such as {@code $.sections[2].items[0]}
     * @param problem what is wrong and what is allowed
     */
    public QuestionnaireException(String path, String problem) {
        this("", List.of(QuestionnaireProblem.of(path, problem)), 1);
    }

    /**
     * An error in the questionnaire that other code found.
     *
     * @param path where, as a JSON path
     * @param problem what is wrong and what is allowed
     * @param cause what found it
     */
    public QuestionnaireException(String path, String problem, Throwable cause) {
        this(path, problem);
        initCause(cause);
    }

    /**
     * Errors of a questionnaire.
     *
     * @param source the file's name, empty text when the questionnaire is not read from a file
     * @param problems the first errors, at least one
     * @param total how many there are in all
     * @throws IllegalArgumentException if there is none
     */
    public QuestionnaireException(String source, List<QuestionnaireProblem> problems, long total) {
        super(message(source, problems, total));
        this.problems = List.copyOf(problems);
        this.path = problems.get(0).path();
        this.total = total;
    }

    private static String message(String source, List<QuestionnaireProblem> problems, long total) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must hold at least one problem: " + problems);
        }
        String from = source.isEmpty() ? "" : source + ": ";
        if (total == 1) {
            return from + problems.get(0);
        }
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n  " + Excerpt.of(problem.toString(), LONGEST_OF_SEVERAL))
                .collect(Collectors.joining());
        long more = total - Math.min(SHOWN, problems.size());
        return from + total + " errors" + shown + (more > 0 ? "\n  and " + more + " more" : "");
    }

    /**
     * Where the first error is.
     *
     * @return a JSON path, for example {@code $.questions[3].options[1].code}
     */
    public String path() {
        return path;
    }

    /**
     * The first errors, in the order of the lines where the questionnaire was read from a text.
     *
     * @return a hundred at most; empty after serialisation
     */
    public List<QuestionnaireProblem> problems() {
        return problems == null ? List.of() : problems;
    }

    /**
     * How many errors there are, including those that {@link #problems()} does not hold.
     *
     * @return 1 or more
     */
    public long total() {
        return total;
    }
}
