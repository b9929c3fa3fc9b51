package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.suppression.SuppressionRule;
import org.surveystats.text.Counted;
import org.surveystats.weighting.EmptyStratum;

/**
 * One measure over all units: what is shown of each, the national figures from what is shown, and how each compares.
 *
 * @param national the national figures
 * @param estimates by unit, in the order of the units; without the standard errors that are hidden
 * @param standardErrors by unit, in the order of the units
 * @param classifications by unit, in the order of the units
 */
record MeasureColumn(
        NationalResult national,
        List<Published<Estimate>> estimates,
        List<Published<Double>> standardErrors,
        List<Published<Classification>> classifications) {
    /** Minimum and maximum by it are the first among equals: units with the same score rank in their order. */
    private static final Comparator<NationalResult.Extreme> BY_SCORE =
            Comparator.comparingDouble(NationalResult.Extreme::score);

    /** The column of an item. */
    static MeasureColumn ofItem(
            Measure measure,
            SurveyEstimates units,
            boolean asked,
            ScoreScale scale,
            BenchmarkMethod method,
            Withheld withheld) {
        SuppressionRule rule = method.suppression();
        Published<Estimate> notAsked = Published.hidden(HiddenReason.NOT_ASKED);
        Published<Estimate> tooFew = Published.hidden(
                HiddenReason.TOO_FEW_RESPONDENTS, SmallCells.tooFew(rule, method.get(MethodOption.MINIMUM_CELL)));
        Published<Estimate> emptyStratum = Published.hidden(HiddenReason.EMPTY_STRATUM);
        boolean allStrata = method.get(MethodOption.EMPTY_STRATUM) == EmptyStratum.NO_SCORES;
        List<Optional<Estimate>> column = units.item(QuestionId.of(measure.id()));
        List<Published<Estimate>> estimates = new ArrayList<>(column.size());
        for (int unit = 0; unit < column.size(); unit++) {
            Optional<Estimate> estimate = column.get(unit);
            String code = units.units().get(unit);
            Optional<Published.Hidden<Estimate>> known = withheld.known(code, measure);
            if (!asked) {
                estimates.add(notAsked);
            } else if (known.isPresent()) {
                estimates.add(known.get());
            } else if (allStrata && units.lacksStratum(unit) && rule.shows(units.respondents(unit))) {
                // Checked before this question's respondents, which the reason would otherwise reveal; not for a unit
                // of few respondents, whom it could identify.
                estimates.add(emptyStratum);
            } else if (estimate.isEmpty() || !rule.shows(estimate.get().respondents())) {
                estimates.add(tooFew);
            } else if (allStrata && units.lacksStratum(unit)) {
                estimates.add(emptyStratum);
            } else {
                estimates.add(withheld.score(code, measure, estimate.get())
                        .<Published<Estimate>>map(hidden -> hidden)
                        .orElse(Published.shown(estimate.get())));
            }
        }
        return of(measure, units.units(), estimates, errors(estimates), scale, method);
    }

    private static List<Published<Double>> errors(List<Published<Estimate>> estimates) {
        return estimates.stream()
                .map(estimate -> estimate.flatMap(MeasureColumn::error))
                .toList();
    }

    private static Published<Double> error(Estimate estimate) {
        return estimate.hasStandardError()
                ? Published.shown(estimate.standardError())
                : Published.hidden(HiddenReason.NO_STANDARD_ERROR);
    }

    /**
     * The column of a section, shown where each of its items is; items are columns by measure. The score is a mean of
     * scores that are shown; its standard error is shown where no covariance in it comes from few respondents.
     */
    static MeasureColumn ofSection(
            Measure measure,
            Section section,
            SurveyEstimates units,
            Map<String, MeasureColumn> items,
            ScoreScale scale,
            BenchmarkMethod method,
            Withheld withheld) {
        List<MeasureColumn> columns =
                section.items().stream().map(id -> items.get(id.value())).toList();
        IntFunction<Optional<Estimate>> scores = units.section(section);
        int minimum = method.get(MethodOption.MINIMUM_JOINT);
        Published.Hidden<Double> fewJoint = new Published.Hidden<>(
                HiddenReason.TOO_FEW_JOINT_RESPONDENTS,
                "fewer than " + minimum + " respondents answered two of its questions");
        List<Published<Estimate>> estimates = new ArrayList<>(units.units().size());
        List<Published<Double>> errors = new ArrayList<>(units.units().size());
        for (int unit = 0; unit < units.units().size(); unit++) {
            int hidden = firstHidden(columns, unit);
            if (hidden >= 0) {
                Published<Estimate> none = Published.hidden(
                        HiddenReason.QUESTION_NOT_SHOWN, section.items().get(hidden) + " of the section is not shown");
                estimates.add(none);
                errors.add(none.map(Estimate::standardError));
            } else {
                Estimate score = scores.apply(unit).orElseThrow();
                Optional<Published.Hidden<Double>> hides = units.hasFewJoint(section, unit, minimum)
                        ? Optional.of(fewJoint)
                        : withheld.standardError(units.units().get(unit), measure);
                estimates.add(Published.shown(hides.isPresent() ? score.withoutStandardError() : score));
                errors.add(hides.<Published<Double>>map(reason -> reason).orElseGet(() -> error(score)));
            }
        }
        return of(measure, units.units(), estimates, errors, scale, method);
    }

    private static int firstHidden(List<MeasureColumn> columns, int unit) {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).estimates().get(unit).isShown()) {
                return i;
            }
        }
        return -1;
    }

    private static MeasureColumn of(
            Measure measure,
            List<String> units,
            List<Published<Estimate>> estimates,
            List<Published<Double>> errors,
            ScoreScale scale,
            BenchmarkMethod method) {
        NationalResult national = national(measure, units, estimates, scale, method);
        List<Published<Classification>> classifications = new ArrayList<>(estimates.size());
        for (int unit = 0; unit < estimates.size(); unit++) {
            Published<Estimate> estimate = estimates.get(unit);
            classifications.add(errors.get(unit)
                    .flatMap(error -> classify(estimate.orElseThrow().value(), error, national)));
        }
        return new MeasureColumn(national, estimates, errors, classifications);
    }

    private static NationalResult national(
            Measure measure,
            List<String> units,
            List<Published<Estimate>> estimates,
            ScoreScale scale,
            BenchmarkMethod method) {
        List<Estimate> shown = new ArrayList<>();
        List<NationalResult.Extreme> scored = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < estimates.size(); i++) {
            if (estimates.get(i).isShown()) {
                Estimate estimate = estimates.get(i).orElseThrow();
                shown.add(estimate);
                scored.add(new NationalResult.Extreme(estimate.value(), units.get(i)));
                sum += estimate.value();
            }
        }
        if (shown.isEmpty()) {
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
        // A unit whose standard error is missing or hidden counts in the target but, like one with standard error 0,
        // not in the spread: for a single unit the spread would reveal it.
        double[] errors = shown.stream()
                .mapToDouble(e -> e.hasStandardError() ? e.standardError() : 0)
                .toArray();
        Published<ExpectedRange> range = ExpectedRange.of(scores, errors, method.expectedRange(), scale)
                .map(Published::shown)
                .orElse(Published.hidden(
                        HiddenReason.NO_EXPECTED_RANGE,
                        "fewer than " + Counted.of(method.get(MethodOption.MINIMUM_UNITS), "unit")
                                + " with a standard error above 0"));
        return new NationalResult(
                measure,
                shown.size(),
                Published.shown(sum / shown.size()),
                Published.shown(Collections.min(scored, BY_SCORE)),
                Published.shown(Collections.max(scored, BY_SCORE)),
                range);
    }

    private static Published<Classification> classify(double score, double error, NationalResult national) {
        return national.expectedRange()
                .flatMap(range -> range.classify(score, error)
                        .map(Published::shown)
                        .orElse(Published.hidden(HiddenReason.ZERO_STANDARD_ERROR)));
    }
}
