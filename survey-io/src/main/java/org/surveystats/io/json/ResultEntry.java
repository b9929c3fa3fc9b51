package org.surveystats.io.json;

import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.suppression.Published;

/**
 * A unit's result in a measure, in a {@link BenchmarkDocument}.
 *
 * @param measure the measure's id, not blank
 * @param estimate the score with its standard error
 * @param classification how it compares, with limits and band
 */
public record ResultEntry(String measure, Published<Estimate> estimate, Published<Classification> classification) {
    /**
     * Checks the id, and that nothing follows from the classification that the estimate hides.
     *
     * @throws IllegalArgumentException if the measure is blank, or the estimate is hidden and the classification
     *     is not
     */
    public ResultEntry {
        Argument.text("measure", measure);
        Objects.requireNonNull(estimate, "estimate must not be null");
        Objects.requireNonNull(classification, "classification must not be null");
        if (!estimate.isShown() && classification.isShown()) {
            throw new IllegalArgumentException(
                    "classification must be hidden where the estimate is: measure " + measure);
        }
    }

    /** Refuses a classification with other bands or levels than a scheme's. */
    void requireOf(BandScheme scheme, String unit) {
        classification.ifShown(judged -> {
            if (!scheme.bands().contains(judged.band())
                    || !judged.limits().levels().equals(scheme.levels())) {
                throw new IllegalArgumentException("classification must have bands and levels of the scheme "
                        + scheme.id() + ": unit " + unit + ", measure " + measure);
            }
        });
    }

    static ResultEntry of(MeasureResult result) {
        return new ResultEntry(result.measure().id(), result.estimate(), result.classification());
    }
}
