package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/**
 * Explains figures: how score and standard error arise, then target, limits and band, which are derived alike for
 * questions and sections. The public side begins with what may be published, the analyst's with answers and weights.
 *
 * @param method the options
 * @param sections by measure
 * @param scores what is shown
 * @param details how scores were made
 */
record Derivation(BenchmarkMethod method, Map<String, Section> sections, ShownScores scores, Details details) {
    static Derivation of(BenchmarkMethod method, Questionnaire questionnaire, ShownScores scores, Details details) {
        return new Derivation(
                method,
                questionnaire.sections().stream().collect(Collectors.toMap(Section::measure, Function.identity())),
                scores,
                details);
    }

    /** As it may be published; for a hidden score only the reason. */
    Explanation of(String unit, Measure measure) {
        Published<Estimate> estimate = scores.estimate(unit, measure.id());
        return estimate.isShown()
                ? of(unit, measure, firstSteps(unit, measure, estimate.orElseThrow()))
                : new Explanation(unit + " " + measure.heading() + ": " + estimate, List.of());
    }

    private List<Explanation.Step> firstSteps(String unit, Measure measure, Estimate estimate) {
        Section section = sections.get(measure.id());
        if (section == null) {
            return details.scoreSteps(estimate);
        }
        Published<Double> error = scores.column(measure.id()).standardErrors().get(scores.index(unit));
        return SectionSteps.of(
                section,
                item -> scores.estimate(unit, item.value()).orElseThrow(),
                estimate.value(),
                error.map(shown -> SectionSteps.error(section, shown)).orElse(error.toString()));
    }

    /** Of a score that is shown, with other first steps, up to the standard error. */
    Explanation of(String unit, Measure measure, List<Explanation.Step> firstSteps) {
        MeasureColumn column = scores.column(measure.id());
        Estimate estimate = scores.estimate(unit, measure.id()).orElseThrow();
        List<Explanation.Step> steps = new ArrayList<>(firstSteps);
        NationalResult national = column.national();
        steps.add(new Explanation.Step(
                national.units() == 1
                        ? "Target: the score of the only unit shown"
                        : "Target: the plain mean of the scores of all " + national.units() + " units shown",
                "T = " + number(national.average().orElse(Double.NaN))));
        Published<Classification> classification = column.classifications().get(scores.index(unit));
        if (classification.isShown()) {
            comparison(steps, estimate, national.expectedRange().orElseThrow(), classification.orElseThrow());
        } else {
            steps.add(new Explanation.Step("Band", classification.toString()));
        }
        steps.add(options(method));
        String band = classification.map(c -> ", " + c.band()).orElse("");
        return new Explanation(
                unit + " " + measure.heading() + ": " + Decimals.rounded(estimate.value(), 1) + band, steps);
    }

    private void comparison(
            List<Explanation.Step> steps, Estimate estimate, ExpectedRange range, Classification classification) {
        steps.add(new Explanation.Step(
                "How far the score is from the target, in standard errors",
                ExpectedRange.Z + " = (" + number(estimate.value()) + " - " + number(range.target()) + ") / "
                        + number(estimate.standardError()) + " = " + number(classification.z())));
        steps.add(new Explanation.Step(
                "Winsorising: z scores are pulled in to those of the middle units",
                "to [" + number(range.lowZ()) + ", " + number(range.highZ()) + "] ("
                        + method.text(MethodOption.WINSORISED_TAIL)
                        + " of each tail, percentiles of " + method.text(MethodOption.PERCENTILE_TYPE)
                        + ")\nwinsorised z = "
                        + number(classification.winsorisedZ())));
        steps.add(new Explanation.Step(
                "Spread between units beyond chance",
                ExpectedRange.PHI + " of " + Counted.of(range.units(), "unit") + " = "
                        + number(range.phi()) + "\n"
                        + switch (range.rule().overDispersion()) {
                            case ADDITIVE -> OverDispersion.TAU2 + "\ntau2 = " + number(range.tau2()) + "\n";
                            case MULTIPLICATIVE -> "";
                            case NONE -> "not used; ";
                        }
                        + "standard deviation = "
                        + range.rule().overDispersion().formula() + " = "
                        + number(classification.standardDeviation())));
        steps.add(new Explanation.Step(
                "Adjusted z", ExpectedRange.ADJUSTED_Z + " = " + number(classification.adjustedZ())));
        steps.add(new Explanation.Step(
                "Limits: T plus and minus c standard deviations, clipped to the scale",
                classification.limits().pairs().stream()
                        .map(pair -> pair.level() + ": " + number(pair.lower()) + " to " + number(pair.upper()))
                        .collect(Collectors.joining("\n"))));
        steps.add(new Explanation.Step(
                "Band",
                "|zD| = " + number(Math.abs(classification.adjustedZ())) + ", cuts at "
                        + String.join(
                                ", ",
                                range.rule().bands().cuts().stream()
                                        .map(Derivation::number)
                                        .toList()) + "\n"
                        + classification.band()));
    }

    static Explanation.Step options(BenchmarkMethod method) {
        List<String> changed = new ArrayList<>();
        method.changed()
                .forEach((name, value) -> changed.add(name + " = " + value + setBy(method, MethodOption.named(name))));
        return new Explanation.Step(
                "Options of the method that differ from nhs2021",
                changed.isEmpty() ? "none" : String.join("\n", changed));
    }

    private static String setBy(BenchmarkMethod method, MethodOption<?> option) {
        return switch (method.source(option)) {
            case PRESET -> "";
            case QUESTIONNAIRE -> " (set by the questionnaire)";
            case EXPLICIT -> " (set by the caller)";
        };
    }

    /** Six decimal places: enough to follow the steps by hand. */
    static String number(double value) {
        return Double.isNaN(value) ? "none" : Decimals.rounded(value, 6).toString();
    }
}
