package org.surveystats.benchmark;

import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.Limits;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/** The second half of an explanation, from the score to the band, which is the same for questions and sections. */
record Derivation(BenchmarkMethod method, MeasureColumn column, int place) {
    Explanation of(String unit, Measure measure, List<Explanation.Step> firstSteps) {
        Published<Estimate> estimate = column.estimates().get(place);
        String headline = unit + " " + measure;
        if (!estimate.isShown()) {
            return new Explanation(headline + ": " + estimate, List.of());
        }
        Estimate shown = estimate.orElseThrow();
        List<Explanation.Step> steps = new ArrayList<>(firstSteps);
        NationalResult national = column.national();
        steps.add(new Explanation.Step(
                national.units() == 1
                        ? "Target: the score of the only unit shown"
                        : "Target: the plain mean of the scores of all " + national.units() + " units shown",
                "T = " + number(national.average().orElse(Double.NaN))));
        Published<Classification> classification = column.classifications().get(place);
        if (classification.isShown()) {
            comparison(steps, shown, national.expectedRange().orElseThrow(), classification.orElseThrow());
        } else {
            steps.add(new Explanation.Step("Band", classification.toString()));
        }
        steps.add(options(method));
        String band = classification.map(c -> ", " + c.band()).orElse("");
        return new Explanation(headline + ": " + Decimals.rounded(shown.value(), 1) + band, steps);
    }

    private void comparison(
            List<Explanation.Step> steps, Estimate estimate, ExpectedRange range, Classification classification) {
        steps.add(new Explanation.Step(
                "How far the score is from the target, in standard errors",
                "z = (y - T) / s = (" + number(estimate.value()) + " - " + number(range.target()) + ") / "
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
                "phi = mean of the squared winsorised z of " + Counted.of(range.units(), "unit") + " = "
                        + number(range.phi()) + "\n"
                        + switch (range.rule().overDispersion()) {
                            case ADDITIVE ->
                                "tau2 = max(0, (I phi - (I - 1)) / (sum g - sum g^2 / sum g)), g = 1 / s^2\ntau2 = "
                                        + number(range.tau2())
                                        + "\nstandard deviation = sqrt(s^2 + tau2) = ";
                            case MULTIPLICATIVE -> "standard deviation = s sqrt(max(1, phi)) = ";
                            case NONE -> "not used; standard deviation = s = ";
                        }
                        + number(classification.standardDeviation())));
        steps.add(new Explanation.Step(
                "Adjusted z", "zD = (y - T) / standard deviation = " + number(classification.adjustedZ())));
        Limits limits = classification.limits();
        steps.add(new Explanation.Step(
                "Limits: T plus and minus c standard deviations, clipped to the scale",
                "90 %: " + number(limits.lower90()) + " to " + number(limits.upper90()) + "\n95 %: "
                        + number(limits.lower95()) + " to " + number(limits.upper95()) + "\n99.8 %: "
                        + number(limits.lower998()) + " to " + number(limits.upper998())));
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

    /** The score of a section's question. */
    static String score(Estimate item) {
        return "score " + number(item.value()) + ", s " + number(item.standardError()) + ", "
                + Counted.of(item.respondents(), "respondent");
    }

    /** Six decimals: enough to follow the steps by hand. */
    static String number(double value) {
        return Double.isNaN(value) ? "none" : Decimals.rounded(value, 6).toString();
    }
}
