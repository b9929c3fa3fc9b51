package org.surveystats.verification;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A share of people, unweighted: share = 100 count / base, the count a whole number. That the granularity of counts
 * rules out printed figures is the GRIM test of Brown and Heathers, Social Psychological and Personality Science 8(4),
 * 2017.
 *
 * @param name the check's name
 * @param share the figure of the share, in percent
 * @param count the figure of the people counted
 * @param base how many people the share is of, 1 or more
 */
record ShareCheck(String name, String share, String count, long base) implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    @Override
    public List<String> inputs() {
        return List.of(share);
    }

    /** None: the base is exact. */
    @Override
    public List<String> operands() {
        return List.of();
    }

    /** The possible counts are consecutive; the share lies between those of the lowest and the highest. */
    @Override
    public Optional<Map<String, Interval>> narrow(Ranges ranges) {
        Interval product = ranges.of(share).times(BigDecimal.valueOf(base)).times(PERCENT);
        return product.wholeNumbers().flatMap(ranges.of(count)::intersect).map(counts -> {
            Map<String, Interval> narrowed = new LinkedHashMap<>();
            narrowed.put(count, counts);
            Interval shares = counts.times(HUNDRED).dividedBy(base);
            narrowed.put(share, ranges.of(share).intersect(shares).orElseThrow());
            return narrowed;
        });
    }

    @Override
    public String reasoning(Ranges ranges) {
        return ranges.shown(share) + " % of " + base + " people";
    }

    @Override
    public String conflict(Ranges ranges) {
        return "no whole number of people is this share";
    }
}
