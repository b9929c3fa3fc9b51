package org.surveystats.plan;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.response.Responses;

/**
 * The strata of the standardisation: every combination of the categories of its variables, the last variable running
 * fastest. Without variables there is one stratum for all. A respondent who is in no category of one of the variables
 * is of unknown stratum.
 *
 * @param questionnaire the questionnaire of the responses
 * @param variables the variables, possibly none
 */
public record Strata(Questionnaire questionnaire, List<StratumVariable> variables) {
    /** Copies the variables. */
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
     * The index of the unknown stratum, behind the others.
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
     * @return the index of the category among the variable's labels
     * @throws IllegalArgumentException if the variable is none of these strata's
     */
    public int category(int stratum, StratumVariable variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            throw new IllegalArgumentException("variable must be one of "
                    + variables.stream().map(StratumVariable::name).toList() + ": " + variable.name());
        }
        int faster = variables.subList(index + 1, variables.size()).stream()
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
        StratumTables.of(this).of(batch).read(0, strata.length, strata);
        int unknown = unknown();
        for (int row = 0; row < strata.length; row++) {
            strata[row] = Math.min(strata[row], unknown);
        }
        return strata;
    }

    @Override
    public String toString() {
        return "Strata: " + String.join(" | ", labels());
    }
}
