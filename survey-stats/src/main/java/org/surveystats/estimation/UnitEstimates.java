package org.surveystats.estimation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;

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
     * The score of a section.
     *
     * @param section a section
     * @return empty when one of its items has no estimate; without standard error when a covariance is not known
     */
    public Optional<Estimate> section(Section section) {
        return SurveyEstimates.of(List.of(this)).section(section).apply(0);
    }

    @Override
    public String toString() {
        return "UnitEstimates of " + items.size() + " items";
    }
}
