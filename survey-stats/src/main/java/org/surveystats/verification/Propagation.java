package org.surveystats.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all checks leave together: each passes what it leaves to the others until nothing changes (Davis, Constraint
 * propagation with interval labels, Artificial Intelligence 32, 1987).
 *
 * @param ranges where the values lie when it ended
 * @param impossible the check that had no values left, if any
 */
record Propagation(Ranges ranges, Optional<Check> impossible) {
    private static final int MOST_PASSES = 100;

    static Propagation of(List<Check> checks, Ranges known) {
        Ranges ranges = known;
        boolean changing = true;
        for (int pass = 0; changing && pass < MOST_PASSES; pass++) {
            changing = false;
            for (Check check : checks) {
                Optional<Map<String, Interval>> narrowed = check.narrow(ranges);
                if (narrowed.isEmpty()) {
                    return new Propagation(ranges, Optional.of(check));
                }
                Map<String, Interval> changed = ranges.changed(narrowed.get());
                if (!changed.isEmpty()) {
                    ranges = ranges.with(changed);
                    changing = true;
                }
            }
        }
        return new Propagation(ranges, Optional.empty());
    }

    /** What the checks say together, besides the findings of each. */
    Optional<Finding> finding(String name) {
        return impossible.map(check -> new Finding(
                name,
                Verdict.IMPOSSIBLE,
                Verdict.UNDECIDED,
                Map.of(),
                "with what the other checks leave, " + check.name() + " is impossible: " + check.reasoning(ranges)
                        + ", " + check.conflict(ranges)));
    }
}
