package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;
import org.surveystats.text.WhiteSpace;

/**
 * Which rows of a source are respondents, by the texts of their cells: files of survey tools hold test entries, and
 * files of samples hold people who never answered. Rows for which the condition does not hold are left out and counted,
 * whatever else is in them. The questionnaire need not know the column.
 */
public sealed interface RowCondition {
    /** The most columns that can be asked about in one condition. */
    int MOST_COLUMNS = 60;

    /**
     * A cell has one of the values.
     *
     * @param column the column's name
     * @param values the texts that are accepted, compared without white space around them, a whole number however
     *     a cell writes it, such as 1, 01 and 1.0; the empty text accepts a
     *     blank cell; missing codes have no meaning here
     */
    record In(String column, Set<String> values) implements RowCondition {
        /**
         * Strips the values.
         *
         * @throws IllegalArgumentException if the column's name is blank or there is no value
         */
        public In {
            Argument.text("column", column);
            values = Collections.unmodifiableSet(
                    new LinkedHashSet<>(values.stream().map(WhiteSpace::strip).toList()));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must hold at least one text: column " + column);
            }
        }

        /** For example {@code outcome is 1 or 2}. */
        @Override
        public String toString() {
            return column + " is "
                    + values.stream()
                            .map(value -> value.isEmpty() ? "blank" : value)
                            .collect(Collectors.joining(" or "));
        }
    }

    /**
     * All conditions hold.
     *
     * @param parts at least one
     */
    record AllOf(List<RowCondition> parts) implements RowCondition {
        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public AllOf {
            parts = atLeastOne(parts);
        }

        /** The parts with "and" between them. */
        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /**
     * One of the conditions holds, or several.
     *
     * @param parts at least one
     */
    record AnyOf(List<RowCondition> parts) implements RowCondition {
        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public AnyOf {
            parts = atLeastOne(parts);
        }

        /** The parts with "or" between them. */
        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /**
     * The condition that a cell has one of some values.
     *
     * @param column the column's name
     * @param values the texts that are accepted
     * @return the condition
     * @throws IllegalArgumentException if the column's name is blank or there is no value
     */
    static RowCondition in(String column, String... values) {
        return new In(column, new LinkedHashSet<>(List.of(values)));
    }

    /**
     * The columns asked about, in order; one that is asked about twice occurs twice.
     *
     * @return at least one
     */
    default Stream<In> columns() {
        if (this instanceof In in) {
            return Stream.of(in);
        }
        return parts().stream().flatMap(RowCondition::columns);
    }

    /**
     * Whether the condition holds.
     *
     * @param holds whether a condition on one column does
     * @return true when the row is a respondent's
     */
    default boolean holds(Predicate<In> holds) {
        if (this instanceof In in) {
            return holds.test(in);
        }
        Stream<RowCondition> all = parts().stream();
        return this instanceof AllOf
                ? all.allMatch(part -> part.holds(holds))
                : all.anyMatch(part -> part.holds(holds));
    }

    private List<RowCondition> parts() {
        return this instanceof AllOf all ? all.parts() : ((AnyOf) this).parts();
    }

    private static List<RowCondition> atLeastOne(List<RowCondition> parts) {
        Objects.requireNonNull(parts, "parts must not be null");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must hold at least one condition");
        }
        return List.copyOf(parts);
    }

    private static String joined(List<RowCondition> parts, String between) {
        return parts.stream()
                .map(part -> part instanceof In ? part.toString() : "(" + part + ")")
                .collect(Collectors.joining(between));
    }
}
