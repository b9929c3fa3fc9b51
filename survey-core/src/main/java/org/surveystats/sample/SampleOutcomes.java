package org.surveystats.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * What became of the sample of one unit.
 *
 * @param unit the unit's code; white space of any kind around it is cut
 * @param counts how many people by outcome; an outcome that is not listed has none
 */
public record SampleOutcomes(String unit, Map<Outcome, Long> counts) {
    /**
     * Checks and copies the counts.
     *
     * @throws IllegalArgumentException if the unit is blank or a count negative
     */
    public SampleOutcomes {
        unit = Unit.code(unit, "unit");
        Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, Argument.atLeast("count of " + outcome, counts.getOrDefault(outcome, 0L), 0L));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /**
     * The outcomes in the order of their codes.
     *
     * @param unit the unit's code
     * @param counts up to seven counts, for codes 1, 2, ...
     * @return the outcomes
     * @throws IllegalArgumentException if there are more than seven
     */
    public static SampleOutcomes of(String unit, long... counts) {
        if (counts.length > Outcome.values().length) {
            throw new IllegalArgumentException(
                    "counts must be at most " + Outcome.values().length + ": " + counts.length);
        }
        Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.code() <= counts.length) {
                byOutcome.put(outcome, counts[outcome.code() - 1]);
            }
        }
        return new SampleOutcomes(unit, byOutcome);
    }

    /**
     * How many people had an outcome.
     *
     * @param outcome the outcome
     * @return 0 or more
     */
    public long count(Outcome outcome) {
        return Objects.requireNonNull(counts.get(outcome), "outcome must not be null");
    }

    /**
     * How many people were sampled.
     *
     * @return the sum over all outcomes
     */
    public long invited() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The unit, how many were invited and how many of them returned. */
    @Override
    public String toString() {
        return unit + ": " + invited() + " invited, " + count(Outcome.RETURNED) + " returned";
    }
}
