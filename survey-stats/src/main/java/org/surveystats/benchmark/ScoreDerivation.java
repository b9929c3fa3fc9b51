package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.AnswerTally;

/** The first half of an explanation of a question: answers, weights, score, standard error. */
final class ScoreDerivation {
    private ScoreDerivation() {}

    static List<Explanation.Step> steps(
            AnswerTally tally, ScoreEstimation estimation, BenchmarkMethod method, UnitEstimates unit, Item item) {
        Estimate estimate = unit.item(item.id()).orElseThrow();
        WeightedAnswers answers = estimation.answers(unit.unit(), item);
        String weight = Derivation.number(answers.weight());
        return List.of(
                new Explanation.Step(
                        "Answers of " + unit.respondents() + " respondents", answers(tally, method, unit, item)),
                new Explanation.Step(
                        "Weights: share of the stratum among all respondents over its share in the unit, at most "
                                + method.text(MethodOption.WEIGHT_CAP),
                        estimation
                                .weights()
                                .table(unit.unit())
                                .toString()
                                .lines()
                                .skip(1)
                                .collect(java.util.stream.Collectors.joining("\n"))),
                new Explanation.Step(
                        "Score: weighted mean of the scored answers",
                        "y = sum w x / sum w = " + Derivation.number(answers.value() * answers.weight()) + " / "
                                + weight + " = " + Derivation.number(estimate.value())),
                new Explanation.Step("Standard error", standardError(method, estimate, weight)));
    }

    private static String answers(AnswerTally tally, BenchmarkMethod method, UnitEstimates unit, Item item) {
        long[][] states = tally.states(unit.unit(), item.id());
        List<String> lines = new ArrayList<>();
        for (int level = 0; level < item.levels().size(); level++) {
            AnswerOption option = item.levels().get(level);
            if (option.score().isPresent()) {
                lines.add(TallyDetails.sum(states, level + 1) + " x " + option.label() + ", score "
                        + Derivation.number(option.score().getAsDouble()));
            }
        }
        ExcludedAnswers excluded = TallyDetails.excluded(tally, method, unit.unit(), item);
        for (Map.Entry<String, Long> entry : excluded.unscored().entrySet()) {
            lines.add(entry.getValue() + " x no score: " + entry.getKey());
        }
        lines.add(excluded.blank() + " blank, " + excluded.routedOut() + " not led to the question, "
                + excluded.unknownStratum() + " scored answers of unknown stratum left out");
        return String.join("\n", lines);
    }

    private static String standardError(BenchmarkMethod method, Estimate estimate, String weight) {
        String formula = switch (method.get(MethodOption.STANDARD_ERROR)) {
            case LINEARISED -> "s^2 = sum w^2 (x - y)^2 / (sum w)^2";
            case BESSEL -> "s^2 = sum w^2 (x - y)^2 / (sum w)^2 x n / (n - 1)";
            case CLASSIC -> "s^2 = [sum w (x - y)^2 / sum w] [sum w^2 / (sum w)^2]";
        };
        return formula + ", sum w = " + weight + ", n = " + estimate.respondents() + "\ns = "
                + Derivation.number(estimate.standardError()) + ", effective respondents "
                + Derivation.number(estimate.effectiveRespondents());
    }
}
