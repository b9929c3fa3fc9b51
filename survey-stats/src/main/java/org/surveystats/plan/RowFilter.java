package org.surveystats.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.AnswerState;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Responses;
import org.surveystats.response.StatesOfCodes;
import org.surveystats.text.Excerpt;

/**
 * Which respondents take part in a tally; those who do not are counted. Filters are values: two of the same condition
 * are equal, so tallies of equal plans merge.
 */
public sealed interface RowFilter
        permits Everybody, RowFilter.Answered, RowFilter.In, RowFilter.OfUnits, RowFilter.Condition, RowFilter.Both {
    /** Everybody takes part. */
    RowFilter ALL = Names.everybody();

    /**
     * The filter for a batch.
     *
     * @param batch the responses
     * @return whether a row takes part
     * @throws IllegalArgumentException if the filter does not fit the batch's questionnaire
     */
    IntPredicate of(Responses batch);

    /**
     * Checks that the filter can be applied to responses to a questionnaire; called when a {@link TallyPlan} is made.
     *
     * @param questionnaire the questionnaire of the plan
     * @throws IllegalArgumentException if the filter names a question, code or grouping that it does not have
     */
    default void check(Questionnaire questionnaire) {}

    /**
     * Those who gave one of the answers.
     *
     * @param question a single choice question
     * @param codes the answers' codes
     */
    record Answered(QuestionId question, SortedSet<Integer> codes) implements RowFilter {
        /** Copies the codes. */
        public Answered {
            Objects.requireNonNull(question, "question must not be null");
            codes = Collections.unmodifiableSortedSet(
                    new TreeSet<>(Objects.requireNonNull(codes, "codes must not be null")));
        }

        @Override
        public void check(Questionnaire questionnaire) {
            List<Integer> known = Names.singleChoice(questionnaire, question).options().stream()
                    .map(AnswerOption::code)
                    .toList();
            for (Integer code : codes) {
                if (!known.contains(code)) {
                    throw new IllegalArgumentException(
                            "code of " + question + " must be one of " + Excerpt.of(known) + ": " + code);
                }
            }
        }

        /**
         * Which states of a column these are.
         *
         * @param questionnaire the questionnaire of the responses
         * @return the states of the answers with one of the codes
         * @throws IllegalArgumentException if it does not have the question
         */
        public BitSet states(Questionnaire questionnaire) {
            return StatesOfCodes.of(Names.singleChoice(questionnaire, question), codes);
        }

        @Override
        public IntPredicate of(Responses batch) {
            BitSet states = states(batch.questionnaire());
            if (!(batch.column(question) instanceof CodedColumn column)) {
                return row -> false;
            }
            boolean[] byState = new boolean[AnswerState.count(column.levels())];
            states.stream().forEach(state -> byState[state] = true);
            return row -> byState[column.state(row)];
        }
    }

    /**
     * Those with one of the values in a grouping column.
     *
     * @param grouping the grouping's name
     * @param values the values, the empty one for those without; where the grouping lists its labels, they must be
     *     among them
     */
    record In(String grouping, SortedSet<String> values) implements RowFilter {
        /** Copies the values. */
        public In {
            Objects.requireNonNull(grouping, "grouping must not be null");
            values = Collections.unmodifiableSortedSet(
                    new TreeSet<>(Objects.requireNonNull(values, "values must not be null")));
        }

        @Override
        public void check(Questionnaire questionnaire) {
            Set<String> known = Names.grouping(questionnaire, grouping).labels().keySet();
            for (String value : values) {
                if (!known.isEmpty() && !known.contains(value) && !value.isEmpty()) {
                    throw new IllegalArgumentException(
                            "value of " + grouping + " must be one of " + Excerpt.of(known) + ": " + value);
                }
            }
        }

        @Override
        public IntPredicate of(Responses batch) {
            return Names.labelled(batch.grouping(grouping), values);
        }
    }

    /**
     * Those of one of the units.
     *
     * @param codes the units' codes
     */
    record OfUnits(SortedSet<String> codes) implements RowFilter {
        /** Copies the codes. */
        public OfUnits {
            codes = Collections.unmodifiableSortedSet(
                    new TreeSet<>(Objects.requireNonNull(codes, "codes must not be null")));
        }

        @Override
        public IntPredicate of(Responses batch) {
            return Names.labelled(batch.units(), codes);
        }
    }

    /**
     * Those who meet a condition of one's own. It must give the same for the same row each time, on any thread.
     *
     * @param name who they are, for messages
     * @param rows for a batch, whether a row takes part; of two conditions of one name those of the same function are
     *     equal
     */
    record Condition(String name, Function<Responses, IntPredicate> rows) implements RowFilter {
        /** Checks that both are there. */
        public Condition {
            Objects.requireNonNull(name, "name must not be null");
            Objects.requireNonNull(rows, "rows must not be null");
        }

        @Override
        public IntPredicate of(Responses batch) {
            return rows.apply(batch);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Those who pass both filters.
     *
     * @param first a filter
     * @param second another filter
     */
    record Both(RowFilter first, RowFilter second) implements RowFilter {
        /** Checks that both are there. */
        public Both {
            Objects.requireNonNull(first, "first must not be null");
            Objects.requireNonNull(second, "second must not be null");
        }

        @Override
        public void check(Questionnaire questionnaire) {
            first.check(questionnaire);
            second.check(questionnaire);
        }

        @Override
        public IntPredicate of(Responses batch) {
            return first.of(batch).and(second.of(batch));
        }
    }

    /**
     * Those who gave one of the answers.
     *
     * @param question a single choice question's id
     * @param codes the answers' codes
     * @return the filter
     */
    static RowFilter answered(String question, int... codes) {
        return new Answered(
                QuestionId.of(question),
                new TreeSet<>(Arrays.stream(codes).boxed().toList()));
    }

    /**
     * Those with one of the values in a grouping column.
     *
     * @param grouping the grouping's name
     * @param values the values
     * @return the filter
     */
    static RowFilter in(String grouping, String... values) {
        return new In(grouping, new TreeSet<>(List.of(values)));
    }

    /**
     * Those of one of the units.
     *
     * @param codes the units' codes
     * @return the filter
     */
    static RowFilter units(String... codes) {
        return new OfUnits(new TreeSet<>(List.of(codes)));
    }

    /**
     * Those who meet a condition of one's own, for what the other filters do not know, an age for example.
     *
     * @param name who they are, for messages
     * @param rows for a batch, whether a row takes part: the same for the same row each time, on any thread
     * @return the filter
     */
    static RowFilter condition(String name, Function<Responses, IntPredicate> rows) {
        return new Condition(name, rows);
    }

    /**
     * Those who pass both filters.
     *
     * @param other the other filter
     * @return the filter
     */
    default RowFilter and(RowFilter other) {
        return new Both(this, other);
    }
}
