package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows by adding and subtracting from published figures: each is a sum of unknown counts, and a count is known
 * as soon as it is a linear combination of them. Exact, in the field of a large prime.
 */
final class LinearAttack {
    private static final long PRIME = 2_147_483_647;

    private final Map<Object, Integer> unknowns = new HashMap<>();
    private final List<Map<Integer, Long>> basis = new ArrayList<>();

    /** A sum of unknowns with factors. */
    static final class Sum {
        private final Map<Object, Long> terms = new HashMap<>();

        Sum plus(long factor, Object unknown) {
            terms.merge(unknown, factor, Long::sum);
            return this;
        }

        Sum plus(Sum other) {
            other.terms.forEach((unknown, factor) -> terms.merge(unknown, factor, Long::sum));
            return this;
        }
    }

    void publish(Sum figure) {
        Map<Integer, Long> rest = reduced(figure);
        if (!rest.isEmpty()) {
            basis.add(rest);
        }
    }

    boolean knows(Sum figure) {
        return reduced(figure).isEmpty();
    }

    private Map<Integer, Long> reduced(Sum figure) {
        Map<Integer, Long> row = new HashMap<>();
        figure.terms.forEach((unknown, factor) -> {
            long value = Math.floorMod(factor, PRIME);
            if (value != 0) {
                row.put(unknowns.computeIfAbsent(unknown, key -> unknowns.size()), value);
            }
        });
        for (Map<Integer, Long> known : basis) {
            int pivot = Collections.min(known.keySet());
            Long factor = row.get(pivot);
            if (factor != null) {
                long times = factor * inverse(known.get(pivot)) % PRIME;
                known.forEach((place, value) -> {
                    long left = Math.floorMod(row.getOrDefault(place, 0L) - times * value % PRIME, PRIME);
                    if (left == 0) {
                        row.remove(place);
                    } else {
                        row.put(place, left);
                    }
                });
            }
        }
        return row;
    }

    private static long inverse(long value) {
        return java.math.BigInteger.valueOf(value)
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValueExact();
    }
}
