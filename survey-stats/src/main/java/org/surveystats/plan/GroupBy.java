package org.surveystats.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.AnswerState;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;
import org.surveystats.sample.Unit;
import org.surveystats.text.Excerpt;

/**
 * By what respondents are grouped: the units of a benchmark are groups like any others. A respondent without group
 * takes no part and is counted as such.
 */
public sealed interface GroupBy permits GroupBy.Units, GroupBy.Column, GroupBy.Answer, GroupBy.Mapped, GroupBy.Within {
    /** What stands between the labels of a cross grouping. */
    String SEPARATOR = " / ";

    /**
     * The groups of a batch's respondents.
     *
     * @param batch the responses
     * @return a group for each row
     * @throws IllegalArgumentException if the grouping does not fit the batch's questionnaire
     */
    LabelColumn of(Responses batch);

    /**
     * Checks that responses to a questionnaire can be grouped so; called when a {@link TallyPlan} is made.
     *
     * @param questionnaire the questionnaire of the plan
     * @throws IllegalArgumentException if the grouping names a question or grouping column that it does not have
     */
    default void check(Questionnaire questionnaire) {}

    /**
     * The labels that the questionnaire says groups may have, whether or not a respondent has them.
     *
     * @param questionnaire the questionnaire of the responses
     * @return the labels in its order; empty where the responses decide
     * @throws IllegalArgumentException if the grouping names a question or grouping column that it does not have
     */
    default List<String> labels(Questionnaire questionnaire) {
        return List.of();
    }

    /** By unit. */
    record Units() implements GroupBy {
        @Override
        public LabelColumn of(Responses batch) {
            return batch.units();
        }
    }

    /**
     * By a grouping column of the layout.
     *
     * @param grouping the grouping's name
     */
    record Column(String grouping) implements GroupBy {
        /** Checks that there is a name. */
        public Column {
            Objects.requireNonNull(grouping, "grouping must not be null");
        }

        @Override
        public void check(Questionnaire questionnaire) {
            Names.grouping(questionnaire, grouping);
        }

        @Override
        public List<String> labels(Questionnaire questionnaire) {
            return List.copyOf(Names.grouping(questionnaire, grouping).labels().keySet());
        }

        @Override
        public LabelColumn of(Responses batch) {
            return batch.grouping(grouping);
        }
    }

    /**
     * By the answer to a single choice question; who gave none has no group. A group has the label of its answer, with
     * the code before it where several answers have the same label.
     *
     * @param question the question
     */
    record Answer(QuestionId question) implements GroupBy {
        /** Checks that there is a question. */
        public Answer {
            Objects.requireNonNull(question, "question must not be null");
        }

        @Override
        public void check(Questionnaire questionnaire) {
            labels(questionnaire);
        }

        @Override
        public List<String> labels(Questionnaire questionnaire) {
            return AnswerLabels.of(Names.singleChoice(questionnaire, question));
        }

        @Override
        public LabelColumn of(Responses batch) {
            SingleChoice single = Names.singleChoice(batch.questionnaire(), question);
            int[] indices = new int[batch.size()];
            Arrays.fill(indices, LabelColumn.BLANK);
            if (batch.column(question) instanceof CodedColumn column) {
                for (int row = 0; row < indices.length; row++) {
                    indices[row] = column.answered(row) ? AnswerState.level(column.state(row)) : LabelColumn.BLANK;
                }
            }
            return new LabelColumn(AnswerLabels.of(single), indices);
        }
    }

    /**
     * By a map from the groups of another grouping to wider ones, for example from units to regions.
     *
     * @param inner the other grouping
     * @param to the wider group by the inner one's label
     * @param others what becomes of labels that the map does not have
     */
    record Mapped(GroupBy inner, Map<String, String> to, Others others) implements GroupBy {
        /** Copies the map. */
        public Mapped {
            Objects.requireNonNull(inner, "inner must not be null");
            to = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(to, "to must not be null")));
            Objects.requireNonNull(others, "others must not be null");
        }

        @Override
        public void check(Questionnaire questionnaire) {
            inner.check(questionnaire);
        }

        /**
         * The wider group of a label.
         *
         * @param label a label of the inner grouping
         * @return empty when its respondents have none
         */
        public Optional<String> wider(String label) {
            String wider = to.get(label);
            return wider == null && others == Others.KEEP ? Optional.of(label) : Optional.ofNullable(wider);
        }

        @Override
        public LabelColumn of(Responses batch) {
            return widened(inner.of(batch));
        }

        /**
         * The wider groups of rows whose inner ones are known.
         *
         * @param from the inner group of each row
         * @return the wider group of each row, no group where the map has none
         */
        public LabelColumn widened(LabelColumn from) {
            Map<String, Integer> met = new LinkedHashMap<>();
            int[] byIndex = from.labels().stream()
                    .mapToInt(label -> wider(label).map(to -> index(met, to)).orElse(LabelColumn.BLANK))
                    .toArray();
            int[] indices = new int[from.size()];
            for (int row = 0; row < indices.length; row++) {
                int index = from.index(row);
                indices[row] = index == LabelColumn.BLANK ? index : byIndex[index];
            }
            return new LabelColumn(List.copyOf(met.keySet()), indices);
        }
    }

    /**
     * By two groupings at once, for example sites within units. Labels are joined with {@value #SEPARATOR}.
     *
     * @param outer the first part of the label
     * @param inner the second part
     */
    record Within(GroupBy outer, GroupBy inner) implements GroupBy {
        /** Checks that both are there. */
        public Within {
            Objects.requireNonNull(outer, "outer must not be null");
            Objects.requireNonNull(inner, "inner must not be null");
        }

        @Override
        public void check(Questionnaire questionnaire) {
            outer.check(questionnaire);
            inner.check(questionnaire);
        }

        @Override
        public List<String> labels(Questionnaire questionnaire) {
            List<String> second = inner.labels(questionnaire);
            return outer.labels(questionnaire).stream()
                    .flatMap(a -> second.stream().map(b -> a + SEPARATOR + b))
                    .toList();
        }

        @Override
        public LabelColumn of(Responses batch) {
            LabelColumn first = outer.of(batch);
            LabelColumn second = inner.of(batch);
            first.labels().forEach(Within::refuseSeparator);
            Map<String, Integer> met = new LinkedHashMap<>();
            // Labels are joined once a pair, not once a row.
            Map<Long, Integer> byPair = new HashMap<>();
            int[] indices = new int[batch.size()];
            for (int row = 0; row < indices.length; row++) {
                int a = first.index(row);
                int b = second.index(row);
                boolean both = a != LabelColumn.BLANK && b != LabelColumn.BLANK;
                indices[row] = both
                        ? byPair.computeIfAbsent(
                                (long) a << Integer.SIZE | b,
                                pair -> index(
                                        met,
                                        first.labels().get(a)
                                                + SEPARATOR
                                                + second.labels().get(b)))
                        : LabelColumn.BLANK;
            }
            return new LabelColumn(List.copyOf(met.keySet()), indices);
        }

        private static void refuseSeparator(String label) {
            // Otherwise two pairs of labels could be joined to the same text.
            if ((label + SEPARATOR).indexOf(SEPARATOR) < label.length()) {
                throw new IllegalArgumentException("labels of the outer grouping must not contain \"" + SEPARATOR
                        + "\" or end with \"" + SEPARATOR.stripTrailing() + "\": " + Excerpt.of(label));
            }
        }
    }

    /** The index of a label among those met, that of a new one behind them. */
    private static int index(Map<String, Integer> met, String label) {
        Integer known = met.putIfAbsent(label, met.size());
        return known == null ? met.size() - 1 : known;
    }

    /** What becomes of labels that a map does not have. */
    enum Others {
        /** They keep their label. */
        KEEP,
        /** Their respondents have no group. */
        LEAVE_OUT
    }

    /**
     * By unit.
     *
     * @return the grouping
     */
    static GroupBy units() {
        return new Units();
    }

    /**
     * By a grouping column of the layout.
     *
     * @param grouping the grouping's name
     * @return the grouping
     */
    static GroupBy column(String grouping) {
        return new Column(grouping);
    }

    /**
     * By the answer to a single choice question.
     *
     * @param question the question's id
     * @return the grouping
     */
    static GroupBy answer(String question) {
        return new Answer(QuestionId.of(question));
    }

    /**
     * Units by the wider groups of a map; units that it does not have are left out.
     *
     * @param groups the wider group by the unit's code
     * @return the grouping
     */
    static GroupBy unitsTo(Map<String, String> groups) {
        return new Mapped(new Units(), groups, Others.LEAVE_OUT);
    }

    /**
     * Units of an earlier year under the code of the unit that they were merged into, that unit's own successor if it
     * has one, and so on.
     *
     * @param units today's units with their predecessors
     * @return the grouping; units without successor keep their code
     * @throws IllegalArgumentException if a unit is a predecessor of two units, or in the end of itself
     */
    static GroupBy successors(List<Unit> units) {
        Map<String, String> successors = Unit.successors(units);
        return successors.isEmpty() ? new Units() : new Mapped(new Units(), successors, Others.KEEP);
    }

    /**
     * This grouping with another one inside it.
     *
     * @param inner the finer grouping
     * @return groups named by both labels
     */
    default GroupBy with(GroupBy inner) {
        return this instanceof Within within
                ? new Within(within.outer(), within.inner().with(inner))
                : new Within(this, inner);
    }
}
