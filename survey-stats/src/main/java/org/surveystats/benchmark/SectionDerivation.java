package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;

/**
 * The first half of the analyst's explanation of a section: the scores of its questions, their covariances, its mean.
 */
final class SectionDerivation {
    private SectionDerivation() {}

    /** The steps of a section of a unit that has an estimate. */
    static List<Explanation.Step> steps(Section section, SurveyEstimates estimates, int unit, Estimate estimate) {
        List<QuestionId> items = section.items();
        List<String> scores = new ArrayList<>();
        List<String> covariances = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Estimate item = estimates.item(items.get(i)).get(unit).orElseThrow();
            scores.add(items.get(i) + ": " + Derivation.score(item));
            for (int j = i + 1; j < items.size(); j++) {
                double covariance = estimates.covariance(items.get(i), items.get(j), unit);
                covariances.add("covariance of " + items.get(i) + " and " + items.get(j) + ": "
                        + (Double.isNaN(covariance) ? "not known" : Derivation.number(covariance)));
            }
        }
        covariances.add(error(section, estimate.standardError()));
        return List.of(
                new Explanation.Step("Scores of the section's questions", String.join("\n", scores)),
                new Explanation.Step("Score: their plain mean", "y = " + Derivation.number(estimate.value())),
                new Explanation.Step("Standard error", String.join("\n", covariances)));
    }

    static String error(Section section, double error) {
        return "s = sqrt(sum of variances + 2 sum of covariances) / "
                + section.items().size() + " = " + Derivation.number(error);
    }
}
