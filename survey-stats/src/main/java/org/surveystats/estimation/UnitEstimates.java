package org.surveystats.estimation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.QuestionId;

/**
 * The estimates of one unit, with the covariances that its sections need: what a benchmark is made of, from whichever
 * design they come.
 *
 * @param unit the unit's label
 * @param respondents all its respondents
 * @param lacksStratum whether the unit has nobody in a stratum where the standard population has somebody
 * @param items estimates by item; an item without scored answers is not there
 * @param covariances covariances of the scores of two items, those that are known
 */
public record UnitEstimates(
        String unit,
        long respondents,
        boolean lacksStratum,
        Map<QuestionId, Estimate> items,
        Map<ItemPair, Double> covariances) {
    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if the unit is blank, respondents negative or a covariance not finite
     */
    public UnitEstimates {
        Argument.text("unit", unit);
        Argument.atLeast("respondents", respondents, 0L);
        items = Collections.unmodifiableMap(new TreeMap<>(items));
        covariances = Collections.unmodifiableMap(new TreeMap<>(covariances));
        covariances.values().forEach(value -> Argument.finite("covariance", value));
    }

    /**
     * The estimate of an item.
     *
     * @param item its id
     * @return empty when there is none
     */
    public Optional<Estimate> item(QuestionId item) {
        return Optional.ofNullable(items.get(Objects.requireNonNull(item, "item must not be null")));
    }

    /**
     * The covariance of the scores of two items.
     *
     * @param first an item's id
     * @param second another item's id
     * @return NaN when it is not known
     */
    public double covariance(QuestionId first, QuestionId second) {
        return covariances.getOrDefault(new ItemPair(first, second), Double.NaN);
    }

    @Override
    public String toString() {
        return "UnitEstimates of " + items.size() + " items";
    }
}
