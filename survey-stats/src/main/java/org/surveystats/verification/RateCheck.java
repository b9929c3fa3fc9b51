package org.surveystats.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response rate: rate = 100 returned / base, the base a whole number of people from those who returned to all
 * invited.
 *
 * @param name the check's name
 * @param rate the figure of the rate, in percent
 * @param base the figure of the people in the base
 * @param outside the figure of the people invited who are not in the base
 * @param invited how many were invited, 1 or more
 * @param returned how many returned a questionnaire, 0 to invited
 */
record RateCheck(String name, String rate, String base, String outside, long invited, long returned) implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<String> inputs() {
        return List.of(rate);
    }

    /** None: the counts are exact. */
    @Override
    public List<String> operands() {
        return List.of();
    }

    /** With rate = 100 returned / base the possible bases are consecutive. */
    @Override
    public Optional<Map<String, Interval>> narrow(Ranges ranges) {
        Interval rates = ranges.of(rate);
        BigDecimal hundredfold = BigDecimal.valueOf(returned).multiply(HUNDRED);
        BigDecimal least = BigDecimal.valueOf(Math.max(1, returned));
        if (rates.high().signum() > 0) {
            least = least.max(hundredfold.divide(rates.high(), 0, RoundingMode.CEILING));
        }
        BigDecimal most = BigDecimal.valueOf(invited);
        if (rates.low().signum() > 0) {
            most = most.min(hundredfold.divide(rates.low(), 0, RoundingMode.FLOOR));
        }
        // A base that gives an end of the interval exactly is not possible where the interval excludes that end.
        least = rates.times(least).contains(hundredfold) ? least : least.add(BigDecimal.ONE);
        most = rates.times(most).contains(hundredfold) ? most : most.subtract(BigDecimal.ONE);
        if (least.compareTo(most) > 0 || !rates.times(least).contains(hundredfold)) {
            return Optional.empty();
        }
        Interval bases = Interval.closed(least, most);
        Interval outsides = Interval.point(BigDecimal.valueOf(invited)).minus(bases);
        Map<String, Interval> narrowed = new LinkedHashMap<>();
        narrowed.put(outside, outsides);
        narrowed.put(base, bases);
        narrowed.put(rate, rates.intersect(rates(hundredfold, bases)).orElseThrow());
        return Optional.of(narrowed);
    }

    /** From the rate of the largest base to that of the smallest, rounded outwards. */
    private static Interval rates(BigDecimal hundredfold, Interval bases) {
        Interval least = Interval.point(hundredfold).dividedBy(bases.high().longValueExact());
        Interval most = Interval.point(hundredfold).dividedBy(bases.low().longValueExact());
        return new Interval(least.low(), least.includesLow(), most.high(), most.includesHigh());
    }

    @Override
    public String reasoning(Ranges ranges) {
        return returned + " of " + invited + " people invited returned a questionnaire, at a " + ranges.shown(rate);
    }

    @Override
    public String conflict(Ranges ranges) {
        return "no base of up to " + invited + " people gives this rate";
    }
}
