package org.surveystats.benchmark;

import org.surveystats.estimation.ConfidenceInterval;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Classification;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/** The result of one unit in one measure. Immutable; suppressed figures are not held here. */
public final class MeasureResult {
    private final String unit;
    private final Measure measure;
    private final Published<Estimate> estimate;
    private final Published<Double> standardError;
    private final Published<Classification> classification;
    private final NationalResult national;
    private final Derivation derivation;

    MeasureResult(
            String unit,
            Measure measure,
            Published<Estimate> estimate,
            Published<Double> standardError,
            Published<Classification> classification,
            NationalResult national,
            Derivation derivation) {
        this.unit = unit;
        this.measure = measure;
        this.estimate = estimate;
        this.standardError = standardError;
        this.classification = classification;
        this.national = national;
        this.derivation = derivation;
    }

    /**
     * The unit.
     *
     * @return its label
     */
    public String unit() {
        return unit;
    }

    /**
     * The measure.
     *
     * @return question or section
     */
    public Measure measure() {
        return measure;
    }

    /**
     * The score with its uncertainty.
     *
     * @return hidden when suppressed; without standard error where {@link #standardError()} is hidden
     */
    public Published<Estimate> estimate() {
        return estimate;
    }

    /**
     * The score.
     *
     * @return on the questionnaire's scale, unrounded; hidden when suppressed
     */
    public Published<Double> score() {
        return estimate.map(Estimate::value);
    }

    /**
     * The score's standard error.
     *
     * @return 0 or more; hidden when suppressed, when there is none, and of a section when fewer than the method's
     *     minimum of respondents, but not none, answered two of its questions
     */
    public Published<Double> standardError() {
        return standardError;
    }

    /**
     * How many respondents the score comes from, unweighted.
     *
     * @return for a section the fewest of its questions; hidden when suppressed
     */
    public Published<Long> respondents() {
        return estimate.map(Estimate::respondents);
    }

    /**
     * An interval for the unit's score.
     *
     * @param level the confidence, in (0, 1)
     * @return the normal interval, not clipped to the scale; hidden where the standard error is
     * @throws IllegalArgumentException if the level is NaN or outside (0, 1)
     */
    public Published<ConfidenceInterval> confidenceInterval(double level) {
        return standardError.flatMap(error -> estimate.map(shown -> ConfidenceInterval.of(shown, level)));
    }

    /**
     * How the score compares with the expected range.
     *
     * @return z, limits and band; hidden, with the reason, when there is none
     */
    public Published<Classification> classification() {
        return classification;
    }

    /**
     * The band.
     *
     * @return hidden, with the reason, when there is none
     */
    public Published<Band> band() {
        return classification.map(Classification::band);
    }

    /**
     * The measure over all units.
     *
     * @return average, lowest, highest, expected range
     */
    public NationalResult national() {
        return national;
    }

    /**
     * Which respondents are not in the score, and why.
     *
     * @return hidden when the score is, when a question on the route is, for sections, and for benchmarks that were not
     *     made from a tally; {@link Analysis#excluded} has them all
     */
    public Published<ExcludedAnswers> excluded() {
        return estimate.flatMap(shown -> derivation.details().excluded(unit, measure));
    }

    /**
     * How the figures arise, in numbers that may be published: score, standard error, target, limits and band. Answers
     * and weights by stratum are the analyst's: {@link Analysis#explain}.
     *
     * @return the derivation; when the score is suppressed only the reason
     */
    public Explanation explain() {
        return derivation.of(unit, measure);
    }

    @Override
    public String toString() {
        if (estimate.hiddenReason().isPresent()) {
            return unit + " " + measure.heading() + ": " + estimate;
        }
        return unit + " " + measure.heading() + ": score "
                + score().map(value -> Decimals.rounded(value, 1).toString()).orElse("-") + ", average "
                + national.average()
                        .map(value -> Decimals.rounded(value, 1).toString())
                        .orElse("-") + ", " + band();
    }
}
