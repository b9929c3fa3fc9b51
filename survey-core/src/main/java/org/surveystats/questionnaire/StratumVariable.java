package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;

/**
 * One variable of the standardisation, for example sex or age group. Strata are the combinations of the categories of
 * all variables. Respondents in no category of one of them are of unknown stratum.
 */
public sealed interface StratumVariable {
    /**
     * What the variable is called.
     *
     * @return a name, for tables
     */
    String name();

    /**
     * The labels of the categories, in order.
     *
     * @return at least one label
     */
    List<String> labels();

    /**
     * A variable made from the codes of a single choice question.
     *
     * @param name what the variable is called
     * @param question the question
     * @param categories which codes make which category; codes in no category are of unknown stratum
     */
    record Coded(String name, QuestionId question, List<CodeCategory> categories) implements StratumVariable {
        /**
         * Checks and copies the categories.
         *
         * @throws IllegalArgumentException if there are none, or a label or code occurs twice
         */
        public Coded {
            Argument.text("name", name);
            Objects.requireNonNull(question, "question must not be null");
            categories = List.copyOf(categories);
            distinctLabels(name, categories.stream().map(CodeCategory::label).toList());
            Set<Integer> seen = new HashSet<>();
            for (CodeCategory category : categories) {
                for (Integer code : category.codes()) {
                    if (!seen.add(code)) {
                        throw new IllegalArgumentException(
                                "codes must be in one category only: " + code + " of " + name);
                    }
                }
            }
        }

        @Override
        public List<String> labels() {
            return categories.stream().map(CodeCategory::label).toList();
        }

        /** Name, origin and categories. */
        @Override
        public String toString() {
            return name + " from " + question + ": " + String.join(" | ", labels());
        }
    }

    /**
     * A variable made from the labels of a grouping column; other labels are of unknown stratum.
     *
     * @param name what the variable is called
     * @param grouping the name of a grouping of the layout
     * @param labels the values that make the categories
     */
    record Labelled(String name, String grouping, List<String> labels) implements StratumVariable {
        /**
         * Checks and copies the labels.
         *
         * @throws IllegalArgumentException if there are none or one occurs twice
         */
        public Labelled {
            Argument.text("name", name);
            Argument.text("grouping", grouping);
            labels = List.copyOf(labels);
            distinctLabels(name, labels);
        }

        /** Name, origin and categories. */
        @Override
        public String toString() {
            return name + " from column " + grouping + ": " + String.join(" | ", labels());
        }
    }

    /**
     * A variable made by cutting a numeric question; numbers outside all intervals are of unknown stratum.
     *
     * @param name what the variable is called
     * @param question the question
     * @param intervals the intervals, in ascending order without overlap
     */
    record Cut(String name, QuestionId question, List<RangeCategory> intervals) implements StratumVariable {
        /**
         * Checks and copies the intervals.
         *
         * @throws IllegalArgumentException if there are none, a label occurs twice, or two intervals overlap or are out
         *     of order
         */
        public Cut {
            Argument.text("name", name);
            Objects.requireNonNull(question, "question must not be null");
            intervals = List.copyOf(intervals);
            distinctLabels(name, intervals.stream().map(RangeCategory::label).toList());
            for (int i = 1; i < intervals.size(); i++) {
                OptionalDouble end = intervals.get(i - 1).below();
                if (end.isEmpty() || !(end.getAsDouble() <= intervals.get(i).from())) {
                    throw new IllegalArgumentException("intervals must ascend without overlap: " + name + " has "
                            + intervals.get(i - 1) + " before " + intervals.get(i));
                }
            }
        }

        @Override
        public List<String> labels() {
            return intervals.stream().map(RangeCategory::label).toList();
        }

        /** Name, origin and categories. */
        @Override
        public String toString() {
            return name + " from " + question + ": " + String.join(" | ", labels());
        }
    }

    /**
     * A category made of codes.
     *
     * @param label what it is called
     * @param codes the codes, at least one
     */
    record CodeCategory(String label, SortedSet<Integer> codes) {
        /**
         * Copies the codes.
         *
         * @throws IllegalArgumentException if there are none
         */
        public CodeCategory {
            Argument.text("label", label);
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("codes must hold at least one code: category " + label);
            }
        }
    }

    /**
     * The numbers from one (included) to another (not included).
     *
     * @param label what the interval is called
     * @param from its first number, finite
     * @param below its end, itself not included; empty when it has none
     */
    record RangeCategory(String label, double from, OptionalDouble below) {
        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException if an end is not finite or they are in the wrong order
         */
        public RangeCategory {
            Argument.text("label", label);
            Argument.finite("from", from);
            if (below.isPresent()) {
                Argument.inside("below", below.getAsDouble(), from, Double.POSITIVE_INFINITY);
            }
        }

        /**
         * Whether a number lies in the interval.
         *
         * @param number any number
         * @return false for NaN
         */
        public boolean contains(double number) {
            return number >= from && number < below.orElse(Double.POSITIVE_INFINITY);
        }

        /** Label and ends, for example {@code 18-35 [18, 36)}. */
        @Override
        public String toString() {
            return label + " [" + Decimals.full(from) + ", "
                    + (below.isPresent() ? Decimals.full(below.getAsDouble()) : "inf") + ")";
        }
    }

    private static void distinctLabels(String name, List<String> labels) {
        if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException(
                    "categories must be one or more with distinct labels: " + name + " has " + labels);
        }
    }
}
