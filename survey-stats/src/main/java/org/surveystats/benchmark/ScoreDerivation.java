package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surveystats.estimation.CrossSums;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;
import org.surveystats.weighting.StandardPopulation;
import org.surveystats.weighting.StandardisationWeights;

/** The first half of the analyst's explanation of a question: answers, weights, score, standard error. */
final class ScoreDerivation {
    private ScoreDerivation() {}

    static List<Explanation.Step> steps(
            AnswerTally tally,
            ScoreEstimation estimation,
            BenchmarkMethod method,
            String unit,
            Item item,
            Estimate estimate) {
        WeightedAnswers answers = estimation.answers(unit, item);
        return List.of(
                new Explanation.Step(
                        "Answers of " + Counted.of(tally.group(unit).respondents(), "respondent"),
                        answers(tally, method, unit, item)),
                new Explanation.Step(
                        "Weights w: share of the stratum "
                                + method.get(MethodOption.STANDARD_POPULATION).inWords()
                                + " over its share in the unit, cap "
                                + method.text(MethodOption.WEIGHT_CAP),
                        weights(estimation, method, unit, answers)),
                new Explanation.Step(
                        "Score: weighted mean of the scored answers x",
                        WeightedAnswers.SCORE + " = " + Derivation.number(answers.value() * answers.weight()) + " / "
                                + Derivation.number(answers.weight()) + " = " + Derivation.number(estimate.value())),
                new Explanation.Step("Standard error", standardError(method, estimate, answers)));
    }

    /** Respondents, shares and weight by stratum, with how many gave a scored answer there and their mean. */
    private static String weights(
            ScoreEstimation estimation, BenchmarkMethod method, String unit, WeightedAnswers answers) {
        StandardisationWeights weights = estimation.weights();
        List<String> strata = estimation.strata();
        int index = weights.counts().index(unit);
        String standard =
                method.get(MethodOption.STANDARD_POPULATION).equals(StandardPopulation.ALL) ? " of all" : " standard";
        TextTable table = TextTable.of("", "stratum", " respondents", " share", standard, " w", " answers", " mean x");
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            boolean known = stratum < weights.counts().strata().size();
            boolean anybody = answers.respondents(stratum) > 0;
            table = table.with(
                    strata.get(stratum),
                    known ? weights.counts().count(index, stratum) : "-",
                    known ? Decimals.rounded(weights.unitShare(unit, stratum), 4) : "-",
                    known ? Decimals.rounded(weights.nationalShare(stratum), 4) : "-",
                    answers.weight(stratum) > 0 ? Decimals.rounded(answers.weight(stratum), 6) : "-",
                    answers.respondents(stratum),
                    anybody ? Decimals.rounded(answers.mean(stratum), 4) : "-");
        }
        return table.toString().strip();
    }

    private static String answers(AnswerTally tally, BenchmarkMethod method, String unit, Item item) {
        ItemCounts counts = tally.group(unit).item(item.id());
        List<String> lines = new ArrayList<>();
        for (int level = 0; level < item.levels().size(); level++) {
            AnswerOption option = item.levels().get(level);
            if (option.score().isPresent()) {
                lines.add(counts.answers(level) + " x " + option.label() + ", score "
                        + Decimals.full(Decimals.rounded(option.score().getAsDouble(), 4)
                                .doubleValue()));
            }
        }
        ExcludedAnswers excluded = TallyDetails.excluded(tally, method, unit, item);
        for (Map.Entry<String, Long> entry : excluded.unscored().entrySet()) {
            lines.add(entry.getValue() + " x no score: " + entry.getKey());
        }
        lines.add("left out: " + excluded.blank() + " blank, " + excluded.routedOut() + " not led to the question");
        lines.add("left out: " + excluded.unknownStratum() + " scored answers of unknown stratum");
        return String.join("\n", lines);
    }

    private static String standardError(BenchmarkMethod method, Estimate estimate, WeightedAnswers answers) {
        CrossSums sums = answers.sums();
        return method.get(MethodOption.STANDARD_ERROR).formula() + "\nsum w (x - y)^2 = "
                + Derivation.number(sums.cross())
                + ", sum w^2 (x - y)^2 = "
                + Derivation.number(sums.squaredCross()) + "\nsum w^2 = " + Derivation.number(sums.squaredWeight())
                + ", n = " + estimate.respondents() + "\neffective respondents " + WeightedAnswers.EFFECTIVE_RESPONDENTS
                + " = "
                + Decimals.rounded(answers.effectiveRespondents(), 1) + "\ns = "
                + Derivation.number(estimate.standardError());
    }
}
