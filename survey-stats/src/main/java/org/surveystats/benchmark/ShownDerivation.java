package org.surveystats.benchmark;

import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.questionnaire.Section;
import org.surveystats.text.Counted;

/**
 * The first half of an explanation as it may be published: how score and standard error are made, without cells and
 * weights.
 */
final class ShownDerivation {
    private ShownDerivation() {}

    /** The steps of a question whose score is shown. */
    static List<Explanation.Step> question(BenchmarkMethod method, MeasureResult result) {
        Estimate estimate = result.estimate().orElseThrow();
        return List.of(
                new Explanation.Step(
                        "Score: weighted mean of the scored answers x of "
                                + Counted.of(estimate.respondents(), "respondent"),
                        "y = sum w x / sum w = " + Derivation.number(estimate.value())),
                new Explanation.Step(
                        "Standard error", formula(method) + "\ns = " + Derivation.number(estimate.standardError())));
    }

    /** The steps of a section whose questions are all shown. */
    static List<Explanation.Step> section(Section section, Map<String, MeasureResult> results) {
        String scores = section.items().stream()
                .map(id -> id + ": "
                        + Derivation.score(
                                Results.result(results, id.value()).estimate().orElseThrow()))
                .collect(Collectors.joining("\n"));
        MeasureResult result = Results.result(results, section.measure());
        Estimate estimate = result.estimate().orElseThrow();
        return List.of(
                new Explanation.Step("Scores of the section's questions", scores),
                new Explanation.Step("Score: their plain mean", "y = " + Derivation.number(estimate.value())),
                new Explanation.Step(
                        "Standard error",
                        result.standardError()
                                .map(error -> SectionDerivation.error(section, error))
                                .orElse(result.standardError().toString())));
    }

    /** The variance of a question's score in terms of answers x, weights w and the score y. */
    static String formula(BenchmarkMethod method) {
        return switch (method.get(MethodOption.STANDARD_ERROR)) {
            case LINEARISED -> "s^2 = sum w^2 (x - y)^2 / (sum w)^2";
            case BESSEL -> "s^2 = sum w^2 (x - y)^2 / (sum w)^2 x n / (n - 1)";
            case CLASSIC -> "s^2 = [sum w (x - y)^2 / sum w] [sum w^2 / (sum w)^2]";
        };
    }
}
