package org.surveystats.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Collects problems. Messages are composed for the first hundred only, as that may take long. */
final class ProblemList {
    private static final int MOST = 100;

    private final List<Supplier<QuestionnaireProblem>> problems = new ArrayList<>();

    /** A problem of a part without id. */
    void add(String path, Supplier<String> problem) {
        add(path, "", problem);
    }

    /** A problem of a question or section. */
    void add(String path, String id, Supplier<String> problem) {
        problems.add(() -> new QuestionnaireProblem(path, id, OptionalInt.empty(), problem.get()));
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            List<QuestionnaireProblem> first =
                    problems.stream().limit(MOST).map(Supplier::get).toList();
            throw new QuestionnaireException("", first, problems.size());
        }
    }
}
