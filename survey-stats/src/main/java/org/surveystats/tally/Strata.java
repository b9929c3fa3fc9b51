package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
    private static final int SMALL = 128;

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
            int[] categories = categories(variable, batch);
            int number = variable.labels().size();
            for (int row = 0; row < strata.length; row++) {
                boolean known = strata[row] >= 0 && categories[row] >= 0;
                strata[row] = known ? strata[row] * number + categories[row] : -1;
            }
        }
        int unknown = unknown();
        for (int row = 0; row < strata.length; row++) {
            strata[row] = strata[row] < 0 ? unknown : strata[row];
        }
        return strata;
    }

    /** The category of each row, -1 for none. */
    private int[] categories(StratumVariable variable, Responses batch) {
        if (variable instanceof StratumVariable.Coded coded) {
            return coded(coded, (CodedColumn) batch.column(coded.question()));
        }
        if (variable instanceof StratumVariable.Cut cut) {
            return cut(cut.intervals(), (NumericColumn) batch.column(cut.question()));
        }
        StratumVariable.Labelled labelled = (StratumVariable.Labelled) variable;
        return labelled(labelled.labels(), batch.grouping(labelled.grouping()));
    }

    private static int[] labelled(List<String> categories, LabelColumn column) {
        int[] byIndex = column.labels().stream().mapToInt(categories::indexOf).toArray();
        int[] found = new int[column.size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = column.index(row) == LabelColumn.BLANK ? -1 : byIndex[column.index(row)];
        }
        return found;
    }

    private int[] coded(StratumVariable.Coded variable, CodedColumn column) {
        SingleChoice question =
                (SingleChoice) questionnaire.question(variable.question().value());
        int[] byState = new int[column.levels() + 2];
        Arrays.fill(byState, -1);
        for (int level = 0; level < question.options().size(); level++) {
            AnswerOption option = question.options().get(level);
            OptionalInt category = IntStream.range(0, variable.categories().size())
                    .filter(c -> variable.categories().get(c).codes().contains(option.code()))
                    .findFirst();
            byState[level + 1] = category.orElse(-1);
        }
        int[] found = new int[column.size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = byState[column.state(row)];
        }
        return found;
    }

    private static int[] cut(List<StratumVariable.Interval> intervals, NumericColumn column) {
        // Years of age and the like are small whole numbers: looked up once each, not once a respondent.
        int[] byWhole = IntStream.range(0, SMALL)
                .map(value -> interval(intervals, value))
                .toArray();
        int[] found = new int[column.size()];
        for (int row = 0; row < found.length; row++) {
            double value = column.value(row);
            int whole = (int) value;
            found[row] = whole == value && whole >= 0 && whole < SMALL ? byWhole[whole] : interval(intervals, value);
        }
        return found;
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
