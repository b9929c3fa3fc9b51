package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Collects what is wrong in a document: the first hundred problems, and how many there are in all. */
final class JsonProblems {
    private static final int MOST = 100;

    private final List<JsonProblem> first = new ArrayList<>();
    private long total;

    /** Reports a problem; its words are only made where they are kept. */
    void add(Supplier<JsonProblem> problem) {
        total++;
        if (first.size() < MOST) {
            first.add(problem.get());
        }
    }

    /** Reports problems of which only the first are known. */
    void addAll(List<JsonProblem> known, long all) {
        known.forEach(problem -> add(() -> problem));
        total += all - known.size();
    }

    /** Reports a problem that leaves nothing to be read. */
    RefusedJsonException refused(String path, OptionalInt line, String problem) {
        add(() -> new JsonProblem(path, line, problem));
        return new RefusedJsonException();
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Whether the words of further problems are not kept. */
    boolean isFull() {
        return first.size() == MOST;
    }

    /** The first problems by line, those of one line in the order in which they were found. */
    List<JsonProblem> first() {
        return first.stream()
                .sorted(Comparator.comparingInt(problem -> problem.line().orElse(0)))
                .toList();
    }

    long total() {
        return total;
    }
}
