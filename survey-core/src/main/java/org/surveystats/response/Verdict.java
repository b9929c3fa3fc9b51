package org.surveystats.response;

import java.util.List;

/**
 * Whether a route leads a respondent to a question, in three-valued logic (Kleene): a blank leading question leaves it
 * unknown; "all" takes the least of its parts, "any" the greatest.
 */
@FunctionalInterface
interface Verdict {
    int NO = -1;
    int UNKNOWN = 0;
    int YES = 1;

    int of(int row);

    static Verdict least(List<Verdict> parts) {
        return row -> {
            int least = YES;
            for (Verdict part : parts) {
                least = Math.min(least, part.of(row));
            }
            return least;
        };
    }

    static Verdict greatest(List<Verdict> parts) {
        return row -> {
            int greatest = NO;
            for (Verdict part : parts) {
                greatest = Math.max(greatest, part.of(row));
            }
            return greatest;
        };
    }
}
