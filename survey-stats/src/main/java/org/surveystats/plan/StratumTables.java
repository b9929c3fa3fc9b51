package org.surveystats.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.response.AnswerState;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;
import org.surveystats.response.StatesOfCodes;

/**
 * What each answer contributes to the number of a respondent's stratum, worked out once for all batches: its category
 * times the number of strata that run faster. An answer in no category contributes the unknown stratum, which is behind
 * all others, so whatever else is added the sum is not below it.
 */
public final class StratumTables {
    /** Years of age and the like are small whole numbers. */
    private static final int SMALL = 128;

    private final int unknown;
    private final List<Table> tables = new ArrayList<>();

    /** Of one variable, to be bound to the columns of a batch. */
    @FunctionalInterface
    private interface Table {
        StratumReader of(Responses batch);
    }

    private StratumTables(Strata strata) {
        unknown = strata.unknown();
        int step = strata.size();
        for (StratumVariable variable : strata.variables()) {
            step /= variable.labels().size();
            tables.add(table(strata, variable, step));
        }
    }

    /**
     * The tables of some strata.
     *
     * @param strata the strata
     * @return the tables, for batches of any number
     */
    public static StratumTables of(Strata strata) {
        return new StratumTables(strata);
    }

    /**
     * The strata of rows of a batch. What can be wrong with the batch is found here, before the first row is read.
     *
     * @param batch responses to the same questionnaire
     * @return reads the strata of its rows
     * @throws IllegalArgumentException if the batch has no such grouping
     */
    public StratumReader of(Responses batch) {
        StratumReader[] parts = tables.stream().map(table -> table.of(batch)).toArray(StratumReader[]::new);
        return (from, rows, into) -> {
            Arrays.fill(into, 0, rows, 0);
            for (StratumReader part : parts) {
                part.read(from, rows, into);
            }
        };
    }

    private Table table(Strata strata, StratumVariable variable, int step) {
        if (variable instanceof StratumVariable.Coded coded) {
            SingleChoice question = (SingleChoice)
                    strata.questionnaire().question(coded.question().value());
            int[] terms = terms(coded, question, step);
            return batch -> coded((CodedColumn) batch.column(coded.question()), terms);
        }
        if (variable instanceof StratumVariable.Cut cut) {
            int[] terms = IntStream.range(0, SMALL)
                    .map(value -> term(interval(cut.intervals(), value), step))
                    .toArray();
            return batch -> cut((NumericColumn) batch.column(cut.question()), terms, cut.intervals(), step);
        }
        StratumVariable.Labelled labelled = (StratumVariable.Labelled) variable;
        return batch -> labelled(batch.grouping(labelled.grouping()), labelled.labels(), step);
    }

    private int term(int category, int step) {
        return category < 0 ? unknown : category * step;
    }

    private int[] terms(StratumVariable.Coded variable, SingleChoice question, int step) {
        int[] terms = new int[AnswerState.count(question.options().size())];
        Arrays.fill(terms, unknown);
        // Backwards, so that the first category with a code has it.
        for (int category = variable.categories().size() - 1; category >= 0; category--) {
            int term = term(category, step);
            StatesOfCodes.of(
                            question,
                            Set.copyOf(variable.categories().get(category).codes()))
                    .stream()
                    .forEach(state -> terms[state] = term);
        }
        return terms;
    }

    private static StratumReader coded(CodedColumn column, int[] terms) {
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] += terms[column.state(from + i)];
            }
        };
    }

    private StratumReader cut(
            NumericColumn column, int[] terms, List<StratumVariable.RangeCategory> intervals, int step) {
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                double value = column.value(from + i);
                int whole = (int) value;
                into[i] += whole == value && whole >= 0 && whole < SMALL
                        ? terms[whole]
                        : term(interval(intervals, value), step);
            }
        };
    }

    private static int interval(List<StratumVariable.RangeCategory> intervals, double value) {
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i).contains(value)) {
                return i;
            }
        }
        return -1;
    }

    private StratumReader labelled(LabelColumn column, List<String> categories, int step) {
        int[] terms = column.labels().stream()
                .mapToInt(label -> term(categories.indexOf(label), step))
                .toArray();
        int blank = unknown;
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                int index = column.index(from + i);
                into[i] += index == LabelColumn.BLANK ? blank : terms[index];
            }
        };
    }
}
