package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/**
 * The strata of the standardisation: every combination of the categories of its variables, the last variable running
 * fastest. Without variables there is one stratum for all. A respondent who is in no category of one of the variables is of
 * unknown stratum.
 *
 * @param questionnaire the questionnaire of the responses
 * @param variables the variables, possibly none
 */
public record Strata(Questionnaire questionnaire, List<StratumVariable> variables) {
    /**
     * Copies the variables.
     *
     * @param questionnaire the questionnaire of the responses
     * @param variables the variables, possibly none
     */
    public Strata {
        variables = List.copyOf(variables);
        // The questionnaire's own consistency check knows whether the variables fit its questions.
        questionnaire.withLayout(questionnaire.layout().withStrata(variables.toArray(StratumVariable[]::new)));
    }

    /**
     * The strata that the questionnaire's layout declares.
     *
     * @param questionnaire the questionnaire of the responses
     * @return its strata
     */
    public static Strata of(Questionnaire questionnaire) {
        return new Strata(questionnaire, questionnaire.layout().strata());
    }

    /**
     * The number of strata, the unknown one not counted.
     *
     * @return 1 or more
     */
    public int size() {
        return variables.stream().mapToInt(variable -> variable.labels().size()).reduce(1, Math::multiplyExact);
    }

    /**
     * The place of the unknown stratum, behind the others.
     *
     * @return {@link #size()}
     */
    public int unknown() {
        return size();
    }

    /**
     * The category of a variable that a stratum is made of.
     *
     * @param stratum 0 to size - 1
     * @param variable one of the variables
     * @return the place of the category among the variable's labels
     * @throws IllegalArgumentException if the variable is none of these strata's
     */
    public int category(int stratum, StratumVariable variable) {
        int place = variables.indexOf(variable);
        if (place < 0) {
            throw new IllegalArgumentException("variable must be one of "
                    + variables.stream().map(StratumVariable::name).toList() + ": " + variable.name());
        }
        int faster = variables.subList(place + 1, variables.size()).stream()
                .mapToInt(v -> v.labels().size())
                .reduce(1, Math::multiplyExact);
        return stratum / faster % variable.labels().size();
    }

    /**
     * What the strata are called.
     *
     * @return a label for each, {@code all} when there is only one without variables
     */
    public List<String> labels() {
        List<String> labels = List.of("");
        for (StratumVariable variable : variables) {
            List<String> longer = new ArrayList<>();
            for (String label : labels) {
                for (String category : variable.labels()) {
                    longer.add(label.isEmpty() ? category : label + ", " + category);
                }
            }
            labels = longer;
        }
        return variables.isEmpty() ? List.of("all") : List.copyOf(labels);
    }

    /**
     * The strata of the respondents of a batch.
     *
     * @param batch responses to the same questionnaire
     * @return for each row 0 to size - 1, or {@link #unknown()}
     */
    public int[] of(Responses batch) {
        int[] strata = new int[batch.size()];
        for (StratumVariable variable : variables) {
            int categories = variable.labels().size();
            Categories of = categories(variable, batch);
            for (int row = 0; row < strata.length; row++) {
                int category = of.at(row);
                strata[row] = strata[row] < 0 || category < 0 ? -1 : strata[row] * categories + category;
            }
        }
        int unknown = unknown();
        for (int row = 0; row < strata.length; row++) {
            strata[row] = strata[row] < 0 ? unknown : strata[row];
        }
        return strata;
    }

    /** The category of a row, -1 for none. */
    private interface Categories {
        int at(int row);
    }

    private Categories categories(StratumVariable variable, Responses batch) {
        if (variable instanceof StratumVariable.Coded coded) {
            return coded(coded, (CodedColumn) batch.column(coded.question()));
        }
        if (variable instanceof StratumVariable.Cut cut) {
            NumericColumn column = (NumericColumn) batch.column(cut.question());
            return row -> interval(cut.intervals(), column.value(row));
        }
        StratumVariable.Labelled labelled = (StratumVariable.Labelled) variable;
        LabelColumn column = batch.grouping(labelled.grouping());
        int[] byIndex =
                column.labels().stream().mapToInt(labelled.labels()::indexOf).toArray();
        return row -> column.index(row) == LabelColumn.BLANK ? -1 : byIndex[column.index(row)];
    }

    private Categories coded(StratumVariable.Coded variable, CodedColumn column) {
        SingleChoice question =
                (SingleChoice) questionnaire.question(variable.question().value());
        int[] byState = new int[column.levels() + 2];
        Arrays.fill(byState, -1);
        for (int level = 0; level < question.options().size(); level++) {
            AnswerOption option = question.options().get(level);
            OptionalInt category = java.util.stream.IntStream.range(
                            0, variable.categories().size())
                    .filter(c -> variable.categories().get(c).codes().contains(option.code()))
                    .findFirst();
            byState[level + 1] = category.orElse(-1);
        }
        return row -> byState[column.state(row)];
    }

    private static int interval(List<StratumVariable.Interval> intervals, double value) {
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i).contains(value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "Strata: " + String.join(" | ", labels());
    }
}
