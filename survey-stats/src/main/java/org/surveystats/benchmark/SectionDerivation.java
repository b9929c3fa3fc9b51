package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.text.Counted;

/** The first half of an explanation of a section: the scores of its questions, their mean, its standard error. */
final class SectionDerivation {
    private SectionDerivation() {}

    /** The steps of a section whose questions are all shown. */
    static List<Explanation.Step> steps(
            Section section, Map<String, MeasureResult> results, SurveyEstimates estimates, int unit) {
        List<QuestionId> items = section.items();
        List<String> scores = new ArrayList<>();
        List<String> covariances = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Estimate item =
                    Results.result(results, items.get(i).value()).estimate().orElseThrow();
            scores.add(items.get(i) + ": score " + Derivation.number(item.value()) + ", s "
                    + Derivation.number(item.standardError()) + ", " + Counted.of(item.respondents(), "respondent"));
            for (int j = i + 1; j < items.size(); j++) {
                double covariance = estimates.covariance(items.get(i), items.get(j), unit);
                covariances.add("covariance of " + items.get(i) + " and " + items.get(j) + ": "
                        + (Double.isNaN(covariance) ? "not known" : Derivation.number(covariance)));
            }
        }
        MeasureResult result = Results.result(results, section.measure());
        Estimate estimate = result.estimate().orElseThrow();
        covariances.add("s = sqrt(sum of variances + 2 sum of covariances) / " + items.size() + " = "
                + Derivation.number(estimate.standardError()));
        return List.of(
                new Explanation.Step("Scores of the section's questions", String.join("\n", scores)),
                new Explanation.Step("Score: their plain mean", "y = " + Derivation.number(estimate.value())),
                new Explanation.Step(
                        "Standard error",
                        fewJoint(result) ? result.standardError().toString() : String.join("\n", covariances)));
    }

    /** A covariance of few respondents tells what they answered. */
    private static boolean fewJoint(MeasureResult result) {
        return result.standardError()
                .hiddenReason()
                .filter(reason -> reason == HiddenReason.TOO_FEW_JOINT_RESPONDENTS)
                .isPresent();
    }
}
