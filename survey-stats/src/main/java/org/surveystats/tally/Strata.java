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
        reader(batch).read(0, strata.length, strata);
        return strata;
    }

    /** The strata of rows of a batch: all that can be wrong with it is found here, before the first row is read. */
    StratumReader reader(Responses batch) {
        int unknown = unknown();
        List<StratumReader> parts = new ArrayList<>();
        int step = unknown;
        for (StratumVariable variable : variables) {
            step /= variable.labels().size();
            parts.add(part(variable, batch, step));
        }
        return (from, rows, into) -> {
            Arrays.fill(into, 0, rows, 0);
            for (StratumReader part : parts) {
                part.read(from, rows, into);
            }
            for (int i = 0; i < rows; i++) {
                into[i] = Math.min(into[i], unknown);
            }
        };
    }

    /**
     * Adds what a variable contributes to the number of the stratum: its category times the number of strata that run faster.
     * A row of no category adds the unknown stratum, behind all others, so whatever else is added the sum is not below it.
     */
    private StratumReader part(StratumVariable variable, Responses batch, int step) {
        if (variable instanceof StratumVariable.Coded coded) {
            return coded(coded, (CodedColumn) batch.column(coded.question()), step);
        }
        if (variable instanceof StratumVariable.Cut cut) {
            return cut(cut.intervals(), (NumericColumn) batch.column(cut.question()), step);
        }
        StratumVariable.Labelled labelled = (StratumVariable.Labelled) variable;
        return labelled(labelled.labels(), batch.grouping(labelled.grouping()), step);
    }

    private int term(int category, int step) {
        return category < 0 ? unknown() : category * step;
    }

    private StratumReader labelled(List<String> categories, LabelColumn column, int step) {
        int[] terms = column.labels().stream()
                .mapToInt(label -> term(categories.indexOf(label), step))
                .toArray();
        int blank = unknown();
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                int index = column.index(from + i);
                into[i] += index == LabelColumn.BLANK ? blank : terms[index];
            }
        };
    }

    private StratumReader coded(StratumVariable.Coded variable, CodedColumn column, int step) {
        SingleChoice question =
                (SingleChoice) questionnaire.question(variable.question().value());
        int[] terms = new int[column.levels() + 2];
        Arrays.fill(terms, unknown());
        for (int level = 0; level < question.options().size(); level++) {
            AnswerOption option = question.options().get(level);
            OptionalInt category = IntStream.range(0, variable.categories().size())
                    .filter(c -> variable.categories().get(c).codes().contains(option.code()))
                    .findFirst();
            terms[level + 1] = term(category.orElse(-1), step);
        }
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] += terms[column.state(from + i)];
            }
        };
    }

    private StratumReader cut(List<StratumVariable.Interval> intervals, NumericColumn column, int step) {
        // Years of age and the like are small whole numbers: looked up once each, not once a respondent.
        int[] terms = IntStream.range(0, SMALL)
                .map(value -> term(interval(intervals, value), step))
                .toArray();
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
