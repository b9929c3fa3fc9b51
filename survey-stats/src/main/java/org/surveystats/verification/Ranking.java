package org.surveystats.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A list of the questions in which a unit is best or worst against the national average.
 *
 * @param name the check's name
 * @param worst whether the least differences are listed
 * @param listed the questions' ids, in their order
 */
record Ranking(String name, boolean worst, List<String> listed) {
    /** The check of the list against all other questions. */
    OrderCheck check(Collection<String> questions) {
        List<List<String>> levels = new ArrayList<>();
        listed.forEach(question -> levels.add(List.of(FigureNames.difference(question))));
        List<String> others = questions.stream()
                .filter(question -> !listed.contains(question))
                .map(FigureNames::difference)
                .toList();
        if (!others.isEmpty()) {
            levels.add(others);
        }
        return OrderCheck.of(name, worst, levels);
    }
}
