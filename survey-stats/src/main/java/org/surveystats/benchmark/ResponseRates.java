package org.surveystats.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.method.MethodOption;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * Response rates of the units of one year: adjusted rate = 100 n(returned) / base, the base leaving out those who could
 * not have answered. Source: derived from the figures of the Adult Inpatient Survey 2022; which outcomes are in the
 * base is an option of the method.
 */
public final class ResponseRates {
    private final Map<String, ResponseRate> units;

    /**
     * The response of a unit, or of all.
     *
     * @param unit the unit's code, empty for all units together
     * @param invited how many people were sampled
     * @param returned how many returned a useable questionnaire
     * @param adjustedBase how many could have
     */
    public record ResponseRate(String unit, long invited, long returned, long adjustedBase) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is negative or more returned than are in the base or were
         *     invited
         */
        public ResponseRate {
            Objects.requireNonNull(unit, "unit must not be null");
            Argument.atLeast("returned", returned, 0L);
            Argument.atLeast("invited", invited, returned);
            Argument.atLeast("adjustedBase", adjustedBase, returned);
        }

        /**
         * The adjusted response rate.
         *
         * @return in percent, 0 to 100, unrounded; empty when the base is 0
         */
        public OptionalDouble adjustedPercent() {
            return adjustedBase == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * returned / adjustedBase);
        }

        /**
         * The raw response rate.
         *
         * @return in percent of those invited, 0 to 100, unrounded; empty when nobody was
         */
        public OptionalDouble rawPercent() {
            return invited == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * returned / invited);
        }

        @Override
        public String toString() {
            return (unit.isEmpty() ? "all units" : unit) + ": " + returned + " of " + invited
                    + ", adjusted response rate "
                    + (adjustedBase == 0
                            ? "-"
                            : Decimals.rounded(adjustedPercent().getAsDouble(), 1) + " %");
        }
    }

    private ResponseRates(Map<String, ResponseRate> units) {
        this.units = units;
    }

    /**
     * The rates by the base of the NHS surveys: returned, opted out, not returned.
     *
     * @param outcomes what became of the samples, one for each unit
     * @return the rates
     * @throws IllegalArgumentException if a unit occurs twice
     */
    public static ResponseRates of(List<SampleOutcomes> outcomes) {
        return of(outcomes, MethodOption.RESPONSE_BASE.preset());
    }

    /**
     * The rates by a base.
     *
     * @param outcomes what became of the samples, one for each unit
     * @param base the outcomes in the base, those returned among them
     * @return the rates
     * @throws IllegalArgumentException if a unit occurs twice or the base is without those returned
     */
    public static ResponseRates of(List<SampleOutcomes> outcomes, Set<Outcome> base) {
        MethodOption.RESPONSE_BASE.checked(base);
        Map<String, ResponseRate> units = new TreeMap<>(CodePoints.ORDER);
        for (SampleOutcomes sample : outcomes) {
            long adjusted = base.stream().mapToLong(sample::count).sum();
            ResponseRate rate =
                    new ResponseRate(sample.unit(), sample.invited(), sample.count(Outcome.RETURNED), adjusted);
            if (units.put(sample.unit(), rate) != null) {
                throw new IllegalArgumentException("outcomes must be of distinct units: " + sample.unit());
            }
        }
        return new ResponseRates(Collections.unmodifiableMap(units));
    }

    /**
     * All units.
     *
     * @return by code (code points)
     */
    public List<ResponseRate> units() {
        return List.copyOf(units.values());
    }

    /**
     * A unit.
     *
     * @param code the unit's code
     * @return its response
     * @throws IllegalArgumentException if there is no such unit; the message lists those there are
     */
    public ResponseRate unit(String code) {
        ResponseRate rate = units.get(code);
        if (rate == null) {
            throw new IllegalArgumentException("unit must be one of " + Excerpt.of(units.keySet()) + ": " + code);
        }
        return rate;
    }

    /**
     * Whether a unit has outcomes.
     *
     * @param code the unit's code
     * @return false when {@link #unit} would fail
     */
    public boolean hasUnit(String code) {
        return units.containsKey(code);
    }

    /**
     * All units pooled: sums over sums.
     *
     * @return the national response
     */
    public ResponseRate national() {
        long invited = 0;
        long returned = 0;
        long base = 0;
        for (ResponseRate unit : units.values()) {
            invited += unit.invited();
            returned += unit.returned();
            base += unit.adjustedBase();
        }
        return new ResponseRate("", invited, returned, base);
    }

    /**
     * The plain mean of the units' adjusted rates.
     *
     * @return in percent; empty when no unit has a rate
     */
    public OptionalDouble averagePercent() {
        return units.values().stream()
                .map(ResponseRate::adjustedPercent)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of("Response, " + national(), "unit", " invited", " returned", " base", " %");
        for (ResponseRate unit : units.values()) {
            table = table.with(
                    unit.unit(),
                    unit.invited(),
                    unit.returned(),
                    unit.adjustedBase(),
                    unit.adjustedBase() == 0
                            ? "-"
                            : Decimals.rounded(unit.adjustedPercent().getAsDouble(), 1));
        }
        return table.head(12).toString();
    }
}
