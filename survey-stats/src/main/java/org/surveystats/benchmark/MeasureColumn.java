package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.weighting.EmptyStratum;

/**
 * One measure over all units: what is shown of each, the national figures from what is shown, and how each compares.
 *
 * @param national the national figures
 * @param estimates by unit, in the order of the units
 * @param classifications by unit, in the order of the units
 */
record MeasureColumn(
        NationalResult national, List<Published<Estimate>> estimates, List<Published<Classification>> classifications) {

    static MeasureColumn of(
            Measure measure,
            Questionnaire questionnaire,
            List<UnitEstimates> units,
            BenchmarkMethod method,
            Predicate<QuestionId> asked) {
        List<Published<Estimate>> estimates = new ArrayList<>();
        for (UnitEstimates unit : units) {
            estimates.add(
                    measure.kind() == MeasureKind.SECTION
                            ? section(questionnaire, measure, unit, method, asked)
                            : item(QuestionId.of(measure.id()), unit, method, asked));
        }
        NationalResult national = national(measure, questionnaire, units, estimates, method);
        List<Published<Classification>> classifications = estimates.stream()
                .map(estimate -> estimate.flatMap(shown -> classify(shown, national)))
                .toList();
        return new MeasureColumn(national, estimates, classifications);
    }

    private static Published<Estimate> item(
            QuestionId item, UnitEstimates unit, BenchmarkMethod method, Predicate<QuestionId> asked) {
        if (!asked.test(item)) {
            return Published.hidden(HiddenReason.NOT_ASKED);
        }
        Optional<Estimate> estimate = unit.item(item);
        if (estimate.isEmpty() || !method.suppression().shows(estimate.get().respondents())) {
            return Published.hidden(
                    HiddenReason.TOO_FEW_RESPONDENTS,
                    "fewer than " + method.suppression().minimumRespondents() + " respondents");
        }
        if (unit.lacksStratum() && method.get(MethodOption.EMPTY_STRATUM) == EmptyStratum.NO_SCORES) {
            return Published.hidden(HiddenReason.EMPTY_STRATUM);
        }
        return Published.shown(estimate.get());
    }

    private static Published<Estimate> section(
            Questionnaire questionnaire,
            Measure measure,
            UnitEstimates unit,
            BenchmarkMethod method,
            Predicate<QuestionId> asked) {
        Section section = questionnaire.sections().stream()
                .filter(s -> s.measure().equals(measure.id()))
                .findFirst()
                .orElseThrow();
        for (QuestionId item : section.items()) {
            if (!item(item, unit, method, asked).isShown()) {
                return Published.hidden(HiddenReason.QUESTION_NOT_SHOWN, item + " of the section is not shown");
            }
        }
        return Published.shown(unit.section(section).orElseThrow());
    }

    private static NationalResult national(
            Measure measure,
            Questionnaire questionnaire,
            List<UnitEstimates> units,
            List<Published<Estimate>> estimates,
            BenchmarkMethod method) {
        List<Estimate> shown = new ArrayList<>();
        NationalResult.Extreme lowest = null;
        NationalResult.Extreme highest = null;
        double sum = 0;
        for (int i = 0; i < estimates.size(); i++) {
            if (estimates.get(i).isShown()) {
                Estimate estimate = estimates.get(i).orElseThrow();
                shown.add(estimate);
                sum += estimate.value();
                if (lowest == null || estimate.value() < lowest.score()) {
                    lowest = new NationalResult.Extreme(
                            estimate.value(), units.get(i).unit());
                }
                if (highest == null || estimate.value() > highest.score()) {
                    highest = new NationalResult.Extreme(
                            estimate.value(), units.get(i).unit());
                }
            }
        }
        if (lowest == null) {
            Set<HiddenReason> reasons =
                    estimates.stream().flatMap(e -> e.hiddenReason().stream()).collect(Collectors.toSet());
            HiddenReason reason = reasons.size() == 1 ? reasons.iterator().next() : HiddenReason.TOO_FEW_RESPONDENTS;
            return new NationalResult(
                    measure,
                    0,
                    Published.hidden(reason),
                    Published.hidden(reason),
                    Published.hidden(reason),
                    Published.hidden(reason));
        }
        double[] scores = shown.stream().mapToDouble(Estimate::value).toArray();
        // A unit without standard error counts in the target, and like one with standard error 0 not in the spread.
        double[] errors = shown.stream()
                .mapToDouble(e -> e.hasStandardError() ? e.standardError() : 0)
                .toArray();
        Published<ExpectedRange> range = ExpectedRange.of(scores, errors, method.expectedRange(), questionnaire.scale())
                .map(Published::shown)
                .orElse(Published.hidden(
                        HiddenReason.NO_EXPECTED_RANGE,
                        "fewer than " + method.get(MethodOption.MINIMUM_UNITS)
                                + " units with a standard error above 0"));
        return new NationalResult(
                measure,
                shown.size(),
                Published.shown(sum / shown.size()),
                Published.shown(lowest),
                Published.shown(highest),
                range);
    }

    private static Published<Classification> classify(Estimate estimate, NationalResult national) {
        return national.expectedRange().flatMap(range -> {
            if (!estimate.hasStandardError()) {
                return Published.hidden(HiddenReason.NO_STANDARD_ERROR);
            }
            return range.classify(estimate.value(), estimate.standardError())
                    .map(Published::shown)
                    .orElse(Published.hidden(HiddenReason.ZERO_STANDARD_ERROR));
        });
    }
}
