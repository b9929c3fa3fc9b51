package org.surveystats.tally;

import java.util.Set;
import java.util.function.IntPredicate;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;

/**
 * Which respondents take part in a tally; those who do not are counted. The filters made here are values: two of the same
 * condition are equal, so tallies of equal plans merge.
 */
@FunctionalInterface
public interface RowFilter {
    /** Everybody takes part. */
    RowFilter ALL = batch -> row -> true;

    /**
     * The filter for a batch.
     *
     * @param batch the responses
     * @return whether a row takes part
     */
    IntPredicate of(Responses batch);

    /**
     * Those who gave one of the answers.
     *
     * @param question a single choice question
     * @param codes the answers' codes
     */
    record Answered(QuestionId question, Set<Integer> codes) implements RowFilter {
        /**
         * Copies the codes.
         *
         * @param question a single choice question
         * @param codes the answers' codes
         */
        public Answered {
            codes = Set.copyOf(codes);
        }

        @Override
        public IntPredicate of(Responses batch) {
            if (!(batch.questionnaire().question(question.value()) instanceof SingleChoice single)) {
                throw new IllegalArgumentException("question must be a single choice question: " + question);
            }
            if (!(batch.column(question) instanceof CodedColumn column)) {
                return row -> false;
            }
            return row -> column.answered(row)
                    && codes.contains(
                            single.options().get(column.state(row) - 1).code());
        }
    }

    /**
     * Those with one of the values in a grouping column.
     *
     * @param grouping the grouping's name
     * @param values the values
     */
    record In(String grouping, Set<String> values) implements RowFilter {
        /**
         * Copies the values.
         *
         * @param grouping the grouping's name
         * @param values the values
         */
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public IntPredicate of(Responses batch) {
            LabelColumn column = batch.grouping(grouping);
            return row -> values.contains(column.label(row));
        }
    }

    /**
     * Those of one of the units.
     *
     * @param codes the units' codes
     */
    record OfUnits(Set<String> codes) implements RowFilter {
        /**
         * Copies the codes.
         *
         * @param codes the units' codes
         */
        public OfUnits {
            codes = Set.copyOf(codes);
        }

        @Override
        public IntPredicate of(Responses batch) {
            return row -> codes.contains(batch.units().label(row));
        }
    }

    /**
     * Those who pass both filters.
     *
     * @param first a filter
     * @param second another filter
     */
    record Both(RowFilter first, RowFilter second) implements RowFilter {
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
    static RowFilter answered(String question, Integer... codes) {
        return new Answered(QuestionId.of(question), Set.of(codes));
    }

    /**
     * Those with one of the values in a grouping column.
     *
     * @param grouping the grouping's name
     * @param values the values
     * @return the filter
     */
    static RowFilter in(String grouping, String... values) {
        return new In(grouping, Set.of(values));
    }

    /**
     * Those of one of the units.
     *
     * @param codes the units' codes
     * @return the filter
     */
    static RowFilter units(String... codes) {
        return new OfUnits(Set.of(codes));
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
