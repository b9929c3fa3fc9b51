package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is asked a question: a condition on earlier answers. Conditions combine with {@link AllOf} and {@link AnyOf}; a
 * condition on a question that was not asked that year is left out of the combination.
 */
public sealed interface Route {
    /**
     * The questions that the route looks at.
     *
     * @return their ids, in the order of the route, possibly repeated
     */
    Stream<QuestionId> parents();

    /**
     * Holds when the answer to an earlier choice question is one of the codes; for a multiple choice question, when one
     * of them is ticked.
     *
     * @param question the earlier question
     * @param codes the codes that lead on, at least one
     */
    record AnsweredWith(QuestionId question, SortedSet<Integer> codes) implements Route {
        /**
         * Copies the codes.
         *
         * @throws IllegalArgumentException if there are none
         */
        public AnsweredWith {
            Objects.requireNonNull(question, "question must not be null");
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("codes must hold at least one code: route on " + question);
            }
        }

        @Override
        public Stream<QuestionId> parents() {
            return Stream.of(question);
        }

        /** The condition, for example {@code Q1 in [1, 2]}. */
        @Override
        public String toString() {
            return question + " in " + codes;
        }
    }

    /**
     * Holds when every part holds.
     *
     * @param parts at least one route
     */
    record AllOf(List<Route> parts) implements Route {
        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are none
         */
        public AllOf {
            parts = atLeastOne(parts);
        }

        @Override
        public Stream<QuestionId> parents() {
            return parts.stream().flatMap(Route::parents);
        }

        /** The parts in brackets, with "and" between them. */
        @Override
        public String toString() {
            return parts.stream().map(Route::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * Holds when at least one part holds.
     *
     * @param parts at least one route
     */
    record AnyOf(List<Route> parts) implements Route {
        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are none
         */
        public AnyOf {
            parts = atLeastOne(parts);
        }

        @Override
        public Stream<QuestionId> parents() {
            return parts.stream().flatMap(Route::parents);
        }

        /** The parts in brackets, with "or" between them. */
        @Override
        public String toString() {
            return parts.stream().map(Route::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /**
     * The route of those who answered a question with one of the codes.
     *
     * @param question the earlier question's id
     * @param codes the codes that lead on
     * @return the route
     * @throws IllegalArgumentException if the id does not have the form of one or there is no code
     */
    static Route answered(String question, int... codes) {
        SortedSet<Integer> set = new TreeSet<>();
        for (int code : codes) {
            set.add(code);
        }
        return new AnsweredWith(QuestionId.of(question), set);
    }

    private static List<Route> atLeastOne(List<Route> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must hold at least one route: " + parts);
        }
        return List.copyOf(parts);
    }
}
